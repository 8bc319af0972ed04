import pytest

from simulator.alexas.asking import Matter, matter_of
from simulator.alexas.permissions import SCOPES
from simulator.shape import BadShape, Json
from tests.simulator.alexas.bodies import ask_for, offer, offers
from tests.simulator.alexas.reached import Reached

TIMERS = SCOPES["timers"]


@pytest.fixture
def alexa() -> Reached:
    return Reached(granted=())


def permission() -> Matter:
    return matter_of(ask_for("timers"))


def routine() -> Matter:
    return matter_of(offers(offer()))


def payload(status: str, *, card: bool = False) -> Json:
    return {"permissionScope": TIMERS, "status": status, "isCardThrown": card}


def test_alexa_asks_in_her_own_words() -> None:
    asked = permission().question("Cramp Coach")
    assert asked == "Cramp Coach would like to set timers. Is that okay?"
    offered = routine().question("Cramp Coach")
    assert offered == "Cramp Coach offers a routine: a bedtime stretch. Shall I add it?"


@pytest.mark.parametrize(
    ("yes", "status", "granted"),
    [(True, "ACCEPTED", {TIMERS}), (False, "DENIED", set())],
)
def test_the_answer_is_told_the_skill(
    yes: bool, status: str, granted: set[str], alexa: Reached
) -> None:
    settled = permission().settled(alexa.side, yes)
    assert (settled.kind, settled.card) == ("Connections.Response", "")
    assert settled.fields == {
        "name": "AskFor",
        "status": {"code": "200", "message": "OK"},
        "payload": payload(status),
        "token": "t-1",
    }
    assert alexa.side.granted == granted


@pytest.mark.parametrize("thrown", [True, False])
def test_where_nobody_answers_a_card_may_be_sent(thrown: bool, alexa: Reached) -> None:
    alexa.side.throws_cards = thrown
    settled = permission().settled(alexa.side, None)
    assert settled.fields["payload"] == payload("NOT_ANSWERED", card=thrown)
    card = "a card in the Alexa app asks for permission to set timers"
    assert settled.card == (card if thrown else "")


def test_what_the_manifest_does_not_declare_is_never_asked(alexa: Reached) -> None:
    settled = matter_of(ask_for("alexa::profile:email:read")).settled_at_once(alexa.side)
    assert settled is not None
    assert settled.fields["status"]["code"] == "400"


def test_what_is_permitted_already_is_not_asked_again(alexa: Reached) -> None:
    assert permission().settled_at_once(alexa.side) is None
    alexa.side.granted = {TIMERS}
    settled = permission().settled_at_once(alexa.side)
    assert settled is not None
    assert settled.fields["payload"] == payload("ACCEPTED")


@pytest.mark.parametrize(
    ("yes", "code", "message", "kept"),
    [
        (True, "200", "OK", 1),
        (False, "400", "REJECTED_BY_CUSTOMER", 0),
        (None, "400", "REJECTED_BY_CUSTOMER", 0),
    ],
)
def test_a_routine_is_added_for_a_yes_only(
    yes: bool | None, code: str, message: str, kept: int, alexa: Reached
) -> None:
    settled = routine().settled(alexa.side, yes)
    assert settled.kind == "SessionResumedRequest"
    assert settled.fields["cause"] == {
        "type": "ConnectionCompleted",
        "status": {"code": code, "message": message},
        "result": {},
        "token": "r-1",
    }
    assert len(alexa.side.routines) == kept


def test_the_same_routine_is_not_offered_twice(alexa: Reached) -> None:
    assert routine().settled_at_once(alexa.side) is None
    routine().settled(alexa.side, True)
    settled = routine().settled_at_once(alexa.side)
    assert settled is not None
    assert settled.fields["cause"]["status"]["message"] == "AUTOMATION_ALREADY_ENABLED"


def test_without_a_token_none_comes_back(alexa: Reached) -> None:
    directive = ask_for()
    del directive["token"]
    assert "token" not in matter_of(directive).settled(alexa.side, True).fields


BAD = {
    "name is not AskFor": ask_for() | {"name": "Buy"},
    "payload lacks": ask_for() | {"payload": {}},
    "has shouldEndSession": ask_for() | {"shouldEndSession": True},
    "uri is not connection": offers(offer()) | {"uri": "connection://AMAZON.PrintPDF/1"},
    "onCompletion is not RESUME_SESSION": offers(offer()) | {"onCompletion": "SEND_ERRORS_ONLY"},
    "input lacks automation": offers({}),
}


@pytest.mark.parametrize("why", BAD)
def test_a_directive_of_another_shape_is_refused(why: str) -> None:
    with pytest.raises(BadShape, match=why):
        matter_of(BAD[why])
