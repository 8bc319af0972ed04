"""DynamoDB and Alexa stubbed at the HTTP seam: all is built for a request, and this answers it.

No connection is opened, so what names, TCP and TLS cost is part of no figure.
"""

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from botocore.awsrequest import AWSResponse
from botocore.httpsession import URLLib3Session
from urllib3 import HTTPConnectionPool, HTTPResponse

ZONE = "America/New_York"
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


def answer_zone(pool: HTTPConnectionPool, method: str, path: str, **more: Any) -> HTTPResponse:
    return HTTPResponse(BytesIO(json.dumps(ZONE).encode()), status=200, preload_content=False)


@contextmanager
def stub_http() -> Iterator[None]:
    """In this process every table is empty and takes every write, and every device is in ZONE."""
    real = URLLib3Session.send, HTTPConnectionPool.urlopen
    URLLib3Session.send = answer_nothing_stored
    setattr(HTTPConnectionPool, "urlopen", answer_zone)  # noqa: B010
    try:
        yield
    finally:
        URLLib3Session.send, HTTPConnectionPool.urlopen = real  # type: ignore[method-assign]
