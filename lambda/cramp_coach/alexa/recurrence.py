"""What rings again and again, as Alexa has it written: by the clock on the person's own wall.

On the days on which clocks change, a time may come twice or never. It is sent as it stands: which
moment that is, Alexa decides, as for a reminder that somebody sets themselves.
"""

from cramp_coach.coach.alerts import WEEK, Every


def rules(every: Every) -> list[str]:
    """One for all days, else one for each of its days."""
    if set(every.days) == set(WEEK):
        return [f"FREQ=DAILY;{_time_of_day(every)}"]
    days = [day for day in WEEK if day in every.days]
    return [f"FREQ=WEEKLY;BYDAY={day};{_time_of_day(every)}" for day in days]


def _time_of_day(every: Every) -> str:
    return f"BYHOUR={every.at.hour};BYMINUTE={every.at.minute};BYSECOND=0;INTERVAL=1;"
