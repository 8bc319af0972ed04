import subprocess
import sys

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import load_pem_x509_certificates
from cryptography.x509.verification import Store

from server.certvalidator_stand_in import (
    CertificateValidator,
    PathError,
    ValidationError,
    public_roots,
)
from tests.server.pki import Leaf, Pki

WITHOUT_OSCRYPTO = "import sys; sys.modules['oscrypto'] = None\n"
WHOSE_VALIDATOR = """
import server.app
from ask_sdk_webservice_support import verifier
print(verifier.CertificateValidator.__module__, verifier.PathError.__module__)
print(sorted(name for name in sys.modules if name.startswith("certvalidator")))
"""


def _run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False
    )


def test_the_server_is_imported_where_oscrypto_cannot_be() -> None:
    finished = _run(WITHOUT_OSCRYPTO + WHOSE_VALIDATOR)
    assert finished.stderr == ""
    assert finished.stdout.splitlines() == [
        "server.certvalidator_stand_in server.certvalidator_stand_in",
        "['certvalidator', 'certvalidator.errors']",
    ]


def test_without_the_stand_in_flask_ask_sdk_needs_oscrypto() -> None:
    finished = _run(WITHOUT_OSCRYPTO + "import flask_ask_sdk.skill_adapter")
    assert finished.returncode == 1
    assert "import of oscrypto halted" in finished.stderr


def _validator(pki: Pki, leaf: Leaf, roots: Store | None) -> CertificateValidator:
    ders = [
        certificate.public_bytes(Encoding.DER)
        for certificate in load_pem_x509_certificates(pki.chain(leaf))
    ]
    return CertificateValidator(ders[0], ders[1:], roots)


def test_a_certificate_is_held_to_the_usage_asked_about(pki: Pki) -> None:
    validator = _validator(pki, Leaf(pki.key), Store([pki.root.certificate]))
    validator.validate_usage({"digital_signature", "key_encipherment"})
    with pytest.raises(ValidationError, match="not usable for crl_sign, key_cert_sign"):
        validator.validate_usage({"digital_signature", "key_cert_sign", "crl_sign"})


def test_the_public_roots_are_trusted_unless_others_are_named(pki: Pki) -> None:
    with pytest.raises(PathError, match="candidates exhausted"):
        _validator(pki, Leaf(pki.key), None).validate_usage({"digital_signature"})


def test_the_public_roots_are_read_once() -> None:
    assert public_roots() is public_roots()
