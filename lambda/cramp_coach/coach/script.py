"""A routine made ready for one person: their language, their side, how they are spoken to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from cramp_coach.coach.manner import USUAL, Manner
from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.coach.routine import ANY_REGION, Routine, Step, StepSide
from cramp_coach.coach.words import Side, StepWords, Words

HALFWAY_FROM_SECONDS = 20
NEARLY_THERE_FROM_SECONDS = 15
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


@dataclass(frozen=True)
class Fit:
    """How a routine is fitted to a person.

    `region` is where their cramp is, for a routine that serves any; `skips` the side left out.
    """

    side: Side = "any"
    getting_up: bool = False
    region: str = ANY_REGION
    skips: StepSide | None = None
    manner: Manner = USUAL


ANYBODY = Fit()


@dataclass(frozen=True, eq=False)
class Script:
    """Compared by identity, as its parts are: there is one of each, see `script_for`."""

    routine: Routine
    words: Words
    fit: Fit = ANYBODY

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        return self.routine.steps_for(getting_up=self.fit.getting_up, skips=self.fit.skips)

    @cached_property
    def region(self) -> str:
        """Where the cramp is that this serves."""
        return self.fit.region if self.routine.region == ANY_REGION else self.routine.region

    @cached_property
    def parts(self) -> Mapping[str, str]:
        return self.words.parts(self.region, self.fit.side)

    def start(self) -> Place:
        """The first step. At night nothing is listed that could frighten; the gates still ask."""
        quiet = self.fit.manner.quiet
        return Place(owed=tuple(n for n in self.routine.owes if not (quiet and n == "flags")))

    def seconds_to_say(self, text: str) -> float:
        """At the pace at which this person is spoken to."""
        return seconds_to_say(text, self.fit.manner.rate)

    def says(self, step: Step) -> str:
        """The words that open a step, for this person's side; fewer of them when quiet."""
        words = self._step_words(step)
        return self._filled_in((self.fit.manner.quiet and words.quiet) or words.say, step)

    def reenters(self, step: Step) -> str:
        """The words that take a person back into a step after a pause."""
        return self._filled_in(self._step_words(step).reenter, step)

    def question_from(self, index: int) -> int | None:
        """The next step at or after `index` that asks, or None past the last question."""
        return next((i for i in range(index, len(self.steps)) if self.steps[i].asks), None)

    def cues(self, step: Step) -> tuple[Cue, ...]:
        """Halfway and nearly-there in a hold; in and out by the breath when breathing; every
        turn of a movement made again and again."""
        if step.beat:
            return self._beats(step, step.beat)
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
        if step.seconds < NEARLY_THERE_FROM_SECONDS:
            return ()
        nearly = Cue(step.seconds - NEARLY_THERE_SECONDS, self.words.phrase("nearly"))
        if step.seconds < HALFWAY_FROM_SECONDS or self.fit.manner.quiet:
            return (nearly,)
        halfway = self._step_words(step).halfway or self.words.phrase("halfway")
        return (Cue(step.seconds / 2, halfway), nearly)

    def _beats(self, step: Step, beat: int) -> tuple[Cue, ...]:
        """Each turn at its second; the first is in the words that open the step."""
        texts = self._step_words(step).beats
        times = range(beat, step.seconds, beat)
        return tuple(Cue(at, texts[i % len(texts)]) for i, at in enumerate(times))

    def _breath_cues(self, step: Step) -> tuple[Cue, ...]:
        names = ("breathe_in", "breathe_out")
        times = range(2 * BREATH_SECONDS, step.seconds, BREATH_SECONDS)
        return tuple(Cue(at, self.words.phrase(names[i % 2])) for i, at in enumerate(times))

    def _step_words(self, step: Step) -> StepWords:
        return self.words.steps[self.routine.id][step.id]

    def _filled_in(self, text: str, step: Step) -> str:
        return text.format_map({**self.parts, "length": self.words.length(step.seconds)})


def before_gates(script: Script, place: Place) -> Place:
    """The same place, or the first gate before it."""
    steps = script.steps[: place.step]
    gates = [index for index, step in enumerate(steps) if step.kind == "gate"]
    return Place(gates[0], owed=place.owed) if gates else place


@lru_cache(maxsize=128)
def script_for(routine: Routine, words: Words, fit: Fit) -> Script:
    return Script(routine, words, fit)
