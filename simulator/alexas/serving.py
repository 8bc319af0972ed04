"""Alexa's side behind HTTP, for a skill that calls it as it would call Alexa."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from cramp_coach.alexa.exchange import Answered, Failed
from simulator.alexas.side import AlexaSide


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
        scheme, _, token = self.headers.get("Authorization", "").partition(" ")
        token = token if scheme == "Bearer" else ""
        outcome = self.server.side.outcome(self.command, self.path, self._body(), token)
        if isinstance(outcome, Answered):
            self._answer(outcome)
        else:
            self._stay_silent(outcome)

    do_POST = do_PUT = do_DELETE = do_GET  # noqa: N815 (the base's names)

    def _body(self) -> Any:
        """What is no JSON is its own text, which has no shape that Alexa takes."""
        content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            return json.loads(content) if content else None
        except ValueError:
            return content.decode(errors="replace")

    def _answer(self, answered: Answered) -> None:
        content = b"" if answered.body is None else json.dumps(answered.body).encode()
        self.send_response(answered.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _stay_silent(self, failed: Failed) -> None:
        if failed.reason == "timed_out":
            self.server.closing.wait()
        self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base's name)
        """The terminal belongs to the conversation."""
