"""A package index on this machine, with one wheel of a pip that only copies itself."""

import datetime
import hashlib
import io
import json
import ssl
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from infra.make_venv import PinnedWheel

COPY_ITSELF = """
import sys, sysconfig, zipfile
zipfile.ZipFile(sys.argv[-1]).extractall(sysconfig.get_path("purelib"))
"""


def wheel_of_copying_pip() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as wheel:
        wheel.writestr("pip/__init__.py", "__version__ = 'from the index'")
        wheel.writestr("pip/__main__.py", COPY_ITSELF)
    return content.getvalue()


WHEEL = wheel_of_copying_pip()
PIN = PinnedWheel("pip-1-py3-none-any.whl", hashlib.sha256(WHEEL).hexdigest())
PAGE = json.dumps({"files": [{"filename": PIN.filename, "url": "../../files/pip.whl"}]}).encode()
CONTENT = {"/simple/pip/": PAGE, "/files/pip.whl": WHEEL}


class IndexHandler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        content = CONTENT.get(self.path)
        self.send_response(404 if content is None else 200)
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base's name)
        """Keep the test's output quiet."""


@contextmanager
def serve(tls: ssl.SSLContext | None = None) -> Iterator[str]:
    """Yield the address of the index, as PIP_INDEX_URL would name it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), IndexHandler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}/simple"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def tls_nobody_vouches_for(folder: Path) -> ssl.SSLContext:
    key = ec.generate_private_key(ec.SECP256R1())
    path = folder / "server.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + self_signed(key).public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def self_signed(key: ec.EllipticCurvePrivateKey) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
