"""Ending well: with a word of what this skill is, said once, and never before the first help."""

from typing import Any

from cramp_coach.coach.session import Run
from cramp_coach.coach.turn import Outcome, Turn, close

NOTICE = ("notice_1", "notice_2", "notice_3", "notice_4")


def stop(turn: Turn) -> Outcome:
    return close(turn, turn.words.phrase("stopped"))


def finish(turn: Turn) -> Outcome:
    """Close; a routine that has last words of its own ends with nothing but those."""
    words, run = turn.words, turn.session.run
    if run is None:
        return close(turn, words.phrase("close"))
    script = turn.script(run)
    if script.steps[-1].kind == "close":
        return close(turn, script.says(script.steps[-1]))
    notice = map(words.phrase, first_notice(turn))
    return close(turn, *_ease_off(turn, run), *notice, words.phrase("close"), **notice_said(turn))


def first_notice(turn: Turn) -> tuple[str, ...]:
    """The phrases of the notice that have yet to be heard; none before there has been help."""
    run = turn.session.run
    if run is None:
        return ()
    return NOTICE if turn.person.notice_heard_at is None else notice_left(turn, run)


def notice_left(turn: Turn, run: Run) -> tuple[str, ...]:
    """The phrases of the notice that were promised and then cut off before they were heard."""
    return tuple(name for name in turn.place(run).owed if name in NOTICE)


def notice_said(turn: Turn) -> dict[str, Any]:
    """What to keep of the notice having been said in this turn, or in one before."""
    return {"notice_heard_at": turn.person.notice_heard_at or turn.now}


def _ease_off(turn: Turn, run: Run) -> tuple[str, ...]:
    """What a person who is holding still has to be told before it is quiet."""
    kind = turn.script(run).steps[turn.place(run).step].kind
    holding = turn.session.asking == "scene" and kind in ("move", "hold")
    return (turn.words.phrase("ease_off"),) if holding else ()
