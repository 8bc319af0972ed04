"""One utterance a line in, one JSON object a line out."""

import io
import json
from collections.abc import Iterator

import pytest

from simulator import understand


def understood(*lines: str) -> list[dict[str, object]]:
    out = io.StringIO()
    understand.run("en-US", lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_an_utterance_comes_back_with_intent_slots_and_score() -> None:
    assert understood("my left calf is cramping\n") == [
        {
            "utterance": "my left calf is cramping",
            "intent": "ReliefIntent",
            "slots": {
                "side": {"value": "left", "id": "left"},
                "region": {"value": "calf", "id": "calf"},
            },
            "score": 1.0,
        }
    ]


def test_blank_lines_are_skipped_and_the_order_is_kept() -> None:
    lines = understood("stop\n", "\n", "   \n", "fnord\n", "again")
    assert [line["utterance"] for line in lines] == ["stop", "fnord", "again"]
    assert lines[1] == {
        "utterance": "fnord",
        "intent": "AMAZON.FallbackIntent",
        "slots": {},
        "score": 0.0,
    }


def test_a_value_that_is_not_listed_has_no_id() -> None:
    assert understood("my knee is cramping")[0]["slots"] == {
        "region": {"value": "knee", "id": None}
    }


def test_letters_of_any_alphabet_stay_as_they_are() -> None:
    out = io.StringIO()
    understand.run("en-US", ["señor"], out)
    assert '"señor"' in out.getvalue()


def test_each_answer_is_written_before_the_next_line_is_read() -> None:
    out = io.StringIO()

    def lines() -> Iterator[str]:
        yield "stop"
        assert out.getvalue().count("\n") == 1
        yield "again"

    understand.run("en-US", lines(), out)
    assert out.getvalue().count("\n") == 2


def test_an_unknown_locale_is_refused() -> None:
    with pytest.raises(ValueError, match="no interaction model for 'xx-YY'"):
        understand.run("xx-YY", ["stop"], io.StringIO())
