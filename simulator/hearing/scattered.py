"""Signs whose telling words are all said near one another, in whatever order."""

from collections import Counter
from collections.abc import Iterator, Mapping

from simulator.hearing.grammar import SpokenValue
from simulator.hearing.language import Words
from simulator.hearing.lexicon import Lexicon
from simulator.hearing.understood import RED_FLAG, RELIEF

_FEWEST_TELLING = 2
_MORE_AT_MOST = 2


class Scattered:
    """What a complaint of a cramp is made of tells nothing: "cramp in the left side" is no sign."""

    def __init__(self, lexicon: Lexicon, values: Mapping[Words, SpokenValue]) -> None:
        self._language = lexicon.language
        self._wording = lexicon.wording
        language = lexicon.language
        self._turns = {*language.contrasts, *language.list_joiners, *language.negators}
        self._harmless = _stems_of_complaints(lexicon)
        types = lexicon.filling.types_of(RED_FLAG)
        # Numb skin on the face is no burn.
        alone = {lexicon.wording.words(phrase) for phrase in language.word_for_word}
        signs = {w: v for w, v in values.items() if v.type in types and w not in alone}
        self._values = {w: v for w, v in signs.items() if self._tells_enough(self._telling(w))}
        number = Counter(stem for words in self._values for stem in self._telling(words))
        self._by_rarest: dict[str, list[Words]] = {}
        for words in self._values:
            rarest = min(sorted(self._telling(words)), key=lambda stem: number[stem])
            self._by_rarest.setdefault(rarest, []).append(words)

    def found(self, words: Words) -> SpokenValue | None:
        """The sign that begins and ends with these words; the fullest of several.

        A sign that is a denial, "can't lift my arm", begins so.
        """
        if len(words) < _FEWEST_TELLING or words[0] in self._language.stopping:
            return None
        telling = self._telling(words)
        ends = self._telling(words[:1]), self._telling(words[-1:])
        if not ends[1] or not (ends[0] or words[1] in self._language.negators):
            return None
        fitting = [p for p in self._phrases(telling) if self._fits(words, telling, p, ends)]
        fullest = max(fitting, key=lambda p: len(self._telling(p)), default=None)
        return None if fullest is None else self._values[fullest]

    def _phrases(self, telling: frozenset[str]) -> Iterator[Words]:
        for stem in sorted(telling):
            yield from self._by_rarest.get(stem, ())

    def _fits(
        self, words: Words, telling: frozenset[str], phrase: Words, ends: tuple[frozenset[str], ...]
    ) -> bool:
        wanted = self._telling(phrase)
        begins_so = bool(ends[0]) or words[:2] == phrase[:2]
        return (
            begins_so
            and (wanted == telling or (wanted < telling and self._in_order(words, phrase)))
            and all(end <= wanted for end in ends)
            and len(words) - len(phrase) <= _MORE_AT_MOST
            and self._joints(words) == self._joints(phrase)
        )

    def _in_order(self, words: Words, phrase: Words) -> bool:
        """Between words in another order no further one may stand that tells anything."""
        telling = self._telling(phrase)
        said = iter(self._wording.gist(words))
        return all(part in said for part in self._wording.gist(phrase) if part in telling)

    def _tells_enough(self, telling: frozenset[str]) -> bool:
        return len(telling) >= _FEWEST_TELLING and not telling <= self._harmless

    def _telling(self, words: Words) -> frozenset[str]:
        return self._wording.telling(words)

    def _joints(self, words: Words) -> Words:
        return tuple(word for word in words if word in self._turns)


def _stems_of_complaints(lexicon: Lexicon) -> frozenset[str]:
    said = [i.samples for i in lexicon.grammar.intents if i.name == RELIEF]
    types = lexicon.filling.types_of(RELIEF)
    values = [value.spoken for value in lexicon.grammar.values if value.type in types]
    texts = (*(sample for samples in said for sample in samples), *values, *lexicon.language.times)
    wording = lexicon.wording
    return frozenset(stem for text in texts for stem in wording.telling(wording.words(text)))
