import pytest

from server.signature import MAX_REMEMBERED_CHAINS
from tests.server.endpoint import WELCOME, Endpoint, launch, spoken
from tests.server.pki import CHAIN_URL


def test_a_launch_signed_by_alexa_is_answered_by_the_skill(endpoint: Endpoint) -> None:
    response = endpoint.post_signed(launch())
    assert response.status_code == 200
    assert spoken(response) == WELCOME


@pytest.mark.parametrize(
    "url",
    [
        "https://s3.amazonaws.com:443/echo.api/echo-api-cert-12.pem",
        "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert-12.pem",
        "HTTPS://S3.AMAZONAWS.COM/echo.api/echo-api-cert-12.pem",
    ],
)
def test_amazons_address_may_be_spelt_in_other_ways(endpoint: Endpoint, url: str) -> None:
    assert endpoint.post_signed(launch(), url).status_code == 200


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("https://s3.example.com/echo.api/cert.pem", id="wrong host"),
        pytest.param("https://s3.amazonaws.com@example.com/echo.api/cert.pem", id="host as user"),
        pytest.param("https://s3.amazonaws.com/echo.evil/cert.pem", id="wrong path"),
        pytest.param("https://s3.amazonaws.com/EcHo.aPi/cert.pem", id="path in other case"),
        pytest.param("https://s3.amazonaws.com/echo.api/../evil/cert.pem", id="path climbing out"),
        pytest.param("http://s3.amazonaws.com/echo.api/cert.pem", id="wrong scheme"),
        pytest.param("https://s3.amazonaws.com:563/echo.api/cert.pem", id="wrong port"),
        pytest.param("https://s3.amazonaws.com:66000/echo.api/cert.pem", id="impossible port"),
        pytest.param("file:///etc/passwd", id="a file"),
        pytest.param("", id="empty"),
    ],
)
def test_a_chain_from_elsewhere_is_refused_without_being_fetched(
    endpoint: Endpoint, url: str
) -> None:
    response = endpoint.post_signed(launch(), url)
    assert response.status_code == 400
    assert endpoint.downloads == []
    assert endpoint.launches == []


def test_a_tampered_body_is_refused(endpoint: Endpoint) -> None:
    headers = endpoint.pki.headers(launch())
    response = endpoint.post(launch(requestId="request-2"), headers)
    assert response.status_code == 400
    assert endpoint.launches == []


@pytest.mark.parametrize("header", ["Signature-256", "SignatureCertChainUrl"])
def test_a_missing_header_is_refused(endpoint: Endpoint, header: str) -> None:
    body = launch()
    headers = endpoint.pki.headers(body)
    del headers[header]
    assert endpoint.post(body, headers).status_code == 400
    assert endpoint.launches == []


@pytest.mark.parametrize("signature", ["", "abc", "bm90IGEgc2lnbmF0dXJl", "\u00e9"])
def test_an_unreadable_signature_is_refused(endpoint: Endpoint, signature: str) -> None:
    body = launch()
    headers = endpoint.pki.headers(body) | {"Signature-256": signature}
    assert endpoint.post(body, headers).status_code == 400
    assert endpoint.launches == []


def test_an_unsigned_request_of_unknown_type_is_refused_before_it_is_parsed(
    endpoint: Endpoint,
) -> None:
    assert endpoint.post(launch(type="Nonsense"), {}).status_code == 400


@pytest.mark.parametrize("seconds_ago", [140, -140])
def test_a_request_within_150_seconds_is_answered(endpoint: Endpoint, seconds_ago: float) -> None:
    assert endpoint.post_signed(launch(seconds_ago)).status_code == 200


@pytest.mark.parametrize("seconds_ago", [155, -155])
def test_a_stale_or_early_request_is_refused(endpoint: Endpoint, seconds_ago: float) -> None:
    assert endpoint.post_signed(launch(seconds_ago)).status_code == 400
    assert endpoint.launches == []


def test_a_request_without_a_timestamp_is_refused(endpoint: Endpoint) -> None:
    assert endpoint.post_signed(launch(timestamp=None)).status_code == 400
    assert endpoint.launches == []


def test_a_chain_is_fetched_once_and_then_remembered(endpoint: Endpoint) -> None:
    statuses = [endpoint.post_signed(launch()).status_code for _ in range(3)]
    assert statuses == [200, 200, 200]
    assert endpoint.downloads == [CHAIN_URL]


def test_a_bad_chain_is_not_remembered(endpoint: Endpoint) -> None:
    good, endpoint.chain = endpoint.chain, b"<Error>Slow down</Error>"
    assert endpoint.post_signed(launch()).status_code == 400
    endpoint.chain = good
    assert endpoint.post_signed(launch()).status_code == 200


def test_chains_at_ever_new_addresses_do_not_pile_up(endpoint: Endpoint) -> None:
    addresses = [f"{CHAIN_URL}?{number}" for number in range(MAX_REMEMBERED_CHAINS + 1)]
    for address in addresses:
        endpoint.post_signed(launch(), address)
    endpoint.post_signed(launch(), addresses[-1])
    endpoint.post_signed(launch(), addresses[0])
    assert endpoint.downloads == [*addresses, addresses[0]]
