import pytest

from tests.manifest.spoken import is_heard, is_launch, said_to_the_skill

MODEL = {
    "intents": [
        {
            "name": "ReliefIntent",
            "slots": [{"name": "region", "type": "REGION"}],
            "samples": ["my {region} is cramping", "what's up (again)"],
        },
        {
            "name": "PackIntent",
            "slots": [
                {"name": "duration", "type": "AMAZON.DURATION"},
                {"name": "count", "type": "AMAZON.NUMBER"},
            ],
            "samples": ["ice for {duration}", "ice number {count}"],
        },
        {"name": "AMAZON.StopIntent"},
    ],
    "types": [
        {
            "name": "REGION",
            "values": [
                {"name": {"value": "calf", "synonyms": ["lower leg"]}},
                {"name": {"value": "foot"}},
            ],
        }
    ],
}


@pytest.mark.parametrize("utterance", ["my calf is cramping", "my lower leg is cramping"])
def test_a_sample_is_heard_with_its_slots_filled(utterance: str) -> None:
    assert is_heard(utterance, MODEL)


@pytest.mark.parametrize(
    "utterance",
    ["my {region} is cramping", "my arm is cramping", "my calf is cramping now", "stop", ""],
)
def test_anything_but_a_sample_is_not(utterance: str) -> None:
    assert not is_heard(utterance, MODEL)


def test_alexas_own_slots_are_filled_with_what_the_store_says() -> None:
    assert is_heard("ice for ten minutes", MODEL)
    assert not is_heard("ice for calf", MODEL)
    assert not is_heard("ice number two", MODEL)


def test_signs_in_a_sample_stand_for_themselves() -> None:
    assert is_heard("what's up (again)", MODEL)
    assert not is_heard("what's up again", MODEL)


@pytest.mark.parametrize(
    ("phrase", "utterance"),
    [
        ("Alexa, tell cramp coach my calf is cramping", "my calf is cramping"),
        ("Alexa, ask cramp coach to rub it", "rub it"),
        ("Alexa, my calf is cramping", None),
        ("Tell cramp coach my calf is cramping", None),
        ("Alexa, tell calf coach my calf is cramping", None),
    ],
)
def test_what_is_said_follows_the_skills_name(phrase: str, utterance: str | None) -> None:
    assert said_to_the_skill(phrase, "cramp coach") == utterance


def test_a_launch_names_the_skill_and_nothing_more() -> None:
    assert is_launch("Alexa, open cramp coach", "cramp coach")
    assert not is_launch("Alexa, open cramp coach please", "cramp coach")
    assert not is_launch("Alexa, cramp coach", "cramp coach")
