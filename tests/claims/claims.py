"""Each phrase that claims something of what is set, with what has to be so where it is said."""

from collections.abc import Callable, Iterator, Mapping

from cramp_coach.content.loader import load_library
from tests.claims.held import State

WORDS = load_library().languages["en"]

IsSo = Callable[[State, State], bool]


def _pack_is_timed(before: State, after: State) -> bool:
    return bool(after.tokens("pack")) and after.tokens("pack") <= after.held


def _pack_is_off(before: State, after: State) -> bool:
    """Nothing rings that is not still known to."""
    return (before.tokens("pack") - after.tokens("pack")).isdisjoint(after.held)


def _bedtime_is_set(before: State, after: State) -> bool:
    return len(after.tokens("bedtime")) == 1 and after.tokens("bedtime") <= after.held


def _bedtime_is_off(before: State, after: State) -> bool:
    return before.tokens("bedtime").isdisjoint(after.held) and not after.tokens("bedtime")


def _drinks_are_set(before: State, after: State) -> bool:
    return bool(after.tokens("drink")) and after.tokens("drink") <= after.held


def _drinks_are_off(before: State, after: State) -> bool:
    return before.tokens("drink").isdisjoint(after.held) and not after.tokens("drink")


def _nothing_is_known(before: State, after: State) -> bool:
    return after.tokens().isdisjoint(after.held)


def _all_is_gone(before: State, after: State) -> bool:
    return before.tokens().isdisjoint(after.held) and not after.known


def _nothing_is_new(before: State, after: State) -> bool:
    return after.held <= before.held


def _all_is_as_it_was(before: State, after: State) -> bool:
    return after.held == before.held


def _alexa_starts_it(before: State, after: State) -> bool:
    return after.routines > 0


CLAIMS: Mapping[str, IsSo] = {
    "pack_set": _pack_is_timed,
    "pack_off_cold": _pack_is_off,
    "pack_off_warm": _pack_is_off,
    "bedtime_set": _bedtime_is_set,
    "bedtime_listed": _bedtime_is_set,
    "bedtime_stays": _bedtime_is_set,
    "bedtime_off": _bedtime_is_off,
    "bedtime_none": _bedtime_is_off,
    "drinks_set": _drinks_are_set,
    "drinks_now": _drinks_are_set,
    "drinks_listed": _drinks_are_set,
    "drinks_off": _drinks_are_off,
    "drinks_none": _drinks_are_off,
    "no_reminders": _nothing_is_known,
    "erased": _all_is_gone,
    "nothing_set": _nothing_is_new,
    "nothing_new": _nothing_is_new,
    "nothing_erased": _all_is_as_it_was,
    "bedtime_as_it_was": _all_is_as_it_was,
    "drinks_as_before": _all_is_as_it_was,
    "routine_set": _alexa_starts_it,
    "routine_already": _alexa_starts_it,
}
"""Phrases that name no time of their own."""

AS_FAR_AS_KNOWN = WORDS.phrase("as_far_as_i_know")
"""Said of what Alexa could not be asked about: a claim of what was set, and of no more."""


def false_claims(said: str, before: State, after: State) -> Iterator[str]:
    """What was said that is not so, and what is known to be set and is not, or the reverse."""
    if AS_FAR_AS_KNOWN not in said:
        for key in claims_in(said):
            if not CLAIMS[key](before, after):
                yield f"{WORDS.phrases[key]!r} is said, and is not so"
    if lost := (after.tokens() - before.tokens()) - after.held:
        yield f"{len(lost)} alerts are known to be set, and are not"
    if loose := (after.held - before.held) - after.tokens():
        yield f"{len(loose)} alerts are set that nobody knows of"


def claims_in(said: str) -> Iterator[str]:
    yield from (key for key in CLAIMS if _fixed_part(key) in said)


def _fixed_part(key: str) -> str:
    """The words before a part that is filled in."""
    return WORDS.phrases[key].partition("{")[0]
