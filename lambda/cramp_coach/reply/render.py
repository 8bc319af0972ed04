"""A reply into an Alexa response: the only place that knows the shape of one."""

from functools import lru_cache

from ask_sdk_core.response_helper import ResponseFactory
from ask_sdk_model import Response

from cramp_coach.coach.manner import Manner
from cramp_coach.coach.reply import Reply, Spoken
from cramp_coach.reply import directives
from cramp_coach.reply.speech import to_ssml


def render(reply: Reply, response: ResponseFactory, skill_id: str = "") -> Response:
    """Open with a reprompt while something is asked; closed after other words; else nothing.

    Where Alexa takes over, whether the session ends is left to her.
    """
    if reply.hands_over:
        return _directing(response, directives.handing_over(reply.hands_over, skill_id))
    if reply.card:
        response.set_card(directives.consent_card(reply.card))
    spoken = _spoken(reply, response)
    return _directing(response, directives.completed()) if reply.completes_task else spoken


def _directing(response: ResponseFactory, directive: directives.Json) -> Response:
    # The factory's own way takes nothing but the SDK's classes, and would have to come first.
    response.response.directives = [directive]
    return response.response


def _spoken(reply: Reply, response: ResponseFactory) -> Response:
    manner = Manner(reply.manner.rate, reply.manner.quiet and not reply.urgent)
    if reply.ask is not None:
        response.speak(to_ssml((*reply.say, reply.ask), manner))
        response.ask(_reprompt(reply.reprompt, _quieter(reply, manner)))
    elif reply.say:
        response.speak(to_ssml(reply.say, manner)).set_should_end_session(True)
    return response.response


def _quieter(reply: Reply, manner: Manner) -> Manner:
    """Whoever has not answered may have fallen asleep; danger is still told at full voice."""
    return manner if reply.urgent else Manner(manner.rate, quiet=True)


@lru_cache(maxsize=256)
def _reprompt(spoken: Spoken, manner: Manner) -> str:
    """There are few of them, and the same ones all the time."""
    return to_ssml(spoken, manner)
