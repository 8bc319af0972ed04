"""A person talking to the coach, on a clock that the test moves."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from cramp_coach.coach.bedtimes.evenings import counted
from cramp_coach.coach.closing import notice_heard
from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.coach.person import Person
from cramp_coach.coach.relief import massage, relieve
from cramp_coach.coach.reply import Reply, Spoken
from cramp_coach.coach.routine import Step
from cramp_coach.coach.safety import after_ten_minutes
from cramp_coach.coach.script import Fit, Place, Script, script_for
from cramp_coach.coach.session import Complaint, Run, Session
from cramp_coach.coach.starting import bedtime, settle
from cramp_coach.coach.timeline import CLOSING_PAUSE_SECONDS, Segment, Timeline, unroll
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.words import Side
from cramp_coach.content.loader import load_library
from cramp_coach.errands import Errands, Patience
from tests.fakes import FakeAlexa

LIBRARY = load_library()
WORDS = LIBRARY.languages["en"]
NIGHT = datetime(2026, 11, 22, 2, 40, tzinfo=UTC)
WHERE_IT_IS_NIGHT = UTC
WHERE_IT_IS_DAY = timezone(timedelta(hours=10))
ACUTE = [routine.id for routine in LIBRARY.routines.values() if routine.purpose == "acute"]
REGULAR = Person(notice_heard_at=NIGHT - timedelta(days=3), notice_in_full=True)
Answer = Callable[..., Outcome]


class Talk:
    """What is known from one turn to the next, kept as a device and a store would keep it."""

    def __init__(
        self,
        person: Person = REGULAR,
        country: str = "US",
        zone: tzinfo | None = None,
        *,
        recognised: bool = False,
    ) -> None:
        self.person = person
        self.session = Session()
        self.country = country
        self.zone = zone
        self.recognised = recognised
        self.now = self.answered_at = NIGHT
        self.reply = Reply()
        # A line that ends this close to where it is cut off counts as heard; below 0, as cut off.
        self.in_doubt = 0.001
        self._heard_before: tuple[str, ...] = ()
        self.alexa = FakeAlexa()
        self.keeps = True

    def turn(self) -> Turn:
        known = (LIBRARY, WORDS, self.country, self.person, self.session, self.now)
        turn = Turn(*known, zone=self.zone, recognised=self.recognised, keeps=self.keeps)
        return after_ten_minutes(counted(notice_heard(turn.taken_up())))

    def take(self, answer: Answer, *said: object) -> str:
        """Let the coach answer at this moment; all the words of it."""
        self._heard_before = self.heard
        errands = Errands(self.alexa, self.alexa.forget, Patience())
        outcome = errands.run(answer(self.turn(), *said))
        self.answered_at = self.now
        self.person, self.reply = outcome.person, outcome.reply
        self.session = outcome.session or Session()
        return self.words

    def wait(self, seconds: float) -> "Talk":
        self.now += timedelta(seconds=seconds)
        return self

    def wait_for(self, step: str, done: float = 0.0) -> "Talk":
        """Let the response play until `done` seconds of `step` are behind; 0 is its first word."""
        segment = self.segment(step)
        counts_from = segment.counts_from - segment.done if done else segment.start
        self.now = self.run.started_at + timedelta(seconds=counts_from + done)
        return self

    def listen(self) -> "Talk":
        """Let the response play out, up to the moment after its question."""
        return self.wait(self._seconds_of((*self.reply.say, self.reply.ask or "")))

    def come_back_after(self, minutes: float) -> "Talk":
        """Open another session, some minutes after the last turn."""
        self.session = Session()
        return self.wait(minutes * 60)

    def hear_out(self, *answers: Answer) -> list[str]:
        """Hear each response to its end before the next answer; the question after each."""
        return [self._question_after(answer) for answer in answers]

    def _question_after(self, answer: Answer) -> str:
        self.listen().take(answer)
        return self.question

    @property
    def question(self) -> str:
        """What is asked: the step's id in a scene, the offer's name otherwise, or "closed"."""
        if not self.reply.is_open:
            return "closed"
        if self.session.asking != "scene":
            return self.session.asking
        asks = self.script.question_from(self.place.step)
        return "" if asks is None else self.script.steps[asks].id

    @property
    def heard(self) -> tuple[str, ...]:
        """Every line so far that was heard to its end."""
        lines, elapsed, at = [], (self.now - self.answered_at).total_seconds(), 0.0
        for part in (*self.reply.say, self.reply.ask or ""):
            at += self._seconds_of((part,))
            if isinstance(part, str) and at - CLOSING_PAUSE_SECONDS <= elapsed + self.in_doubt:
                lines.append(part)
        return (*self._heard_before, *lines)

    @property
    def words(self) -> str:
        return words_of(self.reply)

    def says(self, step: str) -> str:
        """The words that open a step, as this person hears them."""
        return self.script.says(next(each for each in self.script.steps if each.id == step))

    @property
    def run(self) -> Run:
        assert self.session.run is not None
        return self.session.run

    @property
    def script(self) -> Script:
        return self.turn().script(self.run)

    @property
    def timeline(self) -> Timeline:
        return unroll(self.script, self.run.place)

    @property
    def place(self) -> Place:
        return self.run.place_now(self.script, self.now)

    @property
    def step(self) -> Step:
        return self.script.steps[self.place.step]

    @property
    def seconds_left(self) -> float:
        return self.step.seconds - self.place.done

    def segment(self, step: str) -> Segment:
        steps = self.script.steps
        return next(s for s in self.timeline.segments if steps[s.step].id == step)

    def second_of(self, words: str) -> float:
        """How far into the last response `words` begin, by what was sent to be spoken."""
        heard = 0.0
        for part in (*self.reply.say, self.reply.ask or ""):
            if part == words:
                return heard
            heard += self._seconds_of((part,))
        raise AssertionError(f"{words!r} is not a line of {self.words!r}")

    def _seconds_of(self, spoken: Spoken) -> float:
        """At the pace at which the last response was spoken."""
        return seconds_of(spoken, self.reply.manner.rate)


def begin(routine: str, side: Side | None = None, person: Person = REGULAR) -> Talk:
    """A talk in which `routine` has begun just now."""
    talk, wanted = Talk(person), LIBRARY.routines[routine]
    if wanted.purpose == "acute":
        talk.take(relieve, Complaint(wanted.region, side, wanted.position))
    elif wanted.purpose == "bedtime":
        talk.take(bedtime, wanted.position)
    else:
        talk.take(*((massage, side) if routine == "massage" else (settle,)))
    return talk


def begin_at(routine: str, step: str, done: float = 0.0, side: Side | None = None) -> Talk:
    """A talk in which `done` seconds of `step` are behind just now."""
    talk = begin(routine, side)
    index = next(i for i, each in enumerate(talk.script.steps) if each.id == step)
    run = talk.run.play(Place(index, done), NIGHT)
    talk.session = replace(talk.session, run=run)
    return talk


def last_check(routine: str) -> str:
    """The question that a routine ends with."""
    return [step.id for step in LIBRARY.routines[routine].steps if step.kind == "check"][-1]


def script_of(routine: str, side: Side = "any", *, getting_up: bool = False) -> Script:
    routine_region = LIBRARY.routines[routine].region
    region = "calf" if routine_region == "any" else routine_region
    return script_for(LIBRARY.routines[routine], WORDS, Fit(side, getting_up, region))


def says(routine: str, step: str, side: Side = "any") -> str:
    """The words that open a step, whatever a translator makes of them."""
    ready = script_of(routine, side)
    return ready.says(next(each for each in ready.steps if each.id == step))


def reenters(routine: str, step: str) -> str:
    ready = script_of(routine)
    return ready.reenters(next(each for each in ready.steps if each.id == step))


def phrase(key: str, **parts: str) -> str:
    return WORDS.phrase(key, **parts)


def seconds_of(spoken: Spoken, rate: float = 1.0) -> float:
    return sum(seconds_to_say(part, rate) if isinstance(part, str) else part for part in spoken)


def words_of(reply: Reply) -> str:
    parts = [part for part in reply.say if isinstance(part, str)]
    return " ".join([*parts, reply.ask] if reply.ask else parts)
