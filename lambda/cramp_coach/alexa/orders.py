"""Each order as the call that asks Alexa for it."""

from cramp_coach.alexa import reminders, timers
from cramp_coach.alexa.call import Call, Setting
from cramp_coach.coach.alerts import (
    Cancel,
    CancelTimers,
    Change,
    Create,
    Kind,
    ListReminders,
    Order,
    Reminder,
    Timer,
)


def call_for(order: Order, setting: Setting) -> Call:
    """Raises ValueError for an order that is not Alexa's to carry out, or cannot be."""
    match order:
        case Create(what):
            return _creating(what, setting)
        case Change(token, reminder):
            return reminders.changing(token, reminder, setting)
        case Cancel(kind, token):
            return _cancelling(kind, token)
        case CancelTimers():
            return timers.CANCELLING_ALL
        case ListReminders():
            return reminders.LISTING
    raise ValueError("no order to Alexa")


def name_of(order: Order) -> str:
    """For the log: nothing of what it says, and whose it is."""
    match order:
        case Create(what):
            return f"create {type(what).__name__.lower()}"
        case Change():
            return "change reminder"
        case Cancel(kind):
            return f"cancel {kind}"
        case CancelTimers():
            return "cancel all timers"
        case _:
            return "list reminders"


def _creating(what: Timer | Reminder, setting: Setting) -> Call:
    if isinstance(what, Timer):
        return timers.creating(what, setting.locale)
    return reminders.creating(what, setting)


def _cancelling(kind: Kind, token: str) -> Call:
    return timers.cancelling(token) if kind == "timer" else reminders.cancelling(token)
