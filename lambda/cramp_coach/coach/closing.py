"""Ending well: with a word of what this skill is, said once, and never before the first help."""

from dataclasses import replace
from typing import Any

from cramp_coach.coach.session import Run
from cramp_coach.coach.turn import Outcome, Turn, close
from cramp_coach.coach.words import NOTICE


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
    return close(turn, *ease_off(turn), *notice, words.phrase("close"), **notice_said(turn))


def first_notice(turn: Turn) -> tuple[str, ...]:
    """The phrases of the notice that have yet to be heard; none before there has been help."""
    run = turn.session.run
    if run is None or turn.person.notice_heard_at is not None:
        return ()
    return notice_left(turn, run) or NOTICE


def notice_left(turn: Turn, run: Run) -> tuple[str, ...]:
    """The phrases of the notice that were promised and are not heard to their end."""
    return tuple(name for name in turn.place(run).owed if name in NOTICE)


def notice_said(turn: Turn) -> dict[str, Any]:
    """What to keep of the notice having been said in this turn, or in one before."""
    return {"notice_heard_at": turn.person.notice_heard_at or turn.now}


def notice_heard(turn: Turn) -> Turn:
    """The same turn, knowing whether the notice that was promised has been heard by now."""
    run = turn.session.run
    promised = run is not None and set(run.place.owed) & set(NOTICE)
    if run is None or not promised or notice_left(turn, run):
        return turn
    return replace(turn, person=replace(turn.person, **notice_said(turn)))


def ease_off(turn: Turn) -> tuple[str, ...]:
    """What a person who is holding still has to be told before something else begins."""
    run = turn.session.run
    if run is None:
        return ()
    kind = turn.script(run).steps[turn.place(run).step].kind
    holding = turn.session.asking == "scene" and kind in ("move", "hold")
    return (turn.words.phrase("ease_off"),) if holding else ()
