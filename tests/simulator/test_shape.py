from typing import Any

import pytest

from simulator.shape import (
    BadShape,
    Check,
    flag,
    kinds,
    like,
    list_of,
    local_time,
    one_of,
    record,
    words,
)

INNER = record({"text": words}, {"loud": flag})
CHECK = record({"inner": INNER}, {"times": list_of(local_time)})


@pytest.mark.parametrize(
    "value",
    [
        {"inner": {"text": "Hello."}},
        {"inner": {"text": "Hello.", "loud": True}, "times": ["2026-01-05T02:40:00.000"]},
    ],
)
def test_what_is_required_is_enough(value: Any) -> None:
    CHECK(value)


@pytest.mark.parametrize(
    ("check", "value", "why"),
    [
        (CHECK, [], "is not a JSON object"),
        (CHECK, {}, "lacks inner"),
        (CHECK, {"inner": {"text": "x"}, "more": 1}, "has more, which is not known"),
        (CHECK, {"inner": {"text": 3}}, "inner text is not a text"),
        (CHECK, {"inner": {"text": "x", "loud": 1}}, "inner loud is not true or false"),
        (CHECK, {"inner": {"text": "x"}, "times": []}, "times is not a list with something in it"),
        (local_time, "2026-01-05T02:40:00Z", "is not a local time"),
        (local_time, 5, "is not a time"),
        (one_of("A", "B"), "C", "is not A or B"),
        (like(r"\d+", "12"), "12 ", "is not like 12"),
        (kinds(A=record({"type": words})), {"type": "B"}, "has not type A"),
        (kinds(A=record({"type": words})), {"type": "A", "b": 1}, "has b, which is not known"),
    ],
)
def test_what_is_wrong_is_named_with_the_way_to_it(check: Check, value: Any, why: str) -> None:
    with pytest.raises(BadShape, match=why):
        check(value)
