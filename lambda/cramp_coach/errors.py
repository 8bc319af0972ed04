"""The one table from exceptions to speech. What is not listed is answered like any slip."""

import logging

from ask_sdk_core.dispatch_components import AbstractExceptionHandler
from ask_sdk_core.exceptions import DispatchException
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from cramp_coach.coach.reply import Reply
from cramp_coach.coach.words import Words
from cramp_coach.reply.render import render

PHRASES: dict[type[Exception], str | None] = {
    DispatchException: None,
    Exception: "slipped",
}
"""The phrase that is said for an exception, by its nearest class; None stays quiet.

What stays quiet leaves an open session as it was.
"""

SPOKEN_TO = frozenset({"IntentRequest", "LaunchRequest"})

log = logging.getLogger(__name__)


def reply_to(error: Exception, request_type: str, words: Words) -> Reply:
    phrase = next(PHRASES[kind] for kind in type(error).__mro__ if kind in PHRASES)
    if phrase is None or request_type not in SPOKEN_TO:
        return Reply()
    question, reprompt = words.phrase("slipped_ask"), words.phrase("slipped_reprompt")
    return Reply((words.phrase(phrase),), question, (reprompt,))


class SpeakOfErrors(AbstractExceptionHandler):
    """Answers in place of a handler that raised; the session goes on as it was."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        request_type = str(handler_input.request_envelope.request.object_type)
        spoken_to = request_type if request_type in SPOKEN_TO else "something else"
        log.error("%s while answering %s", type(exception).__name__, spoken_to)
        reply = reply_to(exception, request_type, self._words)
        return render(reply, handler_input.response_builder)
