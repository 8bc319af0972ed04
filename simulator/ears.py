"""The simulator's ears: what Alexa would make of an utterance, by the interaction model alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from rapidfuzz import fuzz

from simulator.hearing.close_miss import CloseMiss
from simulator.hearing.grammar import MODELS, grammar_of, model_for
from simulator.hearing.invocation import Call, Invocation
from simulator.hearing.language import Language, Words, language_of
from simulator.hearing.lexicon import Lexicon
from simulator.hearing.mentions import Mentions
from simulator.hearing.negation import Negation
from simulator.hearing.questions import Questions
from simulator.hearing.recogniser import Recogniser
from simulator.hearing.red_flags import RedFlags
from simulator.hearing.spelling import Spelling
from simulator.hearing.understood import (
    CHECKED,
    FALLBACK,
    LAUNCH,
    NO,
    NO_DANGER,
    NOT_ME,
    RED_FLAG,
    RELIEF,
    STOP,
    TOPIC,
    Meaning,
    Slot,
    Understood,
)
from simulator.hearing.unlisted import Unlisted

__all__ = ["Ears", "Slot", "Understood"]

_NOTHING = Meaning(FALLBACK, {}, 0.0)
_FEW = 3
_ENOUGH = 0.4


class Ears:
    """Expands a model once; `understand` then takes a few milliseconds an utterance."""

    def __init__(self, model: Mapping[str, Any], language: Language) -> None:
        lexicon = Lexicon.of(grammar_of(model), language)
        self.grammar = lexicon.grammar
        self._language = language
        # Who needs a glass of water has not had it.
        self._ruled_out = {word: ruled.split() for word, ruled in language.rules_out.items()}
        self._wording = lexicon.wording
        self._invocation = Invocation(lexicon)
        self._recogniser = Recogniser(lexicon.grammar, lexicon.wording, lexicon.built_in)
        self._spelling = Spelling(lexicon.vocabulary | lexicon.built_in.words)
        self._mentions = Mentions(lexicon)
        self._negation = Negation(language)
        self._red_flags = RedFlags(lexicon, self._negation)
        self._unlisted = Unlisted(lexicon)
        self._questions = Questions(lexicon)
        self._close_miss = CloseMiss(lexicon, self._negation)

    @classmethod
    def for_locale(cls, locale: str, folder: Path = MODELS) -> Self:
        """Raise ValueError in one line where the locale has no model or no words."""
        return cls(model_for(locale, folder), language_of(locale))

    def understand(self, utterance: str) -> Understood:
        """Raise ValueError on an empty utterance: silence is for the device to notice."""
        if not utterance.strip():
            raise ValueError("an empty utterance: silence is not something said")
        meaning = self._called(self._invocation.call(self._wording.words(utterance)))
        return Understood(utterance, meaning.intent, meaning.slots, round(meaning.score, 3))

    def _called(self, call: Call) -> Meaning:
        if call.by_name and self._wording.is_filler(call.request):
            return Meaning(LAUNCH, {}, 1.0)
        return self._meaning(call.request)

    def _meaning(self, words: Words) -> Meaning:
        *_, bare = self._wording.barer(words)
        corrected = self._spelling.corrected(bare)
        sample = self._sample(words, self._wordings(words, corrected))
        if sample is None and self._wording.says_nothing(words):
            return self._groan(words) or _NOTHING
        if sample is not None and sample.intent != RED_FLAG:
            return sample
        sign = self._danger(corrected)
        if sample is not None:
            # The longest signs, where a sample splits them: "passed out and won't wake up".
            return sample if sign is None else replace(sign, score=sample.score)
        if sign is not None and sign.intent == RED_FLAG:
            return sign
        return self._stopped(corrected) or sign or self._guess(bare, corrected) or _NOTHING

    def _guess(self, bare: Words, corrected: Words) -> Meaning | None:
        """Never danger nor its denial, nor that danger is over, which are heard or are not."""
        plain = self._negation.without_answer(corrected)
        ruled_out = {intent for word in corrected for intent in self._ruled_out.get(word, ())}
        guesses = self._guesses(self._negation.without_answer(bare), plain)
        guess = next((guess for guess in guesses if guess.intent not in ruled_out), None)
        never = {RED_FLAG, NO_DANGER, CHECKED, NOT_ME, *self._never_of_vitals(corrected)}
        return None if guess is not None and guess.intent in never else guess

    def _guesses(self, bare: Words, plain: Words) -> Iterator[Meaning]:
        """The likeliest first; a later one is made only where those before it are ruled out."""
        yield from filter(None, [self._unlisted_value(bare)])
        yield from filter(None, [self._nearest(plain)])
        yield from filter(None, [self._questions.heard(plain, self._mentions.find(plain))])

    def _never_of_vitals(self, words: Words) -> set[str]:
        """No heart is stretched or a topic, nor well for sounding like "my breathing is fine"."""
        if set(words).isdisjoint(self._language.vitals):
            return set()
        never = {RELIEF, TOPIC}
        return never if self._negation.is_negative(words) else {*never, NO}

    def _wordings(self, words: Words, corrected: Words) -> Iterator[Words]:
        yield words
        yield from self._wording.barer(words)
        yield corrected
        yield self._negation.plainly_answered(corrected)

    def _sample(self, words: Words, wordings: Iterable[Words]) -> Meaning | None:
        """The first wording that is a sample; the less of the words it keeps, the less sure."""
        for wording in dict.fromkeys(wordings):
            found = self._recogniser.match(wording)
            if found is not None:
                return replace(found, score=_kept(words, wording))
        return None

    def _groan(self, words: Words) -> Meaning | None:
        """What one of several different groans means: "oh ow"."""
        return self._sample(words, ((word,) for word in words))

    def _danger(self, words: Words) -> Meaning | None:
        return self._red_flags.heard(words, self._mentions.find(words))

    def _stopped(self, words: Words) -> Meaning | None:
        """The word for it is meant where it comes first, or is one of few that deny nothing."""
        stopping, denials = frozenset(self._language.stopping), self._language.denials
        first = next((w for w in words if w not in self._language.answers_no), "")
        among_few = len(words) <= _FEW and denials.isdisjoint(words)
        meant = first in stopping or (among_few and not stopping.isdisjoint(words))
        return Meaning(STOP, {}, 1 / len(words)) if meant else None

    def _nearest(self, words: Words) -> Meaning | None:
        certain = self._sample(words, [words]) or self._unlisted_value(words)
        if certain is not None:
            return certain
        near = self._close_miss.nearest(words, self._mentions.find(words))
        guesses = (self._clause(words), near)
        return max(filter(None, guesses), key=lambda guess: guess.score, default=None)

    def _unlisted_value(self, words: Words) -> Meaning | None:
        return self._unlisted.heard(words, self._mentions.find(words))

    def _clause(self, words: Words) -> Meaning | None:
        """The longest clause that is a sample, with what others say of the same intent."""
        vague = {(word,) for word in self._language.no_measures}
        clauses = [c for c in self._negation.clauses(words) if c not in vague]
        said = [(len(c), m) for c in clauses if (m := self._recogniser.match(c)) is not None]
        intent = max(said, key=lambda s: s[0])[1].intent if said else FALLBACK
        agreeing = [(length, m) for length, m in said if m.intent == intent]
        slots = {name: slot for _, m in agreeing for name, slot in m.slots.items()}
        share = sum(length for length, _ in agreeing) / len(words)
        return Meaning(intent, slots, share) if share >= _ENOUGH else None


def _kept(said: Words, understood: Words) -> float:
    return fuzz.ratio(" ".join(said), " ".join(understood)) / 100
