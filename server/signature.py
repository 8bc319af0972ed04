"""Whether a request was signed by Alexa."""

from collections.abc import Callable, Mapping

from ask_sdk_webservice_support.verifier import RequestVerifier, VerificationException
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import (
    Certificate,
    DNSName,
    SubjectAlternativeName,
    load_pem_x509_certificates,
)
from cryptography.x509.verification import Store

from server.certvalidator_stand_in import (
    SIGNER,
    CertificateValidator,
    PathError,
    ValidationError,
)

MAX_REMEMBERED_CHAINS = 8


class SignatureVerifier(RequestVerifier):  # type: ignore[misc]
    """The SDK's verifier with the steps between the chain's URL and its public key replaced.

    The SDK waits for the download without a limit, keeps what it got for ever before looking at
    it, reads dates in a way that cryptography deprecates, and lets other errors than its own out.
    """

    def __init__(self, roots: Store, fetch_chain: Callable[[str], bytes]) -> None:
        """`fetch_chain` takes a URL, gives PEM and raises OSError."""
        super().__init__()
        self._roots = roots
        self._fetch_chain = fetch_chain
        self._valid_chains: dict[str, bytes] = {}

    def verify(
        self,
        headers: Mapping[str, str],
        serialized_request_env: str,
        deserialized_request_env: object = None,
    ) -> None:
        """Raises VerificationException unless Alexa signed this body."""
        try:
            super().verify(headers, serialized_request_env, deserialized_request_env)
        except (PathError, ValidationError) as error:
            raise VerificationException(f"Certificate chain is not valid: {error}") from error
        except OSError as error:
            raise VerificationException(f"Certificate chain not fetched: {error}") from error
        except ValueError as error:
            raise VerificationException(f"Unreadable signature or chain: {error}") from error

    def _retrieve_and_validate_certificate_chain(self, cert_url: str) -> Certificate:
        self._validate_certificate_url(cert_url)
        chain = self._valid_chains.get(cert_url) or self._fetch_chain(cert_url)
        leaf = self._valid_leaf(chain)
        self._remember(cert_url, chain)
        return leaf

    def _valid_leaf(self, chain: bytes) -> Certificate:
        leaf, *intermediates = load_pem_x509_certificates(chain)
        ders = [certificate.public_bytes(Encoding.DER) for certificate in intermediates]
        validator = CertificateValidator(leaf.public_bytes(Encoding.DER), ders, self._roots)
        validator.validate_usage({"digital_signature"})
        # A chain for *.amazon.com is valid for the name too, but Amazon asks for the name itself.
        names = leaf.extensions.get_extension_for_class(SubjectAlternativeName).value
        if SIGNER not in names.get_values_for_type(DNSName):
            raise ValidationError(f"certificate does not name {SIGNER}")
        if not isinstance(leaf.public_key(), RSAPublicKey):
            raise ValidationError("certificate has no RSA key")
        return leaf

    def _remember(self, cert_url: str, chain: bytes) -> None:
        if len(self._valid_chains) >= MAX_REMEMBERED_CHAINS:
            self._valid_chains.clear()
        self._valid_chains[cert_url] = chain
