"""A reply into an Alexa response: the only place that knows the shape of one."""

from functools import lru_cache

from ask_sdk_core.response_helper import ResponseFactory
from ask_sdk_model import Response

from cramp_coach.coach.manner import Manner
from cramp_coach.coach.reply import Reply, Spoken
from cramp_coach.reply.speech import to_ssml


def render(reply: Reply, response: ResponseFactory) -> Response:
    """Open with a reprompt while something is asked; closed after other words; else nothing."""
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
