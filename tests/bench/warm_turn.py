"""A turn of a whole routine in a warm process, against a skill that only says one sentence."""

import json
import random
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import process_time
from typing import Any
from zoneinfo import ZoneInfo

import boto3
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_core.utils import is_request_type
from ask_sdk_model import Response

from cramp_coach.alexa.access import Access
from cramp_coach.coach.regions import REGIONS
from cramp_coach.skill import build_skill
from cramp_coach.store.dynamodb import DynamoDbStore
from tests.alexa import Conversation, Event
from tests.bench.figure import Figure
from tests.bench.wire import stub_http
from tests.fakes import EmptyStore

Skill = Callable[[Event], Event]

LIMIT = ("ratio", 2.0)
NIGHTS_TO_WARM_UP, NIGHTS = 20, 40
# What follows the complaint: each intent, and the most seconds that a person waits before it.
NIGHT = (
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


def at_home(access: Access) -> ZoneInfo:
    """A zone in which it is night, and so the most is said of how to speak."""
    return ZoneInfo("America/New_York")


def figures() -> Iterator[Figure]:
    """The limit is for our own code; what boto3 adds for one write is shown beside it."""
    with stub_http():
        client = boto3.client(
            "dynamodb",
            region_name="us-east-1",
            aws_access_key_id="key",
            aws_secret_access_key="secret",
        )
        in_memory = build_skill({}, EmptyStore(), at_home).answer
        over_http = build_skill({}, DynamoDbStore("sessions", client), at_home).answer
        yield Figure("warm turn, records in memory / one-handler skill", _ratio(in_memory), *LIMIT)
        yield Figure("warm turn, stubbed DynamoDB / one-handler skill", _ratio(over_http), "ratio")
        yield Figure("boto3's one write alone / one-handler skill", _put_ratio(client), "ratio")


def _put_ratio(client: Any) -> float:
    def put(sent: Event) -> Event:
        body = {"S": json.dumps(sent["session"]["attributes"])}
        answer: Event = client.put_item(TableName="sessions", Item={"id": {"S": "1"}, "body": body})
        return answer

    skill, plain = build_skill({}, EmptyStore(), at_home).answer, _one_handler_skill()
    night = _night(Timed(skill), random.Random(1))
    return statistics.median(_seconds(put, night) / _seconds(plain, night) for _ in range(NIGHTS))


def _ratio(skill: Skill) -> float:
    """CPU time a turn over nights that all differ, each taken by both skills in turn."""
    plain, chance = _one_handler_skill(), random.Random(1)
    for _ in range(NIGHTS_TO_WARM_UP):
        _night_ratio(skill, plain, chance)
    return statistics.median(_night_ratio(skill, plain, chance) for _ in range(NIGHTS))


def _night_ratio(skill: Skill, plain: Skill, chance: random.Random) -> float:
    timed = Timed(skill)
    night = _night(timed, chance)
    return timed.seconds / _seconds(plain, night)


@dataclass
class Timed:
    """A skill that is watched: the events it has answered, and the CPU seconds it took."""

    skill: Skill
    events: list[Event] = field(default_factory=list)
    seconds: float = 0.0

    def __call__(self, event: Event) -> Event:
        self.events.append(event)
        started = process_time()
        answer = self.skill(event)
        self.seconds += process_time() - started
        return answer


def _night(skill: Timed, chance: random.Random) -> list[Event]:
    """The requests of one cramp anywhere, with the attributes that `skill` itself hands on."""
    talk = Conversation(skill)
    talk.intent(
        "ReliefIntent", region=chance.choice(REGIONS), side=chance.choice(("left", "right"))
    )
    for name, longest_wait in NIGHT:
        talk.wait(chance.randint(longest_wait // 2, longest_wait))
        talk.intent(name)
    return skill.events


def _seconds(skill: Skill, events: list[Event]) -> float:
    timed = Timed(skill)
    for event in events:
        timed(event)
    return timed.seconds


def _one_handler_skill() -> Skill:
    builder = SkillBuilder()

    @builder.request_handler(can_handle_func=is_request_type("IntentRequest"))  # type: ignore[untyped-decorator]
    def answer(handler_input: HandlerInput) -> Response:
        return handler_input.response_builder.speak("Hold.").ask("Better?").response

    handler = builder.lambda_handler()
    return lambda event: handler(event, None)
