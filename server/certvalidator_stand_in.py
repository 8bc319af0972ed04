"""Stands in for certvalidator, because its oscrypto rejects OpenSSL 3.0.10 and later 3.0 releases.

flask-ask-sdk imports certvalidator whether or not it verifies anything, so `register` has to run
before flask_ask_sdk is imported. What is asked of it is answered by cryptography's own X.509
verification, and only for the one name Alexa signs with.
"""

import sys
import warnings
from collections.abc import Iterable, Set
from functools import cache
from pathlib import Path
from types import ModuleType

import certifi
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509 import (
    DNSName,
    ExtensionNotFound,
    KeyUsage,
    load_der_x509_certificate,
    load_pem_x509_certificates,
)
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

SIGNER = "echo-api.amazon.com"


class ValidationError(Exception):
    """The certificate is not meant for the use asked about."""


class PathError(Exception):
    """No valid chain leads from the certificate to a trusted root."""


class CertificateValidator:
    """certvalidator's class of this name, as far as the Alexa SDK calls it."""

    def __init__(
        self,
        end_entity_cert: bytes,
        intermediate_certs: Iterable[bytes] = (),
        roots: Store | None = None,
    ) -> None:
        """Take DER certificates; `roots` defaults to certifi's. Raises ValueError if not DER."""
        self._leaf = load_der_x509_certificate(end_entity_cert)
        self._intermediates = [load_der_x509_certificate(der) for der in intermediate_certs]
        self._roots = roots or public_roots()

    def validate_usage(self, key_usage: Set[str]) -> None:
        """Check chain, dates and name, now. Raises PathError, or ValidationError over the usage."""
        policy = PolicyBuilder().store(self._roots)
        try:
            policy.build_server_verifier(DNSName(SIGNER)).verify(self._leaf, self._intermediates)
        except VerificationError as error:
            raise PathError(str(error)) from error
        missing = sorted(key_usage - self._permitted(key_usage))
        if missing:
            raise ValidationError(f"certificate not usable for {', '.join(missing)}")

    def _permitted(self, key_usage: Set[str]) -> set[str]:
        try:
            usage = self._leaf.extensions.get_extension_for_class(KeyUsage).value
        except ExtensionNotFound:
            return set()
        return {use for use in key_usage if getattr(usage, use)}


@cache
def public_roots() -> Store:
    """The roots certifi takes from Mozilla."""
    bundle = Path(certifi.where()).read_bytes()
    with warnings.catch_warnings():
        # Roots with serial number 0 are still in use; one is behind Amazon's own certificates.
        warnings.filterwarnings(
            "ignore", "Parsed a serial number", category=CryptographyDeprecationWarning
        )
        return Store(load_pem_x509_certificates(bundle))


def register() -> None:
    """Make `import certvalidator` find the names the Alexa SDK imports from it, here."""
    package, errors = ModuleType("certvalidator"), ModuleType("certvalidator.errors")
    vars(package)["CertificateValidator"] = CertificateValidator
    vars(errors).update(ValidationError=ValidationError, PathError=PathError)
    sys.modules.update({"certvalidator": package, "certvalidator.errors": errors})
