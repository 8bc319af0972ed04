"""Orders of every kind, the evening on which they are given, and an Alexa to take them."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.call import Setting
from cramp_coach.alexa.exchange import Answered, Outcome
from cramp_coach.coach.alerts import (
    After,
    Cancel,
    Change,
    Create,
    Every,
    ListReminders,
    Order,
    Reminder,
    Timer,
)

OLD = "a-token-of-old"
PACK = "Take the pack off."
DRINK = "Drink a glass of water & breathe."

# Four past seven in the evening in Los Angeles, and the small hours of the next day in UTC.
EVENING = Setting(
    "en-US",
    ZoneInfo("America/Los_Angeles"),
    datetime(2026, 9, 23, 2, 4, 0, 672_000, tzinfo=UTC),
)
TIMER = Timer(900, "cold pack", PACK)
SOON = Reminder(PACK, After(900))
NIGHTLY = Reminder(DRINK, Every(time(21), date(2026, 9, 22)))

ORDERS: dict[str, Order] = {
    "create timer": Create(TIMER),
    "create reminder": Create(NIGHTLY),
    "change reminder": Change(OLD, NIGHTLY),
    "cancel timer": Cancel("timer", OLD),
    "cancel reminder": Cancel("reminder", OLD),
    "list reminders": ListReminders(),
}
MANY = [Create(Reminder(f"Sip {number}.", After(60))) for number in range(12)]


@dataclass
class Echo:
    """An Alexa within the process, which makes a token of what is to be said."""

    budgets: list[float] = field(default_factory=list)

    def send(
        self, access: Access, method: str, path: str, *, budget: float, body: Any = None
    ) -> Outcome:
        self.budgets.append(budget)
        [content] = body["alertInfo"]["spokenInfo"]["content"]
        return Answered(200, {"alertToken": f"token of {content['text']}"})
