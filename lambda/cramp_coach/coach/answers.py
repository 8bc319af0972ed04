"""Better, same, worse, yes, no: what each leads to, by the question that was asked."""

from dataclasses import replace

from cramp_coach.coach import relief, safety
from cramp_coach.coach.closing import NOTICE, finish, first_notice, notice_said
from cramp_coach.coach.greeting import not_understood
from cramp_coach.coach.script import Place, Script
from cramp_coach.coach.session import Run, Session
from cramp_coach.coach.transport import carry_on, go_to, repeat, resume
from cramp_coach.coach.turn import Outcome, Turn, ask, asks

REST_SECONDS = 10.0
WORSE_TO_STOP = 2


def better(turn: Turn) -> Outcome:
    """Offer one more round where there is one, else to settle; twice better is done."""
    run = turn.session.run
    if run is None or turn.session.asking in ("more", "settle") or run.routine == "settle":
        return finish(turn)
    more = turn.session.asking == "scene" and _round_ahead(turn, run) is not None
    eased = replace(_at_its_question(turn, run, told=NOTICE), worse_in_a_row=0)
    good = "good" if more else "worst_passed"
    say = map(turn.words.phrase, (good, *first_notice(turn)))
    return ask(turn, replace(eased, asking="more" if more else "settle"), *say, **notice_said(turn))


def same(turn: Turn) -> Outcome:
    """Another round; after the last, light massage; after that, breathing and a doctor's word."""
    run = turn.session.run
    if run is None:
        return asks(turn, "calf")
    if turn.session.asking == "scene" and not _at_check(turn, run):
        return not_understood(turn)
    calm = replace(turn, session=replace(turn.session, worse_in_a_row=0))
    if turn.session.asking != "rest" and _round_ahead(turn, run) is not None:
        return _another_round(calm, run, turn.words.phrase("try_again"))
    return _something_else(calm, run)


def worse(turn: Turn) -> Outcome:
    """Let it rest; worse a second time in a row, stop and send to a doctor."""
    run = turn.session.run
    if run is None:
        return relief.relieve(turn)
    times = turn.session.worse_in_a_row + 1
    if times >= WORSE_TO_STOP:
        return safety.advise(turn, "worse")
    resting = replace(_at_its_question(turn, run), asking="rest", worse_in_a_row=times)
    return ask(turn, resting, turn.words.phrase("rest"), REST_SECONDS)


def again(turn: Turn) -> Outcome:
    """One more round: the next, or the last one again; in the middle of a step, that step."""
    run = turn.session.run
    if run is None:
        return relief.relieve(turn)
    if not _at_question(turn, run):
        return repeat(turn)
    if _round_ahead(turn, run) is not None:
        return _another_round(turn, run)
    place = turn.place(run)
    return go_to(turn, run, place, _round_start(turn.script(run), place.step))


def yes(turn: Turn) -> Outcome:
    run, asking = turn.session.run, turn.session.asking
    if asking == "calf" or run is None:
        return relief.relieve(turn)
    if asking == "scene":
        return _yes_in_scene(turn, run)
    accepted = {
        "more": again,
        "carry_on": resume,
        "settle": relief.settle,
        "massage": relief.massage,
    }
    return accepted[asking](turn) if asking in accepted else ask(turn, turn.session)


def no(turn: Turn) -> Outcome:
    run, asking = turn.session.run, turn.session.asking
    if asking == "rest":
        return ask(turn, turn.session)
    if run is not None and asking == "scene":
        return _no_in_scene(turn, run)
    return finish(turn)


def _yes_in_scene(turn: Turn, run: Run) -> Outcome:
    step = turn.script(run).steps[turn.place(run).step]
    if step.kind == "gate":
        return safety.advise(turn, str(step.yes))
    return again(turn) if run.routine == "settle" and step.asks else carry_on(turn)


def _no_in_scene(turn: Turn, run: Run) -> Outcome:
    place = turn.place(run)
    step = turn.script(run).steps[place.step]
    if step.kind == "gate":
        return go_to(turn, run, place, place.step + 1)
    return finish(turn) if run.routine == "settle" and step.asks else carry_on(turn)


def _at_question(turn: Turn, run: Run) -> bool:
    return turn.script(run).steps[turn.place(run).step].asks


def _at_check(turn: Turn, run: Run) -> bool:
    return turn.script(run).steps[turn.place(run).step].kind == "check"


def _at_its_question(turn: Turn, run: Run, told: tuple[str, ...] = ()) -> Session:
    """The session with its run moved to the question its scene ends with, `told` not owed."""
    place = turn.place(run)
    question = turn.script(run).question_from(place.step)
    owed = tuple(name for name in place.owed if name not in told)
    asked = Place(place.step if question is None else question, owed=owed)
    return replace(turn.session, run=run.play(asked, turn.now))


def _round_ahead(turn: Turn, run: Run) -> int | None:
    """The step that begins the round after the present check; None after the last, or a gate."""
    script, place = turn.script(run), turn.place(run)
    question = script.question_from(place.step)
    if question is None or script.steps[question].kind != "check":
        return None
    return question + 1 if script.question_from(question + 1) is not None else None


def _round_start(script: Script, step: int) -> int:
    """Where the last round before `step` began: after the check or gate before it."""
    checks = [i for i in range(step) if script.steps[i].kind == "check"]
    return checks[-1] + 1 if checks else 0


def _another_round(turn: Turn, run: Run, *before: str) -> Outcome:
    """The next round, with the first notice owed to its quietest hold."""
    place, ahead = turn.place(run), _round_ahead(turn, run)
    owed = dict.fromkeys((*place.owed, *first_notice(turn)))
    owing = replace(place, owed=tuple(owed))
    return go_to(turn, run, owing, ahead or place.step, *before, **notice_said(turn))


def _something_else(turn: Turn, run: Run) -> Outcome:
    if run.routine in ("massage", "settle"):
        return asks(turn, "settle", turn.words.phrase("see_doctor"))
    return asks(turn, "massage", turn.words.phrase("all_right"))
