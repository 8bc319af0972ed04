"""DynamoDB stubbed at the HTTP seam: botocore builds and signs a request, and this answers it."""

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from botocore.awsrequest import AWSResponse
from botocore.httpsession import URLLib3Session

ENVIRONMENT = {
    "SESSIONS_TABLE": "sessions",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "key",
    "AWS_SECRET_ACCESS_KEY": "secret",
}


class Answer(AWSResponse):  # type: ignore[misc]  # botocore carries no types
    """A response whose body is here already."""

    def __init__(self, url: str, body: dict[str, Any]) -> None:
        text = json.dumps(body).encode()
        headers = {"x-amzn-requestid": "bench", "x-amz-crc32": str(zlib.crc32(text))}
        super().__init__(url, 200, headers, raw=None)
        self._content = text


def answer_nothing_stored(session: URLLib3Session, request: Any) -> Answer:
    return Answer(request.url, {})


@contextmanager
def stub_http() -> Iterator[None]:
    """Every call of botocore's in this process finds an empty table that takes every write."""
    real = URLLib3Session.send
    URLLib3Session.send = answer_nothing_stored
    try:
        yield
    finally:
        URLLib3Session.send = real
