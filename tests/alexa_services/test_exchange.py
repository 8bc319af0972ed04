import pytest

from cramp_coach.alexa.exchange import Answered, Failed, outcome_of

ODD = [b" ", b"{", b"calf", b"<html></html>", b"\xff\xfe\x00", b"\x80", b"[" * 200_000, b"9" * 5000]


def test_json_is_read() -> None:
    assert outcome_of(200, b'{"id": "one"}') == Answered(200, {"id": "one"})
    assert outcome_of(403, b'{"code": "FORBIDDEN"}') == Answered(403, {"code": "FORBIDDEN"})


def test_no_body_is_an_answer_too() -> None:
    assert outcome_of(204, b"") == Answered(204, None)
    assert outcome_of(200, b"") == Answered(200, None)


@pytest.mark.parametrize("content", [*ODD, None])
def test_a_success_that_is_no_json_is_unreadable(content: bytes | None) -> None:
    assert outcome_of(200, content) == Failed("unreadable")
    assert outcome_of(299, content) == Failed("unreadable")


@pytest.mark.parametrize("content", [*ODD, None])
def test_a_refusal_that_is_no_json_keeps_its_status(content: bytes | None) -> None:
    assert outcome_of(300, content) == Answered(300, None)
    assert outcome_of(504, content) == Answered(504, None)
