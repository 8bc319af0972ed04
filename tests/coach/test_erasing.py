"""All that is kept, and all that would ring, gone; and what could not be is not called gone."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from cramp_coach.coach.alerts import After, Alert, Cancel, Every, Forget, Order, Reminder, Timer
from cramp_coach.coach.erasing import ask_whether, erase, erase_all, keep_to_permissions
from cramp_coach.coach.person import Person, Voice
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.yes_no import no, say_again, yes
from tests.coach.talk import NIGHT, REGULAR, Talk, begin, phrase

NINE = Every(time(9), date(2026, 11, 23))
TIMER = Alert("timer", "timer", "pack", until=NIGHT + timedelta(minutes=5))
DRINK = Alert("reminder", "drink", "drink", NINE)
ERASED = f"{phrase('erased')} {phrase('routine_in_app')}"
ANN = Voice("ann", NIGHT.date())
STRANGERS = Reminder("somebody else's", NINE)


def with_alerts(**known: object) -> Talk:
    """Somebody with a timer and a reminder, whose household has another reminder."""
    talk = Talk(replace(REGULAR, alerts=(TIMER, DRINK), **known))  # type: ignore[arg-type]
    talk.alexa.held = {
        "timer": Timer(300, "a pack", "over"),
        "drink": Reminder("a glass", NINE),
        "another": STRANGERS,
    }
    talk.alexa.created = dict.fromkeys(talk.alexa.held, NIGHT - timedelta(days=1))
    return talk


def asked() -> Talk:
    talk = with_alerts()
    talk.take(ask_whether)
    return talk


def ordered(talk: Talk, kind: type) -> list[Order]:
    return [order for order in talk.alexa.orders if isinstance(order, kind)]


@pytest.mark.parametrize(
    ("recognised", "whose"), [(True, "forget_for_you"), (False, "forget_for_household")]
)
def test_it_says_what_goes_and_for_whom_and_asks(recognised: bool, whose: str) -> None:
    talk = Talk(recognised=recognised)
    said = map(phrase, ("forget_what", "forget_alerts", whose, "forget_ask"))
    assert talk.take(ask_whether) == " ".join(said)
    assert talk.alexa.forgotten == []


def test_a_no_deletes_nothing() -> None:
    talk = asked()
    assert talk.take(no).startswith(phrase("nothing_erased"))
    assert (talk.alexa.orders, talk.alexa.forgotten) == ([], [])
    assert talk.person.alerts == (TIMER, DRINK)


def test_asked_in_a_hold_a_no_offers_to_carry_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(ask_whether)
    talk.take(no)
    assert talk.question == "carry_on"


def test_a_yes_cancels_what_would_ring_and_erases_the_record() -> None:
    talk = asked()
    assert talk.take(yes) == ERASED
    assert talk.alexa.held == {"another": STRANGERS}
    assert talk.alexa.forgotten == [Forget()]
    assert talk.person == Person()


def test_what_rings_is_cancelled_before_its_token_is_forgotten() -> None:
    talk = asked()
    talk.alexa.trouble = {Forget: "offline"}
    assert talk.take(yes) == phrase("not_erased")
    assert ordered(talk, Cancel) == [Cancel("timer", "timer"), Cancel("reminder", "drink")]
    assert talk.person.alerts == ()


def test_what_may_still_ring_is_said_and_stays_known() -> None:
    talk = asked()
    talk.alexa.trouble = {Cancel: "offline"}
    assert talk.take(yes) == f"{phrase('erased_but_reminders')} {phrase('ask_again_later')}"
    assert talk.person == Person(alerts=(TIMER, DRINK))
    assert talk.alexa.forgotten == []


def test_that_rest_goes_the_next_time() -> None:
    talk = asked()
    talk.alexa.trouble = {Cancel: "offline"}
    talk.take(yes)
    talk.alexa.trouble = {}
    talk.take(ask_whether)
    assert talk.take(yes) == ERASED
    assert talk.alexa.held == {"another": STRANGERS}


def test_with_the_store_down_and_alexa_too_nothing_is_called_deleted() -> None:
    talk = asked()
    talk.keeps = False
    talk.alexa.trouble = {Cancel: "offline"}
    assert talk.take(yes) == phrase("not_erased")


def test_a_pack_that_has_lost_its_timers_comes_off() -> None:
    talk = asked()
    talk.person = replace(talk.person, pack_until=talk.now + timedelta(minutes=5))
    assert talk.take(yes) == f"{phrase('pack_off')} {ERASED}"


def test_what_would_go_is_said_again() -> None:
    talk = Talk()
    assert talk.take(ask_whether) == talk.take(say_again)


def test_what_could_not_be_read_is_not_erased_and_nothing_is_cancelled() -> None:
    """What would ring is not known, and nobody could cancel the rest afterwards."""
    talk = asked()
    said = talk.take(lambda turn: erase(replace(turn, remembers=False)))
    assert (said, talk.alexa.orders) == (phrase("not_erased"), [])
    assert talk.person.alerts == (TIMER, DRINK)


def test_with_the_store_down_nothing_is_cancelled_either() -> None:
    talk = asked()
    talk.keeps = False
    assert talk.take(yes) == phrase("not_erased")
    assert (talk.alexa.orders, talk.alexa.forgotten) == ([], [])


def test_a_reminder_that_alexa_may_have_made_is_looked_for() -> None:
    talk = with_alerts(unsure_since=NIGHT - timedelta(hours=1))
    talk.alexa.held["loose"] = Reminder("a glass", NINE)
    talk.alexa.created["loose"] = NIGHT - timedelta(minutes=59, seconds=30)
    talk.take(ask_whether)
    talk.take(yes)
    assert talk.alexa.held == {"another": STRANGERS}


def test_where_it_cannot_be_looked_for_that_is_still_owed() -> None:
    talk = with_alerts(unsure_since=NIGHT)
    talk.alexa.problem = "rate_limited"
    talk.take(ask_whether)
    assert talk.take(yes).startswith(phrase("erased_but_reminders"))
    assert talk.person == Person(alerts=(TIMER, DRINK), unsure_since=NIGHT)


def test_whose_voice_has_a_record_of_its_own_is_not_forgotten_with_the_household() -> None:
    """Else nobody could find that record when the skill is disabled."""
    talk = with_alerts(voices=(ANN,))
    talk.take(ask_whether)
    assert talk.take(yes) == ERASED
    assert talk.person == Person(voices=(ANN,))
    assert talk.alexa.forgotten == []


def test_with_the_store_down_a_household_with_voices_is_not_called_erased_either() -> None:
    talk = with_alerts(voices=(ANN,))
    talk.take(ask_whether)
    talk.keeps = False
    assert talk.take(yes) == phrase("not_erased")


def test_a_disabled_skill_leaves_nothing_of_the_household() -> None:
    talk = with_alerts()
    assert talk.take(erase_all) == ""
    assert talk.reply == Reply()
    assert talk.alexa.held == {}
    assert talk.alexa.forgotten == [Forget(household=True)]
    assert talk.person == Person()


def test_it_is_erased_whatever_alexa_makes_of_the_cancelling() -> None:
    talk = with_alerts()
    talk.alexa.problem = "timed_out"
    talk.take(erase_all)
    assert talk.alexa.forgotten == [Forget(household=True)]


def test_what_could_not_be_erased_is_left_as_it_was() -> None:
    talk = with_alerts()
    talk.alexa.trouble = {Forget: "offline"}
    before = talk.person
    talk.take(erase_all)
    assert talk.person == before


def test_news_of_permissions_changes_nothing_but_what_rings() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.person = replace(talk.person, alerts=(TIMER, DRINK))
    before = talk.person
    talk.take(keep_to_permissions, frozenset({"timers"}))
    assert talk.person == replace(before, alerts=(TIMER,))


def test_without_leave_for_reminders_they_are_cancelled_and_timers_are_not() -> None:
    talk = with_alerts()
    talk.take(keep_to_permissions, frozenset({"timers"}))
    assert set(talk.alexa.held) == {"timer", "another"}
    assert talk.person.alerts == (TIMER,)


def test_what_alexa_no_longer_lets_us_cancel_stays_known() -> None:
    talk = with_alerts()
    talk.alexa.problem = "no_permission"
    talk.take(keep_to_permissions, frozenset[str]())
    assert talk.person.alerts == (TIMER, DRINK)


def test_with_all_permissions_left_nothing_is_asked_of_alexa() -> None:
    talk = with_alerts()
    talk.take(keep_to_permissions, frozenset({"timers", "reminders"}))
    assert talk.alexa.orders == []


def test_a_pack_timed_by_a_reminder_goes_with_the_leave_for_reminders() -> None:
    talk = with_alerts()
    by_reminder = replace(TIMER, kind="reminder")
    talk.person = replace(talk.person, alerts=(by_reminder,))
    talk.alexa.held = {"timer": Reminder("over", After(300))}
    talk.take(keep_to_permissions, frozenset({"timers"}))
    assert talk.alexa.held == {}
