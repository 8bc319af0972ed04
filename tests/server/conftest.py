import pytest

from tests.server.endpoint import Endpoint, StartEndpoint
from tests.server.pki import Pki, new_pki


@pytest.fixture(scope="session")
def pki() -> Pki:
    return new_pki()


@pytest.fixture
def start(pki: Pki) -> StartEndpoint:
    return lambda chain: Endpoint(pki, chain)


@pytest.fixture
def endpoint(pki: Pki) -> Endpoint:
    return Endpoint(pki, pki.chain())
