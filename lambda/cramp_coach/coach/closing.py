"""Ending well: with a word of what this skill is, said once, and never before the first help."""

from cramp_coach.coach import history
from cramp_coach.coach.bedtimes import evenings
from cramp_coach.coach.history import NIGHTS_TO_TELL_A_DOCTOR, Ending, nights_in_a_week
from cramp_coach.coach.scenes import close
from cramp_coach.coach.session import Run
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.words import NOTICE, SHORT_NOTICE


def stop(turn: Turn) -> Outcome:
    """Stopped at once, and nothing more."""
    return close(_used(turn, "stopped"), turn.words.phrase("stopped"))


def finish(turn: Turn, *before: str) -> Outcome:
    """Close, after saying `before`; a routine that has last words of its own ends with those.

    After six weeks of bedtime stretches they are looked back on first.
    """
    if evenings.is_time_to_look_back(turn):
        return evenings.look_back(turn, *before)
    turn = _used(turn, "finished")
    last_words = _last_words(turn)
    settled = turn.session.run is not None and turn.session.run.routine == "settle"
    notice = () if settled else first_notice(turn)
    suggestion = _suggestion(turn)
    said = _told(notice_said(turn, notice), suggestion)
    phrases = map(turn.words.phrase, (*notice, *suggestion))
    close_with = last_words or turn.words.phrase("close")
    return close(said, *ease_off(turn), *before, *phrases, close_with)


def first_notice(turn: Turn) -> tuple[str, ...]:
    """The phrases of the notice that have yet to be heard: none before there has been help, and
    at night one short line, the rest by day."""
    run, person = turn.session.run, turn.person
    heard = person.notice_in_full or (turn.is_hushed and person.notice_heard_at is not None)
    if run is None or heard or not _helped(turn, run):
        return ()
    return notice_left(turn, run) or (SHORT_NOTICE if turn.is_hushed else NOTICE)


def notice_left(turn: Turn, run: Run) -> tuple[str, ...]:
    """The phrases of the notice that were promised and are not heard to their end."""
    return tuple(name for name in turn.place(run).owed if name in NOTICE)


def notice_said(turn: Turn, phrases: tuple[str, ...]) -> Turn:
    """The same turn, knowing that these were said to the last, now or in this session."""
    if not phrases:
        return turn
    in_full = turn.person.notice_in_full or NOTICE[0] in phrases or NOTICE[-1] in phrases
    heard_at = turn.person.notice_heard_at or turn.now
    return turn.knowing(notice_heard_at=heard_at, notice_in_full=in_full)


def notice_heard(turn: Turn) -> Turn:
    """The same turn, knowing whether the notice that was promised has been heard by now."""
    run = turn.session.run
    promised = tuple(name for name in run.place.owed if name in NOTICE) if run else ()
    if run is None or notice_left(turn, run):
        return turn
    return notice_said(turn, promised)


def ease_off(turn: Turn) -> tuple[str, ...]:
    """What a person who is holding still has to be told before something else begins."""
    run = turn.session.run
    if run is None:
        return ()
    kind = turn.script(run).steps[turn.place(run).step].kind
    holding = turn.session.asking == "scene" and kind in ("move", "hold")
    return (turn.words.phrase("ease_off"),) if holding else ()


def _last_words(turn: Turn) -> str | None:
    run = turn.session.run
    last = turn.script(run).steps[-1] if run else None
    return turn.script(run).says(last) if run and last and last.kind == "close" else None


def _told(turn: Turn, suggestion: tuple[str, ...]) -> Turn:
    told = {"told_to_see_doctor_at": turn.now, "doctor_owed_at": None}
    return turn.knowing(**told) if suggestion else turn


def _helped(turn: Turn, run: Run) -> bool:
    """Whether more than getting set has been heard, of this routine or one before it."""
    steps, place = turn.script(run).steps, turn.place(run)
    return run.routine != turn.session.stretch or any(s.timed for s in steps[: place.step + 1])


def _suggestion(turn: Turn) -> tuple[str, ...]:
    """What is worth a doctor's word is said by day, and cramps on many nights, rule A1, once in
    60 days."""
    at = turn.person.told_to_see_doctor_at
    if turn.is_day and turn.person.is_owed_a_doctor(turn.now):
        return ("owed_doctor",)
    if not turn.is_day or turn.zone is None or (at and turn.now - at <= history.KEPT_FOR):
        return ()
    nights = nights_in_a_week(turn.person.uses, turn.now, turn.zone)
    return ("many_nights", "see_doctor") if nights >= NIGHTS_TO_TELL_A_DOCTOR else ()


def _used(turn: Turn, how: Ending) -> Turn:
    return turn.knowing(uses=history.ended(turn.person.uses, how))
