"""A voice that was told to get help may not be recognised the next time: the household's record,
which then answers, is locked as well."""

import logging
from datetime import datetime

from cramp_coach.coach.person import locked_as_well
from cramp_coach.store.record import Record, Store, StoreUnavailable, update

log = logging.getLogger(__name__)


def lock(store: Store, account_id: str, until: datetime, now: datetime) -> None:
    """Lock the record of `account_id` until then. A store that fails leaves it as it is."""
    try:
        record = store.load(account_id, now)
        update(store, account_id, record, lambda read: _locked(read, until), now)
    except StoreUnavailable as error:
        log.warning("a household is not locked: %s", error)


def _locked(record: Record, until: datetime) -> Record:
    return Record(record.version, locked_as_well(record.body, until))
