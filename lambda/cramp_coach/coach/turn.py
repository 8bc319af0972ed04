"""One turn of a conversation: what is known when a person speaks, and what comes of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from functools import cached_property
from typing import Any

from cramp_coach.coach import history
from cramp_coach.coach.alerts import Order, Result
from cramp_coach.coach.clock import STOPS_AFTER, UNDER_THE_CLOCK, Clock
from cramp_coach.coach.history import Use
from cramp_coach.coach.hours import is_day, is_night
from cramp_coach.coach.library import Library
from cramp_coach.coach.manner import USUAL, Manner, manner_for
from cramp_coach.coach.person import COMES_BACK_WITHIN, Person
from cramp_coach.coach.regions import ON_THE_BACK
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.script import Place, Script, before_gates, script_for
from cramp_coach.coach.session import Run, Session
from cramp_coach.coach.timeline import past_the_end
from cramp_coach.coach.words import Words


@dataclass(frozen=True)
class Errand:
    """What is asked of Alexa before there is an answer; `then` makes it of what came of that."""

    orders: tuple[Order, ...]
    then: Callable[[tuple[Result, ...]], "Outcome"]


@dataclass(frozen=True)
class Outcome:
    """The person as they are to be kept, the session where it goes on, and the answer; with an
    `errand` all three are still to come."""

    person: Person
    session: Session | None
    reply: Reply
    errand: Errand | None = None


@dataclass(frozen=True)
class Turn:
    """`zone` is the device's own, None where it is not known; `recognised` tells whether Alexa
    knows the voice, `remembers` whether what was kept of the person could be read, and `keeps`
    whether what is to be kept now is likely to be. `in_doubt` tells that Alexa has set something
    in this turn before it was known that nobody keeps it."""

    library: Library
    words: Words
    country: str
    person: Person
    session: Session
    now: datetime
    zone: tzinfo | None = None
    recognised: bool = False
    remembers: bool = True
    keeps: bool = True
    in_doubt: bool = False

    @property
    def is_night(self) -> bool:
        return is_night(self.now, self.zone)

    @property
    def is_day(self) -> bool:
        return is_day(self.now, self.zone)

    @property
    def is_hushed(self) -> bool:
        """Whether it is night, or the person wants quiet: no time for offers and long texts."""
        return self.is_night or self.manner.quiet

    @cached_property
    def manner(self) -> Manner:
        """Quietly at night, unless asked otherwise; always at the pace asked for."""
        wanted = self.person.preferences
        quiet = wanted.voice == "quiet" or (wanted.voice is None and self.is_night)
        return manner_for(wanted.pace or USUAL.rate, quiet=quiet)

    def suited(self, region: str, position: str) -> str:
        """The position, unless that would lay somebody on their back whom another one suits."""
        lies_back = position == "in_bed" and region in ON_THE_BACK
        return (self.session.position or position) if lies_back else position

    def script(self, run: Run) -> Script:
        """As the run was last spoken."""
        return script_for(self.library.routines[run.routine], self.words, run.fit)

    def place(self, run: Run) -> Place:
        """Where the person is in `run` at this moment."""
        script = self.script(run)
        return past_the_end(script, run.place_now(script, self.now))

    def knowing(self, **changed: Any) -> "Turn":
        """The same turn, with this changed of the person."""
        return replace(self, person=replace(self.person, **changed))

    def with_session(self, **changed: Any) -> "Turn":
        return replace(self, session=replace(self.session, **changed))

    def taken_up(self) -> "Turn":
        """The same turn, in the routine that was dropped within the last half hour, if any.

        A gate passed then has to be passed again; the cramp clock has run on.
        """
        dropped = self.person.dropped(self.now)
        if self.session.run or self.session.locked_by or not dropped:
            return self
        script = self.script(dropped)
        waiting = dropped.pause(script, self.now)
        waiting = replace(waiting, place=before_gates(script, waiting.place))
        purpose = self.library.routines[waiting.routine].purpose
        stretch = waiting.routine if purpose == "acute" else None
        clock = self.clock_for(script.region) if purpose in UNDER_THE_CLOCK else None
        session = Session(asking="return", run=waiting, stretch=stretch, clock=clock)
        return replace(self, session=session)

    def open_use(self, region: str) -> Use | None:
        """The cramp there that has not been ended, by somebody heard of within the half hour."""
        for use in reversed(self.person.uses):
            routine = self.library.routines.get(use.routine)
            if routine and routine.region == region and use.ended == "open":
                return use if self._away_since(use) <= COMES_BACK_WITHIN else None
        return None

    def clock_for(self, region: str) -> Clock | None:
        """Of the cramp there that has not been ended; anew for one that was left for ten minutes,
        of which nobody has said that it went on."""
        use = self.open_use(region)
        if use is None:
            return None
        return Clock(self.now if self._away_since(use) >= STOPS_AFTER else use.at)

    def _away_since(self, use: Use) -> timedelta:
        """For how long nothing has been heard of the person since that use began."""
        return self.now - max(use.at, self.person.seen_at or use.at)

    def emergency_number(self) -> str:
        return self.words.emergency_number(self.country)

    def send(
        self, orders: tuple[Order, ...], then: Callable[[tuple[Result, ...]], Outcome]
    ) -> Outcome:
        """Ask that of Alexa, and answer by what comes of it; with nothing to ask, at once."""
        if not orders:
            return then(())
        return Outcome(self.person, self.session, Reply(), Errand(orders, then))

    def keep(self, session: Session | None, reply: Reply) -> Outcome:
        left = session.run if session else None
        uses = history.kept(self.person.uses, self.now)
        seen_at = self.now if left else None
        person = replace(self.person, left=left, seen_at=seen_at, uses=uses)
        return Outcome(person.without_the_past(self.now), session, reply)
