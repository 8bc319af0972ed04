"""A reply into an Alexa response: the only place that knows the shape of one."""

from ask_sdk_core.response_helper import ResponseFactory
from ask_sdk_model import Response

from cramp_coach.coach.reply import Reply
from cramp_coach.reply.speech import to_ssml


def render(reply: Reply, response: ResponseFactory) -> Response:
    """Open with a reprompt while something is asked; closed after other words; else nothing."""
    if reply.ask is not None:
        response.speak(to_ssml((*reply.say, reply.ask)))
        response.ask(to_ssml(reply.reprompt))
    elif reply.say:
        response.speak(to_ssml(reply.say)).set_should_end_session(True)
    return response.response
