"""Alexa's own services, as a skill calls them back: so far, the time zone of a device."""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from zoneinfo import ZoneInfo

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.settings import known_zone

TROUBLES = ("refused", "hanging", "offline")
TOKEN = "desk-token"
TIME_ZONE = re.compile(r"/v2/devices/[^/]+/settings/System\.timeZone")


@dataclass
class AlexaSide:
    """`zone` is the name of the device's time zone, or what goes wrong for whoever asks for it:
    refused (a 403), hanging (no answer) or offline (nothing there speaks HTTP)."""

    zone: str

    def find_zone(self, access: Access) -> ZoneInfo | None:
        """What comes of asking, for a skill in this process that needs no HTTP for it."""
        return known_zone(self.zone)

    def answer(self, path: str, authorization: str | None) -> tuple[int, object]:
        """The status and the JSON for a GET."""
        if authorization != f"Bearer {TOKEN}":
            return 401, {"code": "INVALID_BEARER_TOKEN"}
        if not TIME_ZONE.fullmatch(path):
            return 404, {"code": "NOT_FOUND"}
        if self.zone == "refused":
            return 403, {"code": "ACCESS_DENIED"}
        return 200, self.zone


@contextmanager
def serving(side: AlexaSide) -> Iterator[str]:
    """The endpoint on this machine where `side` can be reached meanwhile."""
    server = _Server(side)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, side: AlexaSide) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.side = side
        self.closing = threading.Event()


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        side = self.server.side
        if side.zone == "hanging":
            self.server.closing.wait()
        if side.zone in ("hanging", "offline"):
            self.close_connection = True
        else:
            self._send(*side.answer(self.path, self.headers.get("Authorization")))

    def _send(self, status: int, answer: object) -> None:
        content = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base's name)
        """The terminal belongs to the conversation."""
