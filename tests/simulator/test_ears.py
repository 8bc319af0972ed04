"""What the ears make of samples, slips, fillers, invocations, nonsense and silence."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.ears import Ears
from simulator.hearing.grammar import DURATION, NUMBER, TIME, Intent, SpokenValue
from simulator.hearing.understood import FALLBACK, LAUNCH, RED_FLAG, STOP, Slot, Understood

EARS = Ears.for_locale("en-US")
INTENTS = [intent for intent in EARS.grammar.intents if intent.samples]
Ids = dict[str, str | None]
MEASURES = {
    DURATION: ["two hours", "half an hour"],
    TIME: ["half past nine", "noon", "six p m", "eleven o'clock"],
    NUMBER: ["two", "twenty five"],
}


def spoken(type_: str) -> list[SpokenValue]:
    listed = [value for value in EARS.grammar.values if value.type == type_]
    return listed or [SpokenValue(type_, None, said) for said in MEASURES[type_]]


def said(intent: Intent) -> Iterator[tuple[str, Ids]]:
    """Each sample once, the values of its slots taking turns."""
    for turn, sample in enumerate(intent.samples):
        ids: Ids = {}
        for slot in re.findall(r"\{(\w+)\}", sample):
            values = spoken(intent.slots[slot])
            value = values[(turn + len(ids)) % len(values)]
            sample = sample.replace(f"{{{slot}}}", value.spoken)
            ids[slot] = value.id
        yield sample, ids


def ids_of(understood: Understood) -> Ids:
    return {name: slot.id for name, slot in understood.slots.items()}


@pytest.mark.parametrize("intent", INTENTS, ids=lambda intent: intent.name)
def test_a_sample_is_understood_word_for_word(intent: Intent) -> None:
    for sample, ids in said(intent):
        understood = EARS.understand(sample)
        assert (understood.intent, understood.score) == (intent.name, 1.0), sample
        # Two signs side by side may make a third: "pregnant and i blacked out".
        assert ids_of(understood) == ids or intent.name == RED_FLAG, sample


@pytest.mark.parametrize("kind", sorted({(v.type, str(v.id)) for v in EARS.grammar.values}))
def test_each_way_to_say_a_value_is_heard_and_resolved(kind: tuple[str, str]) -> None:
    values = [value for value in EARS.grammar.values if (value.type, value.id) == kind]
    assert [value for value in values if not is_resolved(value)] == []


def is_resolved(value: SpokenValue) -> bool:
    said = f"no {value.spoken}" if value.type == "DENIED_FLAG" else value.spoken
    return Slot(value.spoken, value.id) in EARS.understand(said).slots.values()


def test_a_value_is_kept_as_heard() -> None:
    understood = EARS.understand("cramp in my left lower leg")
    assert understood.slots == {"side": Slot("left", "left"), "region": Slot("lower leg", "calf")}


def test_a_body_part_that_the_model_does_not_list_has_no_id() -> None:
    assert EARS.understand("my left ear is cramping").slots == {
        "side": Slot("left", "left"),
        "region": Slot("ear", None),
    }


def test_the_back_of_something_is_not_the_back() -> None:
    assert EARS.understand("the back of my knee is cramping").slots == {
        "region": Slot("knee", None)
    }
    assert EARS.understand("the back of my leg is cramping").slots == {
        "region": Slot("back of my leg", "back_of_leg")
    }


def test_the_utterance_is_handed_back_as_it_was() -> None:
    assert EARS.understand("  Alexa, STOP! ").utterance == "  Alexa, STOP! "


@pytest.mark.parametrize(
    "utterance",
    [
        "Um, my left calf is, uh, cramping",
        "ow ow ow my left calf is cramping",
        "my left calf is cramping my left calf is cramping",
        "aaaah my left calf is crampiiiing",
        "MY LEFT CALF IS CRAMPING!!!",
        "my lfet claf is crampng",
        "my left calf\u2019s cramping",
        "please my left calf is really cramping",
        "i cant bear it my left calf is cramping",
    ],
)
def test_what_pain_adds_to_the_words_is_heard_through(utterance: str) -> None:
    understood = EARS.understand(utterance)
    assert understood.intent == "ReliefIntent"
    assert ids_of(understood) == {"side": "left", "region": "calf"}


def test_the_further_from_a_sample_the_lower_the_score() -> None:
    said = [
        "my left calf is cramping",
        "um my left calf is cramping",
        "my left calf cramping so bad",
    ]
    scores = [EARS.understand(each).score for each in said]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


@pytest.mark.parametrize(
    "utterance",
    [
        *["stop", "Stop!", "STOP STOP STOP", "stoooop", "stpo", "no stop", "ow stop"],
        *["please stop now", "alexa stop", "tell cramp coach to stop", "stop cramp coach"],
        *["oh god stop it hurts"],
    ],
)
def test_stop_is_always_stop(utterance: str) -> None:
    assert EARS.understand(utterance).intent == STOP


@pytest.mark.parametrize("utterance", ["don't stop", "do not stop", "please don't stop"])
def test_not_to_stop_is_not_stop(utterance: str) -> None:
    assert EARS.understand(utterance).intent == "AMAZON.ResumeIntent"


@pytest.mark.parametrize(
    "utterance",
    [
        *["cramp coach", "Alexa, open cramp coach.", "um alexa please start cramp coach"],
        *["hey alexa talk to crampcoach", "open cramp coach please", "alexa ask cramp coach"],
        *["run cramp couch"],
    ],
)
def test_the_name_alone_launches(utterance: str) -> None:
    assert EARS.understand(utterance) == Understood(utterance, LAUNCH, {}, 1.0)


@pytest.mark.parametrize(
    "utterance",
    [
        "alexa tell cramp coach my left calf is cramping",
        "tell cramp coach that my left calf is cramping",
        "ask cramp coach for help with a cramp in my left calf",
        "alexa open cramp coach and stretch my left calf",
        "use cramp coach for a cramp in my left calf",
        "stretch my left calf with cramp coach",
        "cramp coach left calf",
    ],
)
def test_a_request_is_heard_with_the_name_before_or_after_it(utterance: str) -> None:
    understood = EARS.understand(utterance)
    assert understood.intent == "ReliefIntent"
    assert ids_of(understood) == {"side": "left", "region": "calf"}


@pytest.mark.parametrize(
    "utterance", ["flibbertigibbet", "um", "mmmm", "alexa", "???", "who let the dogs out"]
)
def test_nonsense_is_not_understood(utterance: str) -> None:
    assert EARS.understand(utterance) == Understood(utterance, FALLBACK, {}, 0.0)


@pytest.mark.parametrize(
    "groans", ["ow", "owwww", "oh ow", "um ouch", "ow ow ow", "aaah ow please"]
)
def test_groans_alone_say_that_it_hurts(groans: str) -> None:
    assert EARS.understand(groans).intent == "HurtsIntent"


@pytest.mark.parametrize("silence", ["", "  ", "\n"])
def test_silence_is_not_an_utterance(silence: str) -> None:
    with pytest.raises(ValueError, match="silence is not something said"):
        EARS.understand(silence)


def test_an_unknown_locale_is_named_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"no interaction model for 'xx-YY'; there are: .*en-US"):
        Ears.for_locale("xx-YY")


def test_a_model_without_words_for_its_language_is_refused(tmp_path: Path) -> None:
    model = '{"interactionModel": {"languageModel": {"invocationName": "a b", "intents": []}}}'
    (tmp_path / "qq-QQ.json").write_text(model, encoding="utf-8")
    with pytest.raises(ValueError, match=r"qq\.json: no words for the language of qq-QQ"):
        Ears.for_locale("qq-QQ", tmp_path)
