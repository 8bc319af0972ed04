from simulator.hearing.grammar import Grammar, Intent, SpokenValue
from simulator.hearing.understood import Slot, Understood
from simulator.intent import intent_of

GRAMMAR = Grammar(
    "cramp coach",
    intents=(
        Intent("ReliefIntent", {"side": "SIDE", "region": "REGION"}, ()),
        Intent("TimeIntent", {"time": "AMAZON.TIME"}, ()),
    ),
    values=(SpokenValue("REGION", "CALF", "calf"), SpokenValue("REGION", "CALF", "lower leg")),
)


def relief(**slots: Slot) -> Understood:
    return Understood("my calf", "ReliefIntent", slots, 1.0)


def test_a_synonym_is_resolved_to_its_value() -> None:
    intent = intent_of(relief(region=Slot("lower leg", "CALF")), GRAMMAR)
    assert intent["slots"]["region"] == {
        "name": "region",
        "value": "lower leg",
        "source": "USER",
        "confirmationStatus": "NONE",
        "resolutions": {
            "resolutionsPerAuthority": [
                {
                    "authority": "amzn1.er-authority.echo-sdk.desk.REGION",
                    "status": {"code": "ER_SUCCESS_MATCH"},
                    "values": [{"value": {"name": "calf", "id": "CALF"}}],
                }
            ]
        },
    }


def test_a_value_the_model_does_not_list_is_no_match() -> None:
    intent = intent_of(relief(region=Slot("elbow", None)), GRAMMAR)
    (resolution,) = intent["slots"]["region"]["resolutions"]["resolutionsPerAuthority"]
    assert resolution["status"]["code"] == "ER_SUCCESS_NO_MATCH"
    assert "values" not in resolution


def test_a_slot_that_was_not_said_is_there_without_a_value() -> None:
    intent = intent_of(relief(region=Slot("calf", "CALF")), GRAMMAR)
    assert intent["slots"]["side"] == {"name": "side", "confirmationStatus": "NONE"}


def test_what_alexa_knows_herself_resolves_to_nothing_but_its_value() -> None:
    nine = Understood("at nine", "TimeIntent", {"time": Slot("09:00", None)}, 1.0)
    assert intent_of(nine, GRAMMAR)["slots"]["time"] == {
        "name": "time",
        "value": "09:00",
        "source": "USER",
        "confirmationStatus": "NONE",
    }


def test_an_intent_without_slots_has_none() -> None:
    stop = Understood("stop", "AMAZON.StopIntent", {}, 1.0)
    assert intent_of(stop, GRAMMAR) == {
        "name": "AMAZON.StopIntent",
        "confirmationStatus": "NONE",
        "slots": {},
    }
