"""What Alexa may write for a slot of one of her own types: never with an id."""

VALUES: dict[str, list[str]] = {
    "AMAZON.DURATION": ["PT10M", "PT2H", "PT90S", "PT45M", "P1D", "?"],
    "AMAZON.TIME": ["09:00", "21:30", "00:15", "23:59", "EV", "NI", "?"],
    "AMAZON.NUMBER": ["0", "1", "2", "250", "99999", "?"],
}


def unresolved(kind: str) -> list[str]:
    """As the tests write what resolves to nothing: after a question mark."""
    return [f"?{value}" for value in VALUES[kind]]
