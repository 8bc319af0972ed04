"""All the content there is: routines and rules once, words per language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from cramp_coach.coach.regions import UNCLEAR
from cramp_coach.coach.routine import Routine, StepSide
from cramp_coach.coach.session import OF_A_RUN, OF_A_WISH, Asking, Run, Session
from cramp_coach.coach.words import PROMISES, Words

EMERGENCY = "E"
STOPPING = (EMERGENCY, "U")
"""The levels that stop coaching, the more serious first."""


@dataclass(frozen=True)
class RedFlagRule:
    """What to listen for, and how serious it is: E is an emergency, U is the same day, and A is
    worth a doctor's word, which never stops coaching.

    Any of `flags` is enough, or all that one of `together` lists. `graver` names the rule that a
    yes to its gate may mean as well.
    """

    id: str
    level: str
    flags: frozenset[str]
    together: tuple[frozenset[str], ...] = ()
    graver: str | None = None

    def heard_in(self, said: frozenset[str]) -> int:
        """How much of what was said belongs to it; nought where that is not enough."""
        complete = (len(signs) for signs in self.together if signs <= said)
        return max(len(self.flags & said), max(complete, default=0))

    def made_more_of(self, new: frozenset[str], said: frozenset[str]) -> float:
        """How much of it was said, where what is new belongs to it; else next to nothing."""
        mine = self.flags.union(*self.together)
        return self.heard_in(said) if mine & new else self.heard_in(said) / 100


@dataclass(frozen=True)
class Answer:
    """`offer` names the question that follows where nothing is under way."""

    sources: tuple[str, ...]
    offer: Asking


@dataclass(frozen=True)
class Library:
    routines: Mapping[str, Routine]
    rules: tuple[RedFlagRule, ...]
    answers: Mapping[str, Answer]
    languages: Mapping[str, Words]

    def routine_for(self, purpose: str, region: str, position: str) -> Routine:
        """Content that has none is refused at start."""
        return next(
            each
            for each in self.routines.values()
            if (each.purpose, each.region, each.position) == (purpose, region, position)
        )

    def rule(self, rule_id: str) -> RedFlagRule:
        return next(rule for rule in self.rules if rule.id == rule_id)

    def gravest(
        self, new: frozenset[str], before: frozenset[str], locked_by: str | None
    ) -> RedFlagRule | None:
        """The rule to advise by: an emergency before the same day; of two as serious the one that
        what is `new` makes more of, together with what was heard `before`."""
        said = new | before
        matching = (r for r in self.rules if r.id == locked_by or r.heard_in(said))
        stopping = [rule for rule in matching if rule.level in STOPPING]
        order = {level: number for number, level in enumerate(STOPPING)}
        weights = {r.id: (order[r.level], -r.made_more_of(new, said)) for r in stopping}
        return min(stopping, key=lambda rule: weights[rule.id], default=None)

    def knows(self, run: Run | None) -> bool:
        """Whether a run kept by an earlier version of this content still makes sense."""
        if run is None:
            return True
        routine = self.routines.get(run.routine)
        if routine is None:
            return False
        last = _last_question(routine, run.fit.getting_up, run.fit.skips)
        return 0 <= run.place.step <= last and all(name in PROMISES for name in run.place.owed)

    def knows_session(self, session: Session) -> bool:
        return (
            self.knows(session.run)
            and (session.stretch is None or session.stretch in self.routines)
            and (session.locked_by is None or any(session.locked_by == r.id for r in self.rules))
            and (session.run is not None or session.asking not in OF_A_RUN)
            and (session.topic is None or session.topic in self.answers)
            and (session.complaint is not None or session.asking not in UNCLEAR)
            and (session.wish is not None or session.asking not in OF_A_WISH)
            and (session.locked_by is not None or session.asking not in ("which", "say_again"))
        )


@lru_cache(maxsize=128)
def _last_question(routine: Routine, getting_up: bool, skips: StepSide | None) -> int:
    """Below nought where no question is left."""
    steps = routine.steps_for(getting_up=getting_up, skips=skips)
    return max((index for index, step in enumerate(steps) if step.asks), default=-1)
