"""Reads a skill's answer as strictly as Alexa does."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from simulator.alexas.asking import Matter
from simulator.directives import card_in, handed_over
from simulator.shape import BadShape
from simulator.ssml import Piece, SsmlError, Words, pieces
from simulator.timeline import Timeline, timeline
from simulator.voice import Voice

LONGEST_SSML_CHARACTERS = 8_000
LARGEST_RESPONSE_BYTES = 120_000
LONGEST_SPEECH_SECONDS = 240.0
LONGEST_REPROMPT_SECONDS = 90.0


class SkillFault(Exception):
    """Something the skill did that a person on a real device could only hear as an apology."""


class BadResponse(SkillFault):
    """An answer that Alexa would refuse; one line says which part and why."""


@dataclass(frozen=True)
class Response:
    """What is spoken, what is asked again after silence (empty when nothing is), and whether the
    session stays open; what is `handed_over` to Alexa first, and what a `card` in her app asks."""

    speech: Timeline
    reprompt: Timeline
    open: bool
    attributes: Mapping[str, Any]
    body: Mapping[str, Any]
    handed_over: Matter | None = None
    card: str = ""


def read_response(answer: object, voice: Voice) -> Response:
    """Raises BadResponse."""
    body = _body(answer)
    content = _object(body, "response")
    matter, card = _besides_speech(content)
    open_ = matter is not None or not _ends(content)
    speech = _speech(content, "response", voice, LONGEST_SPEECH_SECONDS)
    again = _object(content, "reprompt")
    reprompt = _speech(again, "reprompt", voice, LONGEST_REPROMPT_SECONDS)
    attributes = _object(body, "sessionAttributes")
    return Response(speech, reprompt, open_, attributes, body, matter, card)


def read_unheard(answer: object, kind: str) -> Response:
    """The answer to a request of a `kind` that nobody hears answered. Raises BadResponse."""
    body = _body(answer)
    content = _object(body, "response")
    for key in ("outputSpeech", "reprompt", "directives", "card"):
        if content.get(key):
            raise BadResponse(f"response.{key} in the answer to {kind}")
    return Response(Timeline(), Timeline(), open=False, attributes={}, body=body)


def _ends(content: Mapping[str, Any]) -> bool:
    ends = content.get("shouldEndSession")
    if not isinstance(ends, bool):
        raise BadResponse("response.shouldEndSession is missing or not true or false")
    return ends


def _besides_speech(content: dict[str, Any]) -> tuple[Matter | None, str]:
    try:
        return handed_over(content), card_in(content)
    except BadShape as problem:
        raise BadResponse(str(problem)) from problem


def _body(answer: object) -> dict[str, Any]:
    try:
        text = json.dumps(answer, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise BadResponse(f"the answer is not JSON: {error}") from error
    size = len(text.encode())
    if size > LARGEST_RESPONSE_BYTES:
        raise BadResponse(f"the answer has {size} bytes, over {LARGEST_RESPONSE_BYTES}")
    body = json.loads(text)
    if not isinstance(body, dict):
        raise BadResponse("the answer is not a JSON object")
    return body


def _object(parent: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = parent.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BadResponse(f"{key} is not a JSON object")
    return value


def _speech(parent: Mapping[str, Any], place: str, voice: Voice, longest: float) -> Timeline:
    place = f"{place}.outputSpeech"
    speech = timeline(_pieces(_object(parent, "outputSpeech"), place), voice)
    if speech.seconds > longest:
        raise BadResponse(f"{place} lasts {speech.seconds:.1f} s, over {longest:g} s")
    return speech


def _pieces(speech: Mapping[str, Any], place: str) -> tuple[Piece, ...]:
    if not speech:
        return ()
    key = {"SSML": "ssml", "PlainText": "text"}.get(speech.get("type", ""))
    text = speech.get(key) if key else None
    if not key or not isinstance(text, str):
        raise BadResponse(f"{place} is neither SSML with ssml nor PlainText with text")
    if len(text) > LONGEST_SSML_CHARACTERS:
        raise BadResponse(f"{place} has {len(text)} characters, over {LONGEST_SSML_CHARACTERS}")
    try:
        return pieces(text) if key == "ssml" else (Words(text),)
    except SsmlError as error:
        raise BadResponse(f"{place}: {error}") from error
