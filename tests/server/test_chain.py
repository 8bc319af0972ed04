from collections.abc import Callable
from urllib.error import URLError

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from tests.server.endpoint import StartEndpoint, launch
from tests.server.pki import Leaf, Pki, authority, issue, pem

Forge = Callable[[Pki], bytes]


def _expired(pki: Pki) -> bytes:
    return pki.chain(Leaf(pki.key, starts=-30, ends=-1))


def _not_yet_valid(pki: Pki) -> bytes:
    return pki.chain(Leaf(pki.key, starts=1))


def _wrong_name(pki: Pki) -> bytes:
    return pki.chain(Leaf(pki.key, name="echo-api.example.com"))


def _wildcard(pki: Pki) -> bytes:
    return pki.chain(Leaf(pki.key, name="*.amazon.com"))


def _self_signed(pki: Pki) -> bytes:
    return pem(issue(Leaf(pki.key)))


def _untrusted_root(pki: Pki) -> bytes:
    root = authority("Test Root")
    intermediate = authority("Test Intermediate", root)
    leaf = issue(Leaf(pki.key), intermediate)
    return pem(leaf, intermediate.certificate, root.certificate)


def _missing_intermediate(pki: Pki) -> bytes:
    return pem(issue(Leaf(pki.key), pki.intermediate))


def _intermediate_first(pki: Pki) -> bytes:
    return pem(pki.intermediate.certificate, issue(Leaf(pki.key), pki.intermediate))


def _not_for_signing(pki: Pki) -> bytes:
    return pki.chain(Leaf(pki.key, digital_signature=False))


def _for_no_use_in_particular(pki: Pki) -> bytes:
    return pki.chain(Leaf(pki.key, digital_signature=None))


def _elliptic_key(pki: Pki) -> bytes:
    return pki.chain(Leaf(ec.generate_private_key(ec.SECP256R1())))


def _not_pem(pki: Pki) -> bytes:
    return b"<html>Not a certificate</html>"


def _empty(pki: Pki) -> bytes:
    return b""


def _damaged(pki: Pki) -> bytes:
    return pki.chain().replace(b"MI", b"AA", 1)


@pytest.mark.parametrize(
    "forge",
    [
        _expired,
        _not_yet_valid,
        _wrong_name,
        _wildcard,
        _self_signed,
        _untrusted_root,
        _missing_intermediate,
        _intermediate_first,
        _not_for_signing,
        _for_no_use_in_particular,
        _elliptic_key,
        _not_pem,
        _empty,
        _damaged,
    ],
)
def test_a_request_signed_under_a_bad_chain_is_refused(
    start: StartEndpoint, pki: Pki, forge: Forge
) -> None:
    endpoint = start(forge(pki))
    assert endpoint.post_signed(launch()).status_code == 400
    assert len(endpoint.downloads) == 1
    assert endpoint.launches == []


def test_a_leaf_signed_by_the_root_itself_is_enough(start: StartEndpoint, pki: Pki) -> None:
    endpoint = start(pem(issue(Leaf(pki.key), pki.root)))
    assert endpoint.post_signed(launch()).status_code == 200


@pytest.mark.parametrize(
    "failure", [URLError("no route"), TimeoutError("timed out"), OSError("status 404")]
)
def test_a_chain_that_cannot_be_fetched_refuses_the_request(
    start: StartEndpoint, failure: OSError
) -> None:
    endpoint = start(failure)
    assert endpoint.post_signed(launch()).status_code == 400
    assert endpoint.launches == []
