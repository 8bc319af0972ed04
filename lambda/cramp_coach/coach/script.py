"""A routine made ready for one person: their language, their side."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from cramp_coach.coach.routine import Routine, Step
from cramp_coach.coach.words import Side, StepWords, Words

HALFWAY_FROM_SECONDS = 20
NEARLY_THERE_SECONDS = 5
BREATH_SECONDS = 5


@dataclass(frozen=True)
class Place:
    """Where a person is: the step, its seconds already done, and the lines they are still owed."""

    step: int = 0
    done: float = 0.0
    owed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cue:
    """A short line said when `at` seconds of a step are done."""

    at: float
    text: str


@dataclass(frozen=True, eq=False)
class Script:
    """Compared by identity, as its parts are: there is one of each, see `script_for`."""

    routine: Routine
    words: Words
    side: Side = "any"
    getting_up: bool = False

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        return self.routine.steps_for(getting_up=self.getting_up)

    def start(self) -> Place:
        return Place(owed=self.routine.owes)

    def says(self, step: Step) -> str:
        """The words that open a step, for this person's side."""
        return self._for_side(self._step_words(step).say, step)

    def reenters(self, step: Step) -> str:
        """The words that take a person back into a step after a pause."""
        return self._for_side(self._step_words(step).reenter, step)

    def question_from(self, index: int) -> int | None:
        """The next step at or after `index` that asks, or None past the last question."""
        return next((i for i in range(index, len(self.steps)) if self.steps[i].asks), None)

    def cues(self, step: Step) -> tuple[Cue, ...]:
        """Halfway and nearly-there in a hold; in and out by the breath when breathing."""
        if step.kind == "hold":
            return self._hold_cues(step)
        if step.kind == "breathe":
            return self._breath_cues(step)
        return ()

    def ordinal(self, index: int) -> str:
        """Which hold (or rest, or rub) of the routine this is: "second"."""
        kind = self.steps[index].kind
        nth = sum(step.kind == kind for step in self.steps[:index])
        return self.words.ordinals[nth]

    def _hold_cues(self, step: Step) -> tuple[Cue, ...]:
        halfway = self._step_words(step).halfway or self.words.phrase("halfway")
        nearly = Cue(step.seconds - NEARLY_THERE_SECONDS, self.words.phrase("nearly"))
        if step.seconds < HALFWAY_FROM_SECONDS:
            return (nearly,)
        return (Cue(step.seconds / 2, halfway), nearly)

    def _breath_cues(self, step: Step) -> tuple[Cue, ...]:
        names = ("breathe_in", "breathe_out")
        times = range(2 * BREATH_SECONDS, step.seconds, BREATH_SECONDS)
        return tuple(Cue(at, self.words.phrase(names[i % 2])) for i, at in enumerate(times))

    def _step_words(self, step: Step) -> StepWords:
        return self.words.steps[self.routine.id][step.id]

    def _for_side(self, text: str, step: Step) -> str:
        return text.format_map(
            {**self.words.sides[self.side], "length": self.words.length(step.seconds)}
        )


def before_gates(script: Script, place: Place) -> Place:
    """The same place, or the first gate that lies before it."""
    gates = [i for i, step in enumerate(script.steps[: place.step]) if step.kind == "gate"]
    return Place(gates[0], owed=place.owed) if gates else place


@lru_cache(maxsize=64)
def script_for(routine: Routine, words: Words, side: Side, getting_up: bool) -> Script:
    return Script(routine, words, side, getting_up)
