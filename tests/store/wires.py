"""Endpoints on which things go wrong: nobody there, nobody answering, somebody else answering."""

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def closed_port() -> Iterator[str]:
    """An endpoint that refuses every connection: the port is taken, and nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield _endpoint(taken)


@contextmanager
def silent_server() -> Iterator[str]:
    """An endpoint that takes every connection and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield _endpoint(listening)


@contextmanager
def server_answering(answer: bytes) -> Iterator[str]:
    """An endpoint that sends the same bytes whatever it is asked, then closes."""

    class Answer(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(65536)
            self.request.sendall(answer)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Answer) as server:
        serving = threading.Thread(target=server.serve_forever, args=(0.01,))
        serving.start()
        try:
            yield _endpoint(server.socket)
        finally:
            server.shutdown()
            serving.join()


def _endpoint(bound: socket.socket) -> str:
    return f"http://127.0.0.1:{bound.getsockname()[1]}"
