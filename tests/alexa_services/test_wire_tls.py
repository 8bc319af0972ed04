"""The token goes only to a server that proves to be the one it was meant for."""

import ssl
import time
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from cramp_coach.alexa.client import Access, AlexaClient, Answered, Failed, Outcome
from cramp_coach.alexa.exchange import Request
from cramp_coach.alexa.wire import Wire
from tests.alexa_services.loopback import LONGEST_WAIT_SECONDS, TOKEN, Loopback, says, serving
from tests.server.pki import Authority, Leaf, authority, issue, pem


def identity(folder: Path, name: str, issuer: Authority) -> ssl.SSLContext:
    """What a server of that name shows, if `issuer` is who vouches for it."""
    key = ec.generate_private_key(ec.SECP256R1())
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path = folder / "server.pem"
    path.write_bytes(private + pem(issue(Leaf(key, name), issuer)))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def trusting(folder: Path, trusted: Authority) -> Wire:
    path = folder / "authorities.pem"
    path.write_bytes(pem(trusted.certificate))
    return Wire(time.time, path)


def ask(wire: Wire, alexa: Loopback) -> Outcome:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    request = Request("GET", f"https://localhost:{alexa.server_port}", "/", headers, None)
    return wire.exchange(request, LONGEST_WAIT_SECONDS)


def test_a_server_that_proves_its_name_is_asked_over_one_connection(tmp_path: Path) -> None:
    root = authority("Trusted")
    wire = trusting(tmp_path, root)
    with serving(says(b'"UTC"'), tls=identity(tmp_path, "localhost", root)) as alexa:
        assert ask(wire, alexa) == ask(wire, alexa) == Answered(200, "UTC")
        first, second = alexa.calls
    assert first.authorization == f"Bearer {TOKEN}"
    assert first.port == second.port


@pytest.mark.parametrize(("name", "known"), [("api.example.org", True), ("localhost", False)])
def test_a_server_that_does_not_prove_its_name_is_told_nothing(
    tmp_path: Path, name: str, known: bool
) -> None:
    root = authority("Trusted")
    wire = trusting(tmp_path, root)
    issuer = root if known else authority("Trusted")
    with serving(says(b'"UTC"'), tls=identity(tmp_path, name, issuer)) as alexa:
        assert ask(wire, alexa) == Failed("offline")
        assert alexa.calls == []


def test_the_client_trusts_the_worlds_usual_authorities_only(
    client: AlexaClient, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tls = identity(tmp_path, "localhost", authority("Nobody's"))
    with serving(says(b'"UTC"'), tls=tls) as alexa:
        outcome = client.send(
            Access(f"https://localhost:{alexa.server_port}", TOKEN),
            "GET",
            "/",
            budget=LONGEST_WAIT_SECONDS,
        )
        assert alexa.calls == []
    assert outcome == Failed("offline")
    assert caplog.messages == []
