from typing import Any

import pytest

from simulator.alexas.asking import Settled
from simulator.envelope import Echo
from simulator.hearing.understood import Understood
from simulator.response import BadResponse
from simulator.service import Service, SkillFailed
from tests.simulator.fakes import GRAMMAR, NIGHT, EvenVoice, ScriptedSkill, asks, ends

RELIEF = Understood("my calf is cramping", "ReliefIntent", {}, 1.0)


def service_of(skill: Any) -> Service:
    return Service(skill, GRAMMAR, EvenVoice(), Echo())


def test_the_newest_attributes_are_echoed_and_older_ones_forgotten() -> None:
    skill = ScriptedSkill(asks("?", attributes={"a": 1}), asks("?", attributes={"b": 2}))
    service = service_of(skill)
    for _ in range(3):
        service.ask(RELIEF, NIGHT)
    assert [event["session"]["attributes"] for event in skill.events] == [{}, {"a": 1}, {"b": 2}]


def test_a_skill_that_changes_its_event_changes_nothing_here() -> None:
    def meddling(event: dict[str, Any]) -> object:
        event["session"]["attributes"]["step"] = 9
        return asks("?", attributes={"step": 1})

    service = service_of(meddling)
    exchange = service.ask(RELIEF, NIGHT)
    assert exchange.request["session"]["attributes"] == {}


def test_every_request_has_its_own_id() -> None:
    skill = ScriptedSkill(asks("?"))
    service = service_of(skill)
    service.ask(RELIEF, NIGHT)
    service.ask(RELIEF, NIGHT)
    first, second = (request["requestId"] for request in skill.requests)
    assert first != second


def test_a_voice_is_recognised_from_then_on() -> None:
    skill = ScriptedSkill(asks("?"))
    service = service_of(skill)
    for person_id in (None, "ann", None):
        service.recognise(person_id)
        service.ask(RELIEF, NIGHT)
    systems = [event["context"]["System"] for event in skill.events]
    assert [system.get("person") for system in systems] == [None, {"personId": "ann"}, None]


def test_a_raising_skill_is_reported_in_one_line() -> None:
    def broken(event: dict[str, Any]) -> object:
        raise RuntimeError("no side\nand more")

    with pytest.raises(SkillFailed, match=r"^the skill raised RuntimeError: no side$"):
        service_of(broken).ask(RELIEF, NIGHT)


def test_a_failed_answer_loses_the_session() -> None:
    service = service_of(ScriptedSkill(asks("?"), {"version": "1.0"}))
    service.ask(RELIEF, NIGHT)
    with pytest.raises(BadResponse, match="shouldEndSession"):
        service.ask(RELIEF, NIGHT)
    assert service.session is None


def test_a_closing_answer_ends_the_session() -> None:
    service = service_of(ScriptedSkill(ends("Good night.")))
    service.ask(RELIEF, NIGHT)
    assert service.session is None


SETTLED = Settled("Connections.Response", {"name": "AskFor", "token": "t"})


def test_the_skill_is_told_in_the_session_that_is_open() -> None:
    skill = ScriptedSkill(asks("?", attributes={"a": 1}))
    service = service_of(skill)
    service.ask(RELIEF, NIGHT)
    service.tell(SETTLED, NIGHT, anew=False)
    service.tell(SETTLED, NIGHT, anew=True)
    sessions = [event["session"] for event in skill.events]
    assert [session["attributes"] for session in sessions] == [{}, {"a": 1}, {}]
    assert sessions[0]["sessionId"] == sessions[1]["sessionId"] != sessions[2]["sessionId"]


def test_a_task_is_the_skills_own_and_begins_afresh() -> None:
    skill = ScriptedSkill(asks("?", attributes={"a": 1}))
    service = service_of(skill)
    service.ask(RELIEF, NIGHT)
    service.launch(service.task("Bedtime", {}), NIGHT)
    assert skill.requests[1]["task"]["name"] == f"{Echo().application_id}.Bedtime"
    assert skill.events[1]["session"]["new"]


def test_news_leave_the_session_as_it_was() -> None:
    skill = ScriptedSkill(asks("?", attributes={"a": 1}))
    service = service_of(skill)
    service.ask(RELIEF, NIGHT)
    session = service.session
    service.report("SkillPermissionChanged", {"acceptedPermissions": []}, NIGHT)
    assert service.session is session
    assert skill.requests[1]["body"] == {"acceptedPermissions": []}


def test_a_session_can_be_dropped_without_a_word() -> None:
    skill = ScriptedSkill(asks("?"))
    service = service_of(skill)
    service.ask(RELIEF, NIGHT)
    assert (service.drop_session(), service.drop_session()) == (True, False)
    assert len(skill.events) == 1


def test_alexas_own_words_take_their_time() -> None:
    service = service_of(ScriptedSkill(asks("?")))
    assert service.in_alexas_words("Is that okay?").seconds == pytest.approx(1.2)
    assert service.skill_name == "Cramp Coach"


def test_no_session_cannot_be_ended() -> None:
    with pytest.raises(ValueError, match="no session is open"):
        service_of(ScriptedSkill(asks("?"))).end_session("USER_INITIATED", NIGHT)
