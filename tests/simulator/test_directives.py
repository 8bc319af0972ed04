from typing import Any

import pytest

from simulator.alexas.asking import Permission
from simulator.alexas.permissions import SCOPES
from simulator.directives import card_in, handed_over
from simulator.shape import BadShape, Json
from tests.simulator.alexas.bodies import ask_for, offer, offers
from tests.simulator.fakes import ssml

COMPLETED = {"type": "Tasks.CompleteTask", "status": {"code": "200", "message": "OK"}}


def card(*scopes: str) -> Json:
    return {"card": {"type": "AskForPermissionsConsent", "permissions": list(scopes)}}


def test_a_response_may_hand_over_and_say_nothing() -> None:
    assert handed_over({"directives": [ask_for()]}) == Permission(SCOPES["timers"], "t-1")
    assert handed_over({"directives": [offers(offer())]}) is not None


@pytest.mark.parametrize("directives", [None, [], [COMPLETED], [COMPLETED | {"result": {"a": 1}}]])
def test_all_else_leaves_the_word_to_the_skill(directives: Any) -> None:
    assert handed_over({"directives": directives, "shouldEndSession": True}) is None


@pytest.mark.parametrize(
    ("response", "why"),
    [
        ({"directives": "x"}, "directives is not a list"),
        ({"directives": ["x"]}, "None is not known"),
        ({"directives": [{"type": "AudioPlayer.Stop"}]}, "AudioPlayer.Stop is not known"),
        ({"directives": [{"type": "Connections.SendRequest"}]}, "Connections.SendRequest lacks"),
        ({"directives": [ask_for(), ask_for()]}, "has more than the one"),
        ({"directives": [ask_for()], "shouldEndSession": False}, "shouldEndSession beside"),
        ({"directives": [ask_for()], "outputSpeech": ssml("Now.")}, "outputSpeech beside"),
        ({"directives": [COMPLETED], "shouldEndSession": False}, "leaves the session open"),
        ({"directives": [COMPLETED]}, "leaves the session open"),
        ({"directives": [{"type": "Tasks.CompleteTask"}]}, "Tasks.CompleteTask lacks status"),
    ],
)
def test_what_alexa_would_refuse_is_refused(response: Json, why: str) -> None:
    with pytest.raises(BadShape, match=why):
        handed_over(response)


def test_a_card_asks_for_permissions_in_the_app() -> None:
    both = "a card in the Alexa app asks for permission to set timers and set reminders"
    assert card_in(card(*SCOPES.values())) == both
    assert card_in({"card": {"type": "Simple", "title": "A stretch"}}) == card_in({}) == ""


@pytest.mark.parametrize("bad", [card(), {"card": {"type": "AskForPermissionsConsent"}}, card("")])
def test_a_card_that_asks_for_nothing_is_refused(bad: Json) -> None:
    with pytest.raises(BadShape, match=r"response\.card"):
        card_in(bad)
