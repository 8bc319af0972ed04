"""The server under test, with a skill that counts its launches and a chain it can download."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_core.utils import is_request_type
from ask_sdk_model import Response
from cryptography.x509.verification import Store
from werkzeug.test import TestResponse

from server.app import create_app
from tests.server.pki import CHAIN_URL, Pki

WELCOME = "Flex your foot."


def launch(seconds_ago: float = 0, **request: str | None) -> bytes:
    """A launch request sent `seconds_ago`, with the given fields of the request replaced."""
    sent = datetime.now(UTC) - timedelta(seconds=seconds_ago)
    fields = {
        "type": "LaunchRequest",
        "requestId": "request-1",
        "timestamp": sent.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "locale": "en-US",
    }
    return json.dumps({"version": "1.0", "request": fields | request}).encode()


def counting_skill(launches: list[str]) -> CustomSkill:
    """A skill that welcomes, and notes the id of each launch in `launches`."""

    def welcome(handler_input: HandlerInput) -> Response:
        launches.append(handler_input.request_envelope.request.request_id)
        return handler_input.response_builder.speak(WELCOME).response

    builder = SkillBuilder()
    builder.request_handler(can_handle_func=is_request_type("LaunchRequest"))(welcome)
    return builder.create()


class Endpoint:
    """A server trusting `pki` alone; `chain` is what lies at any URL, and may be an error."""

    def __init__(self, pki: Pki, chain: bytes | OSError) -> None:
        """Start the server."""
        self.pki = pki
        self.chain = chain
        self.launches: list[str] = []
        self.downloads: list[str] = []
        roots = Store([pki.root.certificate])
        skill = counting_skill(self.launches)
        self.client = create_app(skill, roots=roots, fetch_chain=self._download).test_client()

    def post(self, body: bytes, headers: dict[str, str]) -> TestResponse:
        """The answer to `body` sent with `headers`."""
        return self.client.post("/alexa", data=body, headers=headers)

    def post_signed(self, body: bytes, url: str = CHAIN_URL) -> TestResponse:
        """The answer to `body`, signed as Alexa would."""
        return self.post(body, self.pki.headers(body, url))

    def _download(self, url: str) -> bytes:
        self.downloads.append(url)
        if isinstance(self.chain, OSError):
            raise self.chain
        return self.chain


StartEndpoint = Callable[[bytes | OSError], Endpoint]


def spoken(response: TestResponse) -> str:
    """The words of a skill's answer."""
    assert response.json is not None
    text: str = response.json["response"]["outputSpeech"]["ssml"]
    return text.removeprefix("<speak>").removesuffix("</speak>")
