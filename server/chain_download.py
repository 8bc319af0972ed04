"""Fetches the certificate chain that a request from Alexa names."""

import ssl
from http.client import HTTPException, HTTPResponse
from urllib.request import (
    HTTPErrorProcessor,
    HTTPSHandler,
    OpenerDirector,
    Request,
    build_opener,
)

import certifi

TIMEOUT_SECONDS = 3.0
MAX_BYTES = 64 * 1024


class _EveryStatusAsItIs(HTTPErrorProcessor):
    """Leaves the status to the caller, so that no redirect leads away from the checked host."""

    def http_response(self, request: Request, response: HTTPResponse) -> HTTPResponse:
        return response

    https_response = http_response


def download_chain(url: str, timeout: float = TIMEOUT_SECONDS) -> bytes:
    """The body found at `url`; `timeout` in seconds for each step of the connection.

    Raises OSError if it cannot be had, has another status than 200, or is over 64 KiB.
    """
    try:
        with _opener().open(url, timeout=timeout) as response:
            return _body_of(response)
    except HTTPException as error:
        raise OSError(f"broken answer: {error!r}") from error


def _opener() -> OpenerDirector:
    tls = ssl.create_default_context(cafile=certifi.where())
    return build_opener(_EveryStatusAsItIs, HTTPSHandler(context=tls))


def _body_of(response: HTTPResponse) -> bytes:
    if response.status != 200:
        raise OSError(f"status {response.status}")
    body = response.read(MAX_BYTES + 1)
    if len(body) > MAX_BYTES:
        raise OSError(f"more than {MAX_BYTES} bytes")
    return body
