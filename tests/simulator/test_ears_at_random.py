"""Whatever is said, the ears answer within the model."""

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.ears import Ears
from simulator.hearing.language import language_of
from simulator.hearing.understood import FALLBACK, LAUNCH, RED_FLAG, STOP

EARS = Ears.for_locale("en-US")
ENGLISH = language_of("en-US")
SLOTS = {intent.name: set(intent.slots) for intent in EARS.grammar.intents} | {LAUNCH: set()}
IDS = {(value.type, value.id) for value in EARS.grammar.values}
TYPES = {intent.name: intent.slots for intent in EARS.grammar.intents}
PLAIN = [s for i in EARS.grammar.intents for s in i.samples if "{" not in s]
WORDS = sorted({word for sample in PLAIN for word in sample.split()} | {"cramp", "coach", "alexa"})

# "Mm hmm" is a groan and an answer at once: among groans it is lost.
SAID = [sample for sample in PLAIN if not set(sample.split()) <= set(ENGLISH.groans)]

# A cramp is asked to stop, or a reminder, and not the coach.
OTHERS_TO_STOP = ("stop my", "stop the", "stop this", "stop drink", "stop bedtime", "stop remind")

fillers = st.lists(st.sampled_from(ENGLISH.groans), max_size=3).map(" ".join)
# Text that is not blank.
text = st.text(min_size=1).filter(str.strip)
babble = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)


@settings(deadline=None)
@given(text | babble)
def test_every_answer_is_within_the_model(utterance: str) -> None:
    understood = EARS.understand(utterance)
    assert set(understood.slots) <= SLOTS[understood.intent]
    for name, slot in understood.slots.items():
        type_ = TYPES[understood.intent][name]
        assert slot.id is None or (type_, slot.id) in IDS
    assert 0.0 <= understood.score <= 1.0
    assert (understood.score == 0.0) == (understood.intent == FALLBACK)


@settings(deadline=None)
@given(text | babble)
def test_the_same_words_are_always_understood_alike(utterance: str) -> None:
    assert EARS.understand(utterance) == EARS.understand(utterance)


@settings(deadline=None)
@given(fillers, st.sampled_from(SAID), fillers)
def test_groans_around_a_sample_change_nothing(before: str, sample: str, after: str) -> None:
    groaning = EARS.understand(f"{before} {sample} {after}")
    assert groaning.intent == EARS.understand(sample).intent


@settings(deadline=None)
@given(fillers, babble)
def test_what_begins_with_stop_is_stop_or_danger(before: str, rest: str) -> None:
    heard = EARS.understand(f"{before} stop {rest}").intent
    assert heard in {STOP, RED_FLAG} or f"stop {rest}".startswith(OTHERS_TO_STOP)


@settings(deadline=None)
@given(fillers, fillers)
def test_stop_is_heard_through_any_groan(before: str, after: str) -> None:
    assert EARS.understand(f"{before} stop {after}").intent == STOP
