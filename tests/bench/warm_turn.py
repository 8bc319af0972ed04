"""A turn of a whole routine in a warm process, against a skill that only says one sentence."""

import json
import random
import statistics
from collections.abc import Callable, Iterator
from time import process_time
from typing import Any

import boto3
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_core.utils import is_request_type
from ask_sdk_model import Response

from cramp_coach.skill import build_skill
from cramp_coach.store.dynamodb import DynamoDbStore
from tests.alexa import Conversation, Event
from tests.bench.figure import Figure
from tests.bench.wire import stub_http
from tests.fakes import EmptyStore

Skill = Callable[[Event], Event]

LIMIT = ("ratio", 2.0)
NIGHTS = 40
# Each intent, and the most seconds that a person waits before it.
NIGHT = (
    ("ReliefIntent", 0),
    ("AMAZON.PauseIntent", 40),
    ("AMAZON.ResumeIntent", 8),
    ("HowLongIntent", 20),
    ("SameIntent", 60),
    ("WhereAmIIntent", 80),
    ("AMAZON.NextIntent", 40),
    ("AMAZON.PreviousIntent", 9),
    ("BetterIntent", 90),
    ("DoneIntent", 8),
)


def figures() -> Iterator[Figure]:
    """The limit is for our own code; what boto3 adds for one write is shown beside it."""
    with stub_http():
        client = boto3.client(
            "dynamodb",
            region_name="us-east-1",
            aws_access_key_id="key",
            aws_secret_access_key="secret",
        )
        in_memory = build_skill({}, EmptyStore()).answer
        over_http = build_skill({}, DynamoDbStore("sessions", client)).answer
        yield Figure("warm turn, records in memory / one-handler skill", _ratio(in_memory), *LIMIT)
        yield Figure("warm turn, stubbed DynamoDB / one-handler skill", _ratio(over_http), "ratio")
        yield Figure("boto3's one write alone / one-handler skill", _put_ratio(client), "ratio")


def _put_ratio(client: Any) -> float:
    nights = [_night(build_skill({}, EmptyStore()).answer, random.Random(1))] * NIGHTS
    plain = _one_handler_skill()

    def put(sent: Event) -> Event:
        body = {"S": json.dumps(sent["session"]["attributes"])}
        answer: Event = client.put_item(TableName="sessions", Item={"id": {"S": "1"}, "body": body})
        return answer

    return statistics.median(_seconds(put, night) / _seconds(plain, night) for night in nights)


def _ratio(skill: Skill) -> float:
    """CPU time a turn over nights that all differ, each taken by both skills in turn."""
    plain = _one_handler_skill()
    chance = random.Random(1)
    nights = [_night(skill, chance) for _ in range(NIGHTS)]
    return statistics.median(_seconds(skill, night) / _seconds(plain, night) for night in nights)


def _night(skill: Skill, chance: random.Random) -> list[Event]:
    """The requests of one routine, with the attributes that `skill` itself hands on."""
    events: list[Event] = []

    def recorded(sent: Event) -> Event:
        events.append(sent)
        return skill(sent)

    talk = Conversation(recorded)
    for name, longest_wait in NIGHT:
        talk.wait(chance.randint(longest_wait // 2, longest_wait))
        talk.intent(name)
    return events


def _seconds(skill: Skill, events: list[Event]) -> float:
    start = process_time()
    for event in events:
        skill(event)
    return process_time() - start


def _one_handler_skill() -> Skill:
    builder = SkillBuilder()

    @builder.request_handler(can_handle_func=is_request_type("IntentRequest"))  # type: ignore[untyped-decorator]
    def answer(handler_input: HandlerInput) -> Response:
        return handler_input.response_builder.speak("Hold.").ask("Better?").response

    handler = builder.lambda_handler()
    return lambda event: handler(event, None)
