"""Whether words deny what they mention: "no swelling", "it isn't swollen and it isn't hot".

After NegEx (Chapman et al., 2001): a denial reaches forward to what is mentioned, unless a new
clause or a contrast begins in between or it expresses doubt rather than denial. Of several
mentions it reaches the first and those joined to it: "not swollen or red", but "not swollen, red".
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
        self._comparisons = _phrases(language.comparisons)
        self._all_well = _phrases(language.all_well)

    def asserted(self, words: Words, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        return tuple(m for m in mentions if not self.denies(words, m, mentions))

    def denies(self, words: Words, mention: Mention, mentions: tuple[Mention, ...] = ()) -> bool:
        """`mentions` are all there are, in their order: one may end the denial of another."""
        if self._begins_clause(words, mention):
            return self._denied_around(words[: mention.start], words[mention.end :])
        return self._denied_before(words, mention, mentions)

    def _denied_before(self, words: Words, mention: Mention, mentions: tuple[Mention, ...]) -> bool:
        inside = {at for other in mentions for at in range(other.start, other.end)}
        for at in range(mention.start - 1, -1, -1):
            if at in inside:
                continue
            if self._contrasts_at(words, at):
                return False
            if words[at] in self._language.negators:
                reached = self._reaches(words, at, mention, mentions)
                return reached and self._denial_at(words, at)
            if self._opens_clause(words, at):
                return self._denied_around(words[:at], words[mention.end :])
        return self._denied_after(words[mention.end :])

    def _begins_clause(self, words: Words, mention: Mention) -> bool:
        """In "no i'm dizzy" the "no" only answers."""
        is_subject = words[mention.start] in self._language.subjects
        return is_subject and self._opens_clause(words, mention.start)

    def _denied_around(self, before: Words, after: Words) -> bool:
        """Of "my chest is fine", but not of "i'm not sure my chest is fine"."""
        well = _begins(after, self._all_well)
        return _ends(before, self._disbelief + (self._doubts if well else ())) != well

    def _reaches(
        self, words: Words, negator: int, mention: Mention, mentions: tuple[Mention, ...]
    ) -> bool:
        nearer = [m for m in mentions if negator < m.start < mention.start]
        if not nearer:
            return True
        joined = words[nearer[-1].end : mention.start]
        to_last = words[mention.end : max(mention.end, mentions[-1].start)]
        return self._joins(joined) or self._is_rest_of_list(to_last)

    def _joins(self, between: Words) -> bool:
        return not set(between).isdisjoint(self._language.list_joiners)

    def _is_rest_of_list(self, words: Words) -> bool:
        """Whether they lead to the end of a list: in "not swollen, hot or red", from "hot"."""
        language = self._language
        ends = {*language.clause_openers, *language.contrasts, *language.negators}
        ends -= set(language.alternatives)
        return not set(words).isdisjoint(language.alternatives) and ends.isdisjoint(words)

    def _contrasts_at(self, words: Words, at: int) -> bool:
        """Not in "not any more swollen than usual"."""
        compared = _ends(words[: at + 1], self._comparisons)
        return words[at] in self._language.contrasts and not compared

    def is_negative(self, words: Words) -> bool:
        """Whether the words hold a denial at all, an answering "no, ..." left aside."""
        words = self.without_answer(words)
        return any(self._denial_at(words, at) for at in range(len(words)))

    def without_answer(self, words: Words) -> Words:
        """What follows a "no" that only answers: "no it's the left", "no just the left"."""
        if len(words) < 2 or words[0] not in self._language.answers_no:
            return words
        if words[1] in self._language.contrasts:
            return words[2:] or words
        return words[1:] if words[1] in self._language.clause_openers else words

    def plainly_answered(self, words: Words) -> Words:
        """With "no" for any other word that answers so: "nope it isn't"."""
        answers_no = self._language.answers_no
        return (answers_no[0], *words[1:]) if words and words[0] in answers_no else words

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
        answered = len(after) == 1 and after[0] in self._language.answers_no
        return answered or _begins(after, self._all_well)


def _phrases(written: Iterable[str]) -> tuple[Words, ...]:
    return tuple(tuple(phrase.split()) for phrase in written)


def _begins(words: Words, phrases: tuple[Words, ...]) -> bool:
    return any(words[: len(phrase)] == phrase for phrase in phrases)


def _ends(words: Words, phrases: tuple[Words, ...]) -> bool:
    return any(words[-len(phrase) :] == phrase for phrase in phrases)
