"""What the record of a household has to know of the voices in it that have one of their own.

A voice that was told to get help may not be recognised the next time: the household's record,
which then answers, is locked as well. And whoever disables the skill erases them all.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from cramp_coach.coach.alerts import Failure, Forget, Result
from cramp_coach.coach.person import Voice
from cramp_coach.coach.person_json import locked_as_well, person_or_nobody, person_to_json
from cramp_coach.store.record import KEEP_DAYS, Record, Store, StoreUnavailable, update

Body = Mapping[str, Any]

log = logging.getLogger(__name__)


def lock(store: Store, account_id: str, until: datetime, now: datetime) -> None:
    """Lock the record of `account_id` until then. A store that fails leaves it as it is."""
    _change(store, account_id, now, lambda body: locked_as_well(body, until))


def know(store: Store, account_id: str, voice: str, now: datetime) -> None:
    """Remember that this voice has a record, as long as that is kept. A store that fails leaves
    it as it is."""
    _change(store, account_id, now, lambda body: _with_voice(body, voice, now.date()))


def forget(
    store: Store, account_id: str | None, owner: str | None, what: Forget, now: datetime
) -> Result:
    """Erase the record of `owner`, or of the account and all of its voices."""
    try:
        ids = _all_of(store, account_id, now) if what.household else [owner]
        for each in filter(None, ids):
            store.forget(each)
        if owner and account_id and not what.household:
            _change(store, account_id, now, lambda body: _without_voice(body, owner))
    except StoreUnavailable as error:
        log.warning("a record is not erased: %s", error)
        return Failure("offline")
    return ""


def _all_of(store: Store, account_id: str | None, now: datetime) -> list[str | None]:
    """The voices first: the household's record is what knows of them."""
    if account_id is None:
        return []
    household = person_or_nobody(store.load(account_id, now).body)
    return [*(voice.id for voice in household.voices), account_id]


def _with_voice(body: Body, voice: str, today: date) -> dict[str, Any]:
    """As of today, and without those whose record has expired by now."""
    expired = today - timedelta(days=KEEP_DAYS + 1)
    kept = (each for each in _others(body, voice) if each.last_heard >= expired)
    return _with_voices(body, (*kept, Voice(voice, today)))


def _without_voice(body: Body, voice: str) -> dict[str, Any]:
    return _with_voices(body, _others(body, voice))


def _others(body: Body, voice: str) -> tuple[Voice, ...]:
    return tuple(each for each in person_or_nobody(body).voices if each.id != voice)


def _with_voices(body: Body, voices: tuple[Voice, ...]) -> dict[str, Any]:
    return person_to_json(replace(person_or_nobody(body), voices=voices))


def _change(store: Store, account_id: str, now: datetime, change: Callable[[Body], Body]) -> None:
    try:
        record = store.load(account_id, now)
        update(store, account_id, record, lambda r: Record(r.version, change(r.body)), now)
    except StoreUnavailable as error:
        log.warning("a household is not told: %s", error)
