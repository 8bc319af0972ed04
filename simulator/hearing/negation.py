"""Whether words deny what they mention: "no swelling", "it isn't swollen and it isn't hot".

After NegEx (Chapman et al., 2001): a denial reaches forward to what is mentioned, unless a new
clause begins in between or it expresses doubt rather than denial.
"""

from collections.abc import Iterable
from itertools import pairwise

from simulator.hearing.filling import Mention
from simulator.hearing.language import Language, Words


class Negation:
    def __init__(self, language: Language) -> None:
        self._language = language
        self._disbelief = _phrases(language.disbelief)
        self._doubts = _phrases(language.doubts)

    def denies(self, words: Words, mention: Mention) -> bool:
        for at in range(mention.start - 1, -1, -1):
            if words[at] in self._language.contrasts:
                return False
            if words[at] in self._language.negators:
                return self._denial_at(words, at)
            if self._opens_clause(words, at):
                return _ends(words[:at], self._disbelief)
        return self._denied_after(words[mention.end :])

    def is_negative(self, words: Words) -> bool:
        """Whether the words hold a denial at all, an answering "no, ..." left aside."""
        words = self.without_answer(words)
        return any(self._denial_at(words, at) for at in range(len(words)))

    def without_answer(self, words: Words) -> Words:
        """What follows a "no" that only answers: "no it's the left"."""
        answers = len(words) > 1 and words[0] in self._language.answers_no
        return words[1:] if answers and words[1] in self._language.clause_openers else words

    def clauses(self, words: Words) -> tuple[Words, ...]:
        """Cut before each word that opens a clause, unless what precedes it denies or doubts it."""
        cuts = [at for at in range(1, len(words)) if self._asserted_from(words, at)]
        clauses = (words[start:end] for start, end in pairwise([0, *cuts, len(words)]))
        return tuple(map(self._unjoined, clauses))

    def _unjoined(self, clause: Words) -> Words:
        return clause[:-1] if clause[-1] in self._language.conjunctions else clause

    def _asserted_from(self, words: Words, at: int) -> bool:
        before = words[:at]
        return self._opens_clause(words, at) and not _ends(before, self._disbelief + self._doubts)

    def _denial_at(self, words: Words, at: int) -> bool:
        """Not in "won't stop" nor in "not sure if"."""
        return words[at] in self._language.negators and not _begins(words[at:], self._doubts)

    def _opens_clause(self, words: Words, at: int) -> bool:
        if words[at] not in self._language.clause_openers:
            return False
        if at == 0 or words[at - 1] in self._language.answers_no:
            return True
        return words[at - 1] not in (*self._language.clause_joiners, *self._language.negators)

    def _denied_after(self, after: Words) -> bool:
        return len(after) == 1 and after[0] in self._language.answers_no


def _phrases(written: Iterable[str]) -> tuple[Words, ...]:
    return tuple(tuple(phrase.split()) for phrase in written)


def _begins(words: Words, phrases: tuple[Words, ...]) -> bool:
    return any(words[: len(phrase)] == phrase for phrase in phrases)


def _ends(words: Words, phrases: tuple[Words, ...]) -> bool:
    return any(words[-len(phrase) :] == phrase for phrase in phrases)
