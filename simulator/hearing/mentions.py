"""Slot values that turn up somewhere in an utterance."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from simulator.hearing.filling import Mention
from simulator.hearing.grammar import SpokenValue
from simulator.hearing.language import Words
from simulator.hearing.lexicon import Lexicon
from simulator.hearing.nearness import Nearness
from simulator.hearing.scattered import Scattered
from simulator.hearing.understood import NO_DANGER, RED_FLAG
from simulator.hearing.wording import Wording, without_repeats

_NOTHING_MEANT = ""


@dataclass(frozen=True)
class _Candidate:
    """What may be a mention, with the place of all words that tell of it or deny it."""

    mention: Mention
    start: int
    is_exact: bool

    def overlaps(self, other: Self) -> bool:
        return self.start < other.mention.end and other.start < self.mention.end

    def preference(self) -> tuple[bool, int, bool]:
        """The more words the better, and word for word is better than nearly so."""
        is_idiom = self.mention.value.type == _NOTHING_MEANT
        return not is_idiom, self.start - self.mention.end, not self.is_exact


class Mentions:
    """Finds values word for word, and long ones also where a word is missing or extra."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._negators = frozenset(lexicon.language.negators)
        self._articles = frozenset(lexicon.language.articles)
        self._part_of = frozenset(lexicon.language.part_of)
        self._parts = frozenset(lexicon.language.parts)
        self._values: dict[Words, SpokenValue] = {}
        for value in _listened_for(lexicon):
            spoken = lexicon.wording.words(value.spoken)
            self._values.setdefault(spoken, value)
            # "Nine one one" is heard when what was said twice has been dropped.
            self._values.setdefault(without_repeats(spoken), value)
        meant = {words: value for words, value in self._values.items() if value.type}
        self._gists = _gists(meant, lexicon.wording)
        self._wording = lexicon.wording
        self._built_in = lexicon.built_in
        self._recurring = frozenset(lexicon.language.recurring)
        self._reminding = frozenset(lexicon.language.reminding)
        self._no_measures = frozenset(lexicon.language.no_measures)
        self._scattered = Scattered(lexicon, meant)
        self._longest = max(map(len, self._values), default=0) + 1
        self._nearness = Nearness(meant, lexicon.language, lexicon.wording)

    def find(self, words: Words) -> tuple[Mention, ...]:
        """In the order of the words; where two overlap, the longer one. What Alexa knows herself
        may overlap among itself: each intent takes the longest of its own types."""
        chosen: list[_Candidate] = []
        for candidate in sorted(self._candidates(words), key=_Candidate.preference):
            if not any(map(candidate.overlaps, chosen)):
                chosen.append(candidate)
        listed = tuple(c.mention for c in chosen)
        return tuple(sorted((*listed, *self._measured(words, listed)), key=lambda m: m.start))

    def _measured(self, words: Words, listed: tuple[Mention, ...]) -> Iterator[Mention]:
        """What Alexa knows herself may never hide what the model lists: "an hour of this"."""
        meant = [mention for mention in listed if mention.value.type != _NOTHING_MEANT]
        for mention in self._built_in.said(words):
            is_vague = mention.length == 1 and words[mention.start] in self._no_measures
            if not is_vague and not any(map(mention.overlaps, meant)):
                yield mention

    def _candidates(self, words: Words) -> Iterator[_Candidate]:
        for start in self._starts(words):
            for end in range(start + 1, min(start + self._longest, len(words)) + 1):
                if not self._is_of_something(words, start, end):
                    yield from self._heard(words, start, end)

    def _starts(self, words: Words) -> Iterator[int]:
        """Not after the "every" of "remind me to drink every two hours": nothing lasts so long."""
        is_reminder = not self._reminding.isdisjoint(words)
        for start in range(len(words)):
            if not (is_reminder and start and words[start - 1] in self._recurring):
                yield start

    def _heard(self, words: Words, start: int, end: int) -> Iterator[_Candidate]:
        exact = self._values.get(words[start:end])
        value = exact or self._put_otherwise(words[start:end])
        if value is not None:
            yield _Candidate(Mention(value, start, end), start, exact is not None)
        else:
            yield from self._denied_within(words, start, end)

    def _is_of_something(self, words: Words, start: int, end: int) -> bool:
        """In "the back of my knee" nobody mentions "the back", nor "a pain in the side"."""
        is_part = words[start] in self._articles or words[end - 1] in self._parts
        return is_part and not self._part_of.isdisjoint(words[end : end + 1])

    def _denied_within(self, words: Words, start: int, end: int) -> Iterator[_Candidate]:
        """In "my face is not drooping", what is denied begins after the "not"."""
        negators = [at for at in range(start + 1, end - 1) if words[at] in self._negators]
        for at in negators[:1]:
            value = self._values.get(words[start:at] + words[at + 1 : end])
            if value is not None:
                yield _Candidate(Mention(value, at + 1, end), start, True)

    def _put_otherwise(self, words: Words) -> SpokenValue | None:
        is_denied = words[0] in self._negators and words[1:] in self._values
        if is_denied or self._wording.is_light(words[0]) or self._wording.is_light(words[-1]):
            return None
        same = self._gists.get(self._wording.gist(words))
        return same or self._nearly(words) or self._scattered.found(words)

    def _nearly(self, words: Words) -> SpokenValue | None:
        phrase = self._nearness.nearest(words)
        return None if phrase is None else self._values[phrase]


def _listened_for(lexicon: Lexicon) -> Iterator[SpokenValue]:
    """A sign is listened for as one, not as its denial. Idioms keep their words from meaning it."""
    filling = lexicon.filling
    denials = filling.types_of(NO_DANGER) - filling.types_of(RED_FLAG)
    yield from (value for value in lexicon.grammar.values if value.type not in denials)
    for idiom in lexicon.language.idioms:
        yield SpokenValue(_NOTHING_MEANT, None, idiom)


def _gists(values: Mapping[Words, SpokenValue], wording: Wording) -> dict[Words, SpokenValue]:
    gists: dict[Words, SpokenValue] = {}
    for words, value in values.items():
        gist = wording.gist(words)
        if wording.is_telling(gist):
            gists.setdefault(gist, value)
    return gists
