import pytest

from cramp_coach.alexa.client import AlexaClient


@pytest.fixture
def client() -> AlexaClient:
    return AlexaClient(allow_loopback=True)
