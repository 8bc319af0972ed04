"""The skill behind `POST /alexa`."""

import json
from collections.abc import Callable

from ask_sdk_core.skill import CustomSkill
from ask_sdk_webservice_support.verifier import VerificationException
from cryptography.x509.verification import Store
from flask import Flask, Response, current_app, request
from flask_ask_sdk.skill_adapter import (
    VERIFY_SIGNATURE_APP_CONFIG,
    VERIFY_TIMESTAMP_APP_CONFIG,
    SkillAdapter,
)
from werkzeug import Response as AnyResponse
from werkzeug.exceptions import BadRequest

from server.certvalidator_stand_in import public_roots
from server.chain_download import download_chain
from server.signature import SignatureVerifier

MAX_BODY_BYTES = 1024 * 1024


def create_app(
    skill: CustomSkill,
    *,
    verify: bool = True,
    roots: Store | None = None,
    fetch_chain: Callable[[str], bytes] | None = None,
) -> Flask:
    """A Flask application that lets only Alexa talk to `skill`, or anyone if not `verify`.

    `roots` are the certificate authorities to trust, certifi's by default. `fetch_chain` takes the
    chain's URL, returns PEM and raises OSError; by default it downloads.
    """
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY_BYTES
    # The signature is checked here, since the SDK parses a request before it asks who sent it.
    app.config[VERIFY_SIGNATURE_APP_CONFIG] = False
    app.config[VERIFY_TIMESTAMP_APP_CONFIG] = verify
    app.register_error_handler(VerificationException, _refuse)
    verifier = (
        SignatureVerifier(roots or public_roots(), fetch_chain or download_chain)
        if verify
        else None
    )
    _add_routes(app, SkillAdapter(skill=skill, skill_id="cramp-coach", app=app), verifier)
    return app


def _add_routes(app: Flask, adapter: SkillAdapter, verifier: SignatureVerifier | None) -> None:
    @app.post("/alexa")
    def alexa() -> Response:
        body = _text(request.get_data())
        if verifier is not None:
            verifier.verify(dict(request.headers), body)
        _require_json_object(body)
        answer: Response = adapter.dispatch_request()
        return answer

    @app.get("/health")
    def health() -> dict[str, str]:
        return {"status": "ok"}


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest("The body is not UTF-8.") from error


def _require_json_object(body: str) -> None:
    try:
        is_object = isinstance(json.loads(body), dict)
    except (ValueError, RecursionError) as error:
        raise BadRequest("The body is not JSON.") from error
    if not is_object:
        raise BadRequest("The body is not a JSON object.")


def _refuse(error: VerificationException) -> AnyResponse:
    current_app.logger.warning("Refused a request: %s", error)
    return BadRequest("Not a request that Alexa signed.").get_response()
