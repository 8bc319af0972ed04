"""Listens to everything that is said in a test run, and reports what may never be said."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

import pytest
from ask_sdk_model import Response

from cramp_coach.coach.reply import Reply
from cramp_coach.skill import CoachSkill
from tests.never.matching import Denied, Matcher

TAG = re.compile(r"<[^>]*>")
END_OF_SENTENCE = re.compile(r"(?<=[.?!])\s+")


@dataclass(frozen=True)
class Slip:
    """Something denied that was said, the response that said it, and the test that heard it."""

    denied: Denied
    response: str
    test: str

    def __str__(self) -> str:
        reason = self.denied.group.because
        return f"{self.denied}\n  in {self.response!r}\n  by {self.test}\n  {reason}"


class Listener:
    """Keeps every sentence once, with the first response it was heard in and the test of that."""

    def __init__(self) -> None:
        self._heard: dict[str, tuple[str, str]] = {}

    def hear(self, text: str, response: str) -> None:
        if text not in self._heard:
            self._heard[text] = (response, os.environ.get("PYTEST_CURRENT_TEST", "no test"))

    def hear_reply(self, reply: Reply) -> None:
        lines = [part for part in (*reply.say, *reply.reprompt) if isinstance(part, str)]
        for line in (*lines, reply.ask or ""):
            self.hear(line, line)

    def hear_response(self, response: Response) -> None:
        for text in texts_of(response.to_dict()):
            for sentence in END_OF_SENTENCE.split(without_tags(text)):
                self.hear(sentence, text)

    def slips(self, matcher: Matcher) -> list[Slip]:
        return [
            Slip(denied, *where)
            for sentence, where in self._heard.items()
            for denied in matcher.find(sentence)
        ]


def listen(to_all: pytest.MonkeyPatch, listener: Listener) -> None:
    """Every reply that the coach makes and every response that the skill gives is heard: those of
    tests that never render what the coach said, and those that did not come from the coach."""
    make, answer = Reply.__init__, CoachSkill.invoke

    def make_and_hear(self: Reply, *args: Any, **kwargs: Any) -> None:
        make(self, *args, **kwargs)
        listener.hear_reply(self)

    def answer_and_hear(self: CoachSkill, *args: Any, **kwargs: Any) -> Any:
        envelope = answer(self, *args, **kwargs)
        listener.hear_response(envelope.response)
        return envelope

    to_all.setattr(Reply, "__init__", make_and_hear)
    to_all.setattr(CoachSkill, "invoke", answer_and_hear)


def without_tags(ssml: str) -> str:
    """The words of SSML. Text that is no SSML stays as it is."""
    return unescape(TAG.sub(" ", ssml)).strip()


def texts_of(data: Any) -> Iterator[str]:
    """Every text in what is JSON, but for the names of keys."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from texts_of(each)
