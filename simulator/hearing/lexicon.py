"""A grammar and a language made ready for comparing: done once, when the ears are made."""

from dataclasses import dataclass, replace
from typing import Self

from simulator.hearing.built_in import BuiltIn
from simulator.hearing.filling import Filling
from simulator.hearing.grammar import Grammar
from simulator.hearing.language import Language
from simulator.hearing.weighing import Template, Weights, templates_of
from simulator.hearing.wording import Wording


@dataclass(frozen=True)
class Lexicon:
    grammar: Grammar
    language: Language
    wording: Wording
    filling: Filling
    built_in: BuiltIn
    templates: tuple[Template, ...]
    weights: Weights
    vocabulary: frozenset[str]

    @classmethod
    def of(cls, grammar: Grammar, language: Language) -> Self:
        wording = Wording(language)
        templates = templates_of(grammar, wording)
        return cls(
            grammar=grammar,
            language=language,
            wording=wording,
            filling=Filling(grammar),
            built_in=BuiltIn(language),
            templates=templates,
            weights=Weights(templates, wording.stems(language.small_words)),
            vocabulary=_vocabulary(grammar, wording, language),
        )

    def vocabulary_with(self, types: frozenset[str]) -> frozenset[str]:
        """The vocabulary without the words that only values of other types hold."""
        values = tuple(value for value in self.grammar.values if value.type in types)
        grammar = replace(self.grammar, values=values)
        return _vocabulary(grammar, self.wording, self.language)


def _vocabulary(grammar: Grammar, wording: Wording, language: Language) -> frozenset[str]:
    samples = (sample for intent in grammar.intents for sample in intent.samples)
    said = (*samples, *(value.spoken for value in grammar.values))
    fillers = (*language.groans, *language.courtesies, *language.padding)
    small = (*language.negators, *language.contrasts, *language.clause_openers)
    phrases = (*language.idioms, *language.hearsay)
    texts = (*said, *fillers, *small, *language.small_words, *phrases)
    return frozenset(word for text in texts for word in wording.words(text) if word[0] != "{")
