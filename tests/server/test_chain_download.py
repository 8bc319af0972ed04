from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from socket import create_server, socket
from threading import Thread

import pytest

from server.chain_download import MAX_BYTES, download_chain

CHAIN = b"-----BEGIN CERTIFICATE-----\n"


class Shelf(BaseHTTPRequestHandler):
    """Has a chain, a longer one, a redirect, and nothing else."""

    def do_GET(self) -> None:
        if self.path == "/moved":
            self._send(302, b"", {"Location": "/chain"})
        elif self.path == "/long":
            self._send(200, b"x" * (MAX_BYTES + 1), {})
        elif self.path == "/chain":
            self._send(200, CHAIN, {})
        else:
            self._send(404, b"<Error/>", {})

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep the test's output quiet."""


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def shelf() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Shelf) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_what_is_there_is_downloaded(shelf: str) -> None:
    assert download_chain(f"{shelf}/chain") == CHAIN


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/gone", "status 404"),
        ("/moved", "status 302"),
        ("/long", "more than 65536 bytes"),
    ],
)
def test_anything_else_is_an_error(shelf: str, path: str, reason: str) -> None:
    with pytest.raises(OSError, match=reason):
        download_chain(shelf + path)


def test_an_answer_that_never_comes_is_not_waited_for() -> None:
    with create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(OSError, match="timed out"):
            download_chain(f"http://127.0.0.1:{port}/chain", timeout=0.05)


def test_a_closed_port_is_an_error() -> None:
    with create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(OSError, match="refused"):
        download_chain(f"http://127.0.0.1:{port}/chain")


@pytest.mark.parametrize(
    ("answer", "reason"), [(b"", "closed connection"), (b"220 mail ready\r\n", "BadStatusLine")]
)
def test_a_server_that_does_not_speak_http_is_an_error(answer: bytes, reason: str) -> None:
    with create_server(("127.0.0.1", 0)) as server:
        thread = Thread(target=_answer_once, args=(server, answer))
        thread.start()
        with pytest.raises(OSError, match=reason):
            download_chain(f"http://127.0.0.1:{server.getsockname()[1]}/chain")
        thread.join()


def _answer_once(server: socket, answer: bytes) -> None:
    connection, _ = server.accept()
    with connection:
        connection.recv(4096)
        connection.sendall(answer)
