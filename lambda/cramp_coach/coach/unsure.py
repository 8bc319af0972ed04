"""Reminders that may be set although nobody has their token: Alexa did not answer in time."""

from datetime import timedelta

from cramp_coach.coach.alerts import Result
from cramp_coach.coach.person import Person

MADE_WITHIN = timedelta(minutes=1)
"""Of being ordered: what Alexa made later was ordered by somebody else."""
CLOCKS_DIFFER = timedelta(seconds=5)


def found_loose(person: Person, found: tuple[Result, ...]) -> tuple[str, ...]:
    """The tokens, among what Alexa lists, of what was made in that doubtful moment and is nobody's
    that this person knows of."""
    since = person.unsure_since
    if since is None:
        return ()
    known = {alert.token for alert in person.alerts}
    listed = (each for result in found if isinstance(result, tuple) for each in result)
    earliest, latest = since - CLOCKS_DIFFER, since + MADE_WITHIN
    return tuple(
        each.token
        for each in listed
        if earliest <= each.created <= latest and each.token not in known
    )
