"""A certificate authority of the tests' own, issuing what Alexa's would and what it would not."""

from base64 import b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

SIGNER = "echo-api.amazon.com"
CHAIN_URL = "https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem"
DAY = timedelta(days=1)
Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True)
class Authority:
    """A certificate authority's certificate and the key it signs with."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey


@dataclass(frozen=True)
class Leaf:
    """What a signing certificate says; dates in days from now."""

    key: Key
    name: str = SIGNER
    starts: float = -1
    ends: float = 30
    digital_signature: bool | None = True


@dataclass(frozen=True)
class Pki:
    """A root, an intermediate below it, and the key that signs requests."""

    root: Authority
    intermediate: Authority
    key: rsa.RSAPrivateKey

    def chain(self, leaf: Leaf | None = None) -> bytes:
        """The PEM that Alexa would publish: signing certificate first, then the intermediate."""
        return pem(issue(leaf or Leaf(self.key), self.intermediate), self.intermediate.certificate)

    def headers(self, body: bytes, url: str = CHAIN_URL) -> dict[str, str]:
        """The two headers with which Alexa signs `body`."""
        return {"SignatureCertChainUrl": url, "Signature-256": signature(self.key, body)}


def new_pki() -> Pki:
    """Fresh certificate authorities and a fresh signing key."""
    root = authority("Test Root")
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return Pki(root, authority("Test Intermediate", root), key)


def authority(name: str, parent: Authority | None = None) -> Authority:
    """A certificate authority, signed by `parent` or else by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    issuer = parent.certificate.subject if parent else _named(name)
    issuer_key = parent.key if parent else key
    builder = (
        _builder(name, key, issuer, issuer_key)
        .not_valid_before(_in_days(-365))
        .not_valid_after(_in_days(365))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(_usage(key_cert_sign=True), critical=True)
    )
    return Authority(builder.sign(issuer_key, SHA256()), key)


def issue(leaf: Leaf, issuer: Authority | None = None) -> x509.Certificate:
    """The signing certificate that `issuer`, or else its own key, gives to `leaf`."""
    issuer_name = issuer.certificate.subject if issuer else _named(leaf.name)
    issuer_key = issuer.key if issuer else leaf.key
    builder = (
        _builder(leaf.name, leaf.key, issuer_name, issuer_key)
        .not_valid_before(_in_days(leaf.starts))
        .not_valid_after(_in_days(leaf.ends))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(leaf.name)]), critical=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    )
    if leaf.digital_signature is not None:
        usage = _usage(digital_signature=leaf.digital_signature, key_encipherment=True)
        builder = builder.add_extension(usage, critical=True)
    return builder.sign(issuer_key, SHA256())


def pem(*certificates: x509.Certificate) -> bytes:
    """The certificates one after the other, as text."""
    return b"".join(certificate.public_bytes(Encoding.PEM) for certificate in certificates)


def signature(key: rsa.RSAPrivateKey, body: bytes) -> str:
    """What Alexa puts into the header Signature-256."""
    return b64encode(key.sign(body, PKCS1v15(), SHA256())).decode()


def _builder(name: str, key: Key, issuer: x509.Name, issuer_key: Key) -> x509.CertificateBuilder:
    own, above = key.public_key(), issuer_key.public_key()
    return (
        x509.CertificateBuilder(issuer, _named(name), own, x509.random_serial_number())
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(own), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(above), critical=False)
    )


def _usage(**allowed: bool) -> x509.KeyUsage:
    nothing = dict.fromkeys(
        (
            "digital_signature",
            "content_commitment",
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "key_cert_sign",
            "crl_sign",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    return x509.KeyUsage(**(nothing | allowed))


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _in_days(days: float) -> datetime:
    return datetime.now(UTC) + days * DAY
