import pytest

from cramp_coach.alexa.access import Access, trusted_origin, usable_token

ALEXAS = [
    "https://api.amazonalexa.com",
    "https://api.eu.amazonalexa.com",
    "https://api.fe.amazonalexa.com",
    "https://amazonalexa.com",
    "https://API.AmazonAlexa.com",
    "https://api.amazonalexa.com:443",
]
THIS_MACHINE = ["http://127.0.0.1:8080", "https://127.0.0.1:8443", "http://localhost:1"]
ELSEWHERE = [
    None,
    "",
    "api.amazonalexa.com",
    "http://api.amazonalexa.com",
    "ftp://api.amazonalexa.com",
    "https://notamazonalexa.com",
    "https://amazonalexa.com.evil.example",
    "https://evil.example/.amazonalexa.com",
    "https://evil.example#.amazonalexa.com",
    "https://evil.example?.amazonalexa.com",
    "https://evil.example\\.amazonalexa.com",
    "https://evil.example\t.amazonalexa.com",
    "https://evil.example\n.amazonalexa.com",
    "https://evil.example%2f.amazonalexa.com",
    "https://evil.example@api.amazonalexa.com",
    "https://api.amazonalexa.com@evil.example",
    "https://api.amazonalexa.com:8443",
    "https://api.amazonalexa.com/v1",
    "https://api.amazonalexa.com.",
    "https://api.amazonalexa.com\n",
    " https://api.amazonalexa.com",
    "https://api.ama\u017fonalexa.com",
    "https://\u212aapi.amazonalexa.com",
    "https://.amazonalexa.com",
    "http://127.0.0.1.evil.example",
    "http://10.0.0.1:8080",
]


@pytest.mark.parametrize("endpoint", ALEXAS)
def test_alexas_own_endpoints_may_see_the_token(endpoint: str) -> None:
    assert trusted_origin(Access(endpoint), allow_loopback=False) == endpoint


@pytest.mark.parametrize("endpoint", ELSEWHERE)
def test_no_other_endpoint_may_see_the_token(endpoint: str | None) -> None:
    assert trusted_origin(Access(endpoint), allow_loopback=False) is None
    assert trusted_origin(Access(endpoint), allow_loopback=True) is None


@pytest.mark.parametrize("endpoint", THIS_MACHINE)
def test_this_machine_may_see_the_token_only_where_that_is_allowed(endpoint: str) -> None:
    assert trusted_origin(Access(endpoint), allow_loopback=False) is None
    assert trusted_origin(Access(endpoint), allow_loopback=True) == endpoint


def test_a_slash_at_the_end_of_the_endpoint_is_not_doubled() -> None:
    access = Access("https://api.amazonalexa.com/")
    assert trusted_origin(access, allow_loopback=False) == "https://api.amazonalexa.com"


def test_a_token_is_taken_as_it_came() -> None:
    assert usable_token(Access(api_access_token="eyJ0.a-b_c=")) == "eyJ0.a-b_c="


@pytest.mark.parametrize("token", [None, "", " ", "two words", "a\r\nX: b", "t\u00f6ken", "\ud800"])
def test_a_token_that_no_header_can_hold_is_none(token: str | None) -> None:
    assert usable_token(Access(api_access_token=token)) is None


def test_nothing_of_it_shows_in_a_log() -> None:
    shown = f"{Access('https://api.amazonalexa.com', 'secret-token', 'device-id')}"
    assert shown == "Access()"
