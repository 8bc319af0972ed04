"""Alexa's own answers and news, as the SDK hands them on."""

import json
from typing import Any

import pytest
from ask_sdk_model import RequestEnvelope

from cramp_coach.handlers.events import Connected, Task, accepted_scopes, connected, task_of
from cramp_coach.handlers.tolerance import TolerantSerializer
from tests.alexa import NIGHT, event, request

TIMERS, REMINDERS = (f"alexa::alerts:{each}:skill:readwrite" for each in ("timers", "reminders"))


def read(kind: str, **more: Any) -> Any:
    sent = json.dumps(event(request(kind, NIGHT, **more)))
    return TolerantSerializer().deserialize(sent, RequestEnvelope).request


def permission(code: str, status: str | None, *, card: bool = False) -> Connected | None:
    payload = {"permissionScope": TIMERS, "status": status, "isCardThrown": card}
    answer = {"status": {"code": code, "message": "a message"}, "payload": payload}
    return connected(read("Connections.Response", name="AskFor", token="a token", **answer))


@pytest.mark.parametrize(
    ("code", "status", "answer"),
    [
        ("200", "ACCEPTED", "accepted"),
        ("200", "DENIED", "denied"),
        ("200", "NOT_ANSWERED", "not_answered"),
        ("200", None, "not_answered"),
        ("200", "OF_TOMORROW", "not_answered"),
        ("400", None, "failed"),
        ("400", "ACCEPTED", "failed"),
        ("500", None, "failed"),
    ],
)
def test_alexa_tells_what_came_of_asking_for_a_permission(
    code: str, status: str | None, answer: str
) -> None:
    assert permission(code, status) == Connected(answer, "a token")  # type: ignore[arg-type]


@pytest.mark.parametrize("card", [True, False])
def test_and_whether_she_has_sent_a_card(card: bool) -> None:
    said = permission("200", "NOT_ANSWERED", card=card)
    assert said is not None
    assert said.card_thrown is card


def test_an_answer_without_anything_in_it_is_no_permission() -> None:
    assert connected(read("Connections.Response")) == Connected("failed")


@pytest.mark.parametrize(
    ("code", "message", "answer"),
    [
        ("200", "OK", "accepted"),
        ("200", "AUTOMATION_ALREADY_ENABLED", "already"),
        ("400", "AUTOMATION_ALREADY_ENABLED", "already"),
        ("400", "REJECTED_BY_CUSTOMER", "denied"),
        ("200", "REJECTED_BY_CUSTOMER", "denied"),
        ("500", "Internal error", "failed"),
    ],
)
def test_alexa_tells_what_came_of_offering_a_routine(code: str, message: str, answer: str) -> None:
    status = {"code": code, "message": message}
    cause = {"type": "ConnectionCompleted", "token": "a token", "status": status, "result": {}}
    said = connected(read("SessionResumedRequest", cause=cause))
    assert said == Connected(answer, "a token")  # type: ignore[arg-type]


def test_a_session_resumed_for_no_reason_is_no_routine() -> None:
    assert connected(read("SessionResumedRequest")) == Connected("failed")


def test_what_a_person_says_is_no_answer_of_alexas() -> None:
    assert connected(read("LaunchRequest")) is None


def test_a_task_is_known_without_the_id_of_its_skill() -> None:
    task = {"name": "amzn1.ask.skill.test.BedtimeRoutine", "version": "1", "input": {}}
    assert task_of(read("LaunchRequest", task=task)) == Task("BedtimeRoutine")
    assert task_of(read("LaunchRequest")) is None


def test_what_is_given_to_a_task_comes_with_it() -> None:
    given = {"position": "seated"}
    task = {"name": "amzn1.ask.skill.test.BedtimeRoutine", "version": "1", "input": given}
    assert task_of(read("LaunchRequest", task=task)) == Task("BedtimeRoutine", given)


@pytest.mark.parametrize("kind", ["Accepted", "Changed"])
def test_an_event_tells_which_permissions_are_left(kind: str) -> None:
    name = f"AlexaSkillEvent.SkillPermission{kind}"
    body = {"acceptedPermissions": [{"scope": REMINDERS}, {"scope": "alexa::profile:name:read"}]}
    assert accepted_scopes(read(name, body=body)) == frozenset({"reminders"})
    assert accepted_scopes(read(name, body={})) == frozenset()


@pytest.mark.parametrize("kind", ["Accepted", "Changed"])
def test_an_event_without_anything_in_it_does_not_say_that_none_is_left(kind: str) -> None:
    assert accepted_scopes(read(f"AlexaSkillEvent.SkillPermission{kind}")) is None
