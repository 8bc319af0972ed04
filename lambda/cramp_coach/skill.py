"""Where the parts are put together; Lambda, the local server and the tests all start here."""

import json
import logging
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_model import RequestEnvelope, Response, ResponseEnvelope

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.call import Setting
from cramp_coach.alexa.client import AlexaClient
from cramp_coach.alexa.exchange import Sends
from cramp_coach.alexa.settings import zone_of
from cramp_coach.coach.alerts import Order, Result
from cramp_coach.content.loader import load_library
from cramp_coach.conversation import Conversation, FindZone
from cramp_coach.errands import USUAL_PATIENCE, Patience
from cramp_coach.errors import SpeakOfErrors
from cramp_coach.handlers.heard import hear, name_of
from cramp_coach.handlers.table import HEARD, NEWS
from cramp_coach.handlers.tolerance import TolerantSerializer
from cramp_coach.reply.render import render
from cramp_coach.store.choose import open_store
from cramp_coach.store.record import Store

RESPONSE_VERSION = "1.0"
ANSWERED = HEARD | set(NEWS)

log = logging.getLogger(__name__)


def build_skill(
    environ: Mapping[str, str],
    store: Store | None = None,
    find_zone: FindZone | None = None,
    client: Sends | None = None,
    patience: Patience = USUAL_PATIENCE,
) -> "CoachSkill":
    """The skill as `environ` sets it up: SKILL_ID, and the store unless one is given.

    `find_zone` gives the time zone of a device; without it, Alexa is asked, by `client`. A turn
    waits for her with `patience`.

    Raises ContentError for broken content and StoreSettingsError for an unusable store.
    """
    library = load_library()
    builder = SkillBuilder()
    builder.skill_id = environ.get("SKILL_ID") or None
    client = client or AlexaClient()
    find_zone = find_zone or partial(zone_of, client)
    store = store or open_store(environ)
    ask_alexa = partial(_ask_alexa, client)
    conversation = Conversation(library, store, find_zone, ask_alexa, patience)
    builder.add_request_handler(TakeTurn(conversation))
    builder.add_exception_handler(SpeakOfErrors(library.languages["en"]))
    return CoachSkill(builder.skill_configuration)


def _ask_alexa(
    client: Sends, access: Access, orders: Sequence[Order], setting: Setting, *, budget: float
) -> tuple[Result, ...]:
    # Whoever is in pain asks nothing of Alexa, and need not wait for what that takes.
    from cramp_coach.alexa.carrying_out import carry_out

    return carry_out(client, access, orders, setting, budget=budget)


class TakeTurn(AbstractRequestHandler):
    """Passes a request on to the handler registered for it."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation

    def can_handle(self, handler_input: HandlerInput) -> bool:
        request = handler_input.request_envelope.request
        return request.object_type == "IntentRequest" or name_of(request) in ANSWERED

    def handle(self, handler_input: HandlerInput) -> Response:
        reply, attributes = self._conversation.take(hear(handler_input))
        if handler_input.request_envelope.session:
            handler_input.attributes_manager.session_attributes = attributes
        return render(reply, handler_input.response_builder, _skill_id(handler_input))


def _skill_id(handler_input: HandlerInput) -> str:
    """Its own, by which Alexa finds the tasks it does."""
    context = handler_input.request_envelope.context
    application = context.system.application if context and context.system else None
    return str(application.application_id) if application else ""


class CoachSkill(CustomSkill):
    """A skill that answers every event with a valid response, and logs what it could not read."""

    def __init__(self, configuration: Any) -> None:
        super().__init__(configuration)
        self.serializer = TolerantSerializer()

    def answer(self, event: Any) -> dict[str, Any]:
        """Alexa's request JSON in, response JSON out. Never raises."""
        envelope = self.serializer.deserialize(json.dumps(event, default=str), RequestEnvelope)
        answer: dict[str, Any] = self.serializer.serialize(self.invoke(envelope, None))
        return answer

    def invoke(self, request_envelope: RequestEnvelope, context: Any) -> ResponseEnvelope:
        try:
            return super().invoke(request_envelope, context)
        except Exception as error:  # nothing beyond here could turn it into an answer
            log.error("%s before any handler", type(error).__name__)
            return ResponseEnvelope(version=RESPONSE_VERSION, response=Response())
