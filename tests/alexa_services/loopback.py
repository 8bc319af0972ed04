"""Alexa's API as a server on this machine, which answers as each test likes."""

import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from cramp_coach.alexa.client import Access, AlexaClient, Outcome

TOKEN = "a-token-nobody-may-see"
DEVICE = "amzn1.ask.device.A/B C"
LONGEST_WAIT_SECONDS = 30.0
TRICKLE_SECONDS = 0.05

Answer = Callable[["Handler"], None]


@dataclass(frozen=True)
class Call:
    """One request as it came in; `port` is that of the client, so it tells connections apart."""

    method: str
    path: str
    authorization: str | None
    content_type: str | None
    content: bytes
    port: int


class Loopback(ThreadingHTTPServer):
    """Serves the answers in turn, and the last of them from then on."""

    daemon_threads = True

    def __init__(self, *answers: Answer) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers = list(answers)
        self.calls: list[Call] = []
        self.released = threading.Event()

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def access(self) -> Access:
        return Access(self.endpoint, TOKEN, DEVICE)

    def next_answer(self) -> Answer:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


class Handler(BaseHTTPRequestHandler):
    server: Loopback
    protocol_version = "HTTP/1.1"
    timeout = LONGEST_WAIT_SECONDS

    def do_GET(self) -> None:
        answer = self.server.next_answer()
        self.server.calls.append(self.call())
        with suppress(ConnectionError):  # some clients do not wait for the answer
            answer(self)

    do_POST = do_PUT = do_DELETE = do_GET  # noqa: N815 (the base's names)

    def call(self) -> Call:
        content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = self.headers.get("Authorization"), self.headers.get("Content-Type")
        return Call(self.command, self.path, *headers, content, self.client_address[1])

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base's name)
        """Keep the test's output quiet."""


def get(client: AlexaClient, alexa: Loopback, budget: float = LONGEST_WAIT_SECONDS) -> Outcome:
    return client.send(alexa.access, "GET", "/", budget=budget)


@contextmanager
def serving(*answers: Answer, tls: ssl.SSLContext | None = None) -> Iterator[Loopback]:
    server = Loopback(*answers)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        thread.join()
        server.server_close()


def says(content: bytes, status: int = 200, **headers: str) -> Answer:
    """An answer with that body; an underscore in a header's name stands for a hyphen."""

    def answer(handler: Handler) -> None:
        handler.send_response(status)
        if status != 204:
            handler.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def sends(raw: bytes) -> Answer:
    """Those very bytes, whether they are HTTP or not, and then the end of the connection."""

    def answer(handler: Handler) -> None:
        handler.wfile.write(raw)
        handler.close_connection = True

    return answer


def resets(handler: Handler) -> None:
    """Nothing but the end of the connection, at once and without a farewell."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True


def hangs(handler: Handler) -> None:
    """Nothing, for as long as the test goes on."""
    handler.server.released.wait(LONGEST_WAIT_SECONDS)
    handler.close_connection = True


def trickles(raw: bytes) -> Answer:
    """A good answer in the end, but byte by byte: who waits for all of it takes it for good."""

    def answer(handler: Handler) -> None:
        for byte in raw:
            handler.wfile.write(bytes([byte]))
            if handler.server.released.wait(TRICKLE_SECONDS):
                break
        handler.close_connection = True

    return answer
