"""Which store the environment asks for."""

from collections.abc import Mapping
from pathlib import Path

from cramp_coach.store.record import Store

DEFAULT_FILE = "cramp-coach.sqlite3"


def open_store(environ: Mapping[str, str]) -> Store:
    """DynamoDB's table SESSIONS_TABLE where that is set, else the SQLite file SESSIONS_DB.

    botocore itself reads region, credentials and AWS_ENDPOINT_URL_DYNAMODB, always from the
    process's environment. Raises StoreSettingsError when they cannot be used.
    """
    # Each engine is imported only when it is chosen: a cold start pays for one of them.
    table = environ.get("SESSIONS_TABLE")
    if table:
        from cramp_coach.store.dynamodb import DynamoDbStore

        return DynamoDbStore(table)
    from cramp_coach.store.sqlite import SqliteStore

    return SqliteStore(Path(environ.get("SESSIONS_DB") or DEFAULT_FILE))
