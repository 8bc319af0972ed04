"""Whatever is asked for, in whatever order, and whatever Alexa refuses: the record says what she
holds, and nothing else is said to be set."""

from datetime import time
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from cramp_coach.coach.alerts import Every, Problem, Reminder
from cramp_coach.coach.drinks.changing import move, pause, resume, turn_off
from cramp_coach.coach.drinks.plan import MOST_A_DAY, Asked
from cramp_coach.coach.drinks.reminding import check
from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.reminder_list import list_reminders
from cramp_coach.coach.wish import DrinkWish
from cramp_coach.coach.yes_no import no, yes
from tests.coach.drinks.drinkers import (
    DONE,
    NEW_YORK,
    NIGHT_SHIFT,
    TOKYO,
    Moody,
    in_step,
    known,
    somebody,
)
from tests.coach.talk import Answer, Talk, phrase

OFF = phrase("drinks_off")
TIMES = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30]))
PLANS = st.builds(Asked, spacing=st.none() | st.sampled_from([60, 90, 120, 180])) | st.builds(
    Asked, times=st.lists(TIMES, min_size=1, max_size=3).map(tuple)
)
REFUSALS: list[Problem | None] = [None, "offline", "too_many", "server_error", "device_cannot"]
FAILURES: list[Problem | None] = [*REFUSALS, "timed_out"]


class Drinks(RuleBasedStateMachine):
    """Alexa refuses now and then, but always says so."""

    problems = REFUSALS
    talk: Talk
    alexa: Moody

    @initialize(
        zone=st.sampled_from([NEW_YORK, TOKYO]),
        preferences=st.sampled_from([Preferences(), NIGHT_SHIFT]),
    )
    def begin(self, zone: ZoneInfo, preferences: Preferences) -> None:
        self.talk = somebody(zone=zone, preferences=preferences)
        self.talk.alexa = self.alexa = Moody(now=self.talk.now)

    @rule(hours=st.integers(1, 70))
    def wait(self, hours: int) -> None:
        """Never so often that sixty days pass: what Alexa holds here does not run out."""
        self.talk.come_back_after(hours * 60)
        self.alexa.now = self.talk.now

    @rule(asked=PLANS)
    def ask(self, asked: Asked) -> None:
        self.talk.take(check, asked)
        if self.talk.question == "fluid_check":
            self.talk.take(no)

    @rule(asked=PLANS, data=st.data())
    def ask_and_agree(self, asked: Asked, data: st.DataObject) -> None:
        self.ask(asked)
        self.agree(data)

    @rule(change=st.sampled_from([pause, resume]))
    def change(self, change: Answer) -> None:
        self.talk.take(change)

    @rule(from_at=TIMES, to_at=TIMES)
    def move(self, from_at: time, to_at: time) -> None:
        self.talk.take(move, from_at, to_at)

    @precondition(lambda self: self.talk.question == "agree")
    @rule(data=st.data())
    def agree(self, data: st.DataObject) -> None:
        wish = self.talk.session.wish
        assert isinstance(wish, DrinkWish)
        self._have_problems(data)
        if DONE in self.talk.take(yes):
            assert self._times() == {each.at for each in wish.plan}
            assert len(self.alexa.held) == len(wish.plan) or self._is_in_doubt()

    @precondition(lambda self: self.talk.question == "agree")
    @rule()
    def decline(self) -> None:
        self.talk.take(no)

    @rule(data=st.data())
    def turn_off(self, data: st.DataObject) -> None:
        self._have_problems(data)
        if OFF in self.talk.take(turn_off):
            assert self.alexa.held == {}

    @rule(data=st.data())
    def list_them(self, data: st.DataObject) -> None:
        self._have_problems(data)
        self.talk.take(list_reminders)

    @invariant()
    def the_record_says_what_alexa_holds(self) -> None:
        assert in_step(self.talk)

    @invariant()
    def nobody_is_reminded_too_often(self) -> None:
        assert len(known(self.talk)) <= MOST_A_DAY

    @invariant()
    def nothing_is_known_for_ever(self) -> None:
        assert all(alert.until for alert in self.talk.person.alerts)

    def _have_problems(self, data: st.DataObject) -> None:
        self.alexa.upcoming = data.draw(st.lists(st.sampled_from(self.problems), max_size=9))
        self.alexa.does_it_anyway = data.draw(st.booleans())

    def _times(self) -> set[time]:
        whens = (what.when for what in self.alexa.held.values() if isinstance(what, Reminder))
        return {when.at for when in whens if isinstance(when, Every)}

    def _is_in_doubt(self) -> bool:
        return self.talk.person.unsure_since is not None


class DrinksInDoubt(Drinks):
    """Alexa does not always say what she did: what she then holds besides is found out later."""

    problems = FAILURES

    @invariant()
    def the_record_says_what_alexa_holds(self) -> None:
        extra = set(self.alexa.held) - known(self.talk)
        assert not extra or self._is_in_doubt()


TestDrinks = Drinks.TestCase
TestDrinks.settings = settings(max_examples=100, stateful_step_count=20, deadline=None)
TestDrinksInDoubt = DrinksInDoubt.TestCase
TestDrinksInDoubt.settings = settings(max_examples=100, stateful_step_count=20, deadline=None)
