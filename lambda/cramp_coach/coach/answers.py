"""Better, same, worse, yes, no: what each leads to, by the question that was asked."""

from dataclasses import replace

from cramp_coach.coach import greeting, relief, safety
from cramp_coach.coach.closing import ease_off, finish, first_notice, notice_said
from cramp_coach.coach.routine import LEAVE_OUT, Step
from cramp_coach.coach.script import Place, Script
from cramp_coach.coach.session import PAUSED, Run, Session
from cramp_coach.coach.transport import carry_on, go_to, repeat, resume
from cramp_coach.coach.turn import Outcome, Turn, ask, asks, in_a_routine, leave_out
from cramp_coach.coach.words import NOTICE

REST_SECONDS = 10.0
WORSE_TO_STOP = 2
OFFERS = ("more", "settle", "massage")


def better(turn: Turn) -> Outcome:
    """Offer one more round where there is one, else to settle; twice better is done."""
    run = turn.session.run
    if run is None or turn.session.asking in ("more", "settle") or run.routine == "settle":
        return finish(turn)
    if _answering(turn, run) and _step(turn, run).kind == "gate":
        return greeting.not_understood(turn)
    more = turn.session.asking in ("scene", *PAUSED) and _round_ahead(turn, run) is not None
    eased = replace(_at_its_question(turn, run, told=NOTICE), worse_in_a_row=0)
    good = "good" if more else "worst_passed"
    say = map(turn.words.phrase, (good, *first_notice(turn)))
    asking = replace(eased, asking="more" if more else "settle")
    return ask(turn, asking, *ease_off(turn), *say, **notice_said(turn))


@in_a_routine
def same(turn: Turn, run: Run) -> Outcome:
    """Another round; after the last, light massage; after that, breathing and a doctor's word."""
    if turn.session.asking == "scene" and _step(turn, run).kind != "check":
        return greeting.not_understood(turn)
    calm = replace(turn, session=replace(turn.session, worse_in_a_row=0))
    if turn.session.asking != "rest" and _round_ahead(turn, run) is not None:
        return _another_round(calm, run, turn.words.phrase("try_again"))
    return _something_else(calm, run)


def worse(turn: Turn) -> Outcome:
    """Let it rest; worse a second time in a row, stop and send to a doctor."""
    run = turn.session.run
    if run is None:
        return greeting.help_me(turn)
    times = turn.session.worse_in_a_row + 1
    if times >= WORSE_TO_STOP:
        return safety.advise(turn, "worse")
    resting = replace(_at_its_question(turn, run), asking="rest", worse_in_a_row=times)
    return ask(turn, resting, turn.words.phrase("rest"), REST_SECONDS)


def hurts(turn: Turn) -> Outcome:
    """A cramp hurts: within a hold no further than is okay, at the check no change."""
    run = turn.session.run
    if run is None:
        return relief.relieve(turn)
    holding = turn.session.asking == "scene" and not _step(turn, run).asks
    if holding or turn.session.asking in PAUSED:
        return carry_on(turn, turn.words.phrase("gently"))
    return same(turn)


def still_cramping(turn: Turn) -> Outcome:
    """The same complaint again, in the middle of its routine: it is not started anew."""
    return resume(turn) if turn.session.asking in PAUSED else same(turn)


@in_a_routine
def again(turn: Turn, run: Run) -> Outcome:
    """One more round: the next, or the last one again; in the middle of a step, that step."""
    if not _step(turn, run).asks:
        return repeat(turn)
    if _round_ahead(turn, run) is not None:
        return _another_round(turn, run)
    place = turn.place(run)
    return go_to(turn, run, place, _round_start(turn.script(run), place.step))


def go_on(turn: Turn) -> Outcome:
    """ "Carry on" takes up an offer, and otherwise resumes."""
    offered = turn.session.asking in (*OFFERS, "calf")
    return yes(turn) if offered else resume(turn)


def yes(turn: Turn) -> Outcome:
    run, asking = turn.session.run, turn.session.asking
    if asking == "calf" or run is None:
        return relief.relieve(turn)
    if asking == "scene":
        return _yes_in_scene(turn, run)
    accepted = {
        "more": again,
        "carry_on": resume,
        "return": resume,
        "settle": relief.settle,
        "massage": relief.massage,
    }
    return accepted[asking](turn) if asking in accepted else ask(turn, turn.session)


def no(turn: Turn) -> Outcome:
    run, asking = turn.session.run, turn.session.asking
    if asking == "rest":
        return ask(turn, turn.session)
    if asking == "return":
        return asks(replace(turn, session=Session()), "calf")
    if run is not None and asking == "scene":
        return _no_in_scene(turn, run)
    return finish(turn)


def blood_thinners(turn: Turn) -> Outcome:
    """No rub in this session, whether it was asked for or not; a stretch goes on."""
    turn = replace(turn, session=replace(turn.session, no_rub=True))
    run = turn.session.run
    if run and turn.session.asking == "scene" and _step(turn, run).kind == "gate":
        return leave_out(turn)
    return carry_on(turn, turn.words.phrase("leave_out"))


def _yes_in_scene(turn: Turn, run: Run) -> Outcome:
    step = _step(turn, run)
    if step.kind == "gate":
        return _yes_at_gate(turn, run, str(step.yes))
    if _just_heard(turn, run, "flags"):
        return greeting.help_me(turn)
    return again(turn) if run.routine == "settle" and step.asks else carry_on(turn)


def _no_in_scene(turn: Turn, run: Run) -> Outcome:
    place, step = turn.place(run), _step(turn, run)
    if step.kind == "gate":
        return _no_at_gate(turn, run, place)
    return finish(turn) if run.routine == "settle" and step.asks else carry_on(turn)


def _yes_at_gate(turn: Turn, run: Run, leads_to: str) -> Outcome:
    if not run.asked(turn.script(run), turn.now):
        return carry_on(turn)
    return leave_out(turn) if leads_to == LEAVE_OUT else safety.advise(turn, leads_to)


def _no_at_gate(turn: Turn, run: Run, place: Place) -> Outcome:
    if not run.asked(turn.script(run), turn.now):
        return carry_on(turn)
    return go_to(turn, run, place, place.step + 1)


def _just_heard(turn: Turn, run: Run, owed: str) -> bool:
    """Whether a line owed when this response began has been heard in it."""
    return owed in run.place.owed and owed not in turn.place(run).owed


def _step(turn: Turn, run: Run) -> Step:
    return turn.script(run).steps[turn.place(run).step]


def _answering(turn: Turn, run: Run) -> bool:
    return turn.session.asking == "scene" and _step(turn, run).asks


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
    """Where the last round before `step` began: after the check before it; in the first round
    past getting set, but not past a gate."""
    checks = [i for i in range(step) if script.steps[i].kind == "check"]
    if checks:
        return checks[-1] + 1
    return next(i for i, each in enumerate(script.steps) if each.timed or each.kind == "gate")


def _another_round(turn: Turn, run: Run, *before: str) -> Outcome:
    """The next round, with the first notice owed to its quietest hold."""
    place, ahead = turn.place(run), _round_ahead(turn, run)
    owed = dict.fromkeys((*place.owed, *first_notice(turn)))
    owing = replace(place, owed=tuple(owed))
    return go_to(turn, run, owing, ahead or place.step, *before)


def _something_else(turn: Turn, run: Run) -> Outcome:
    if run.routine in ("massage", "settle"):
        return asks(turn, "settle", turn.words.phrase("see_doctor"))
    return asks(turn, "massage", turn.words.phrase("all_right"))
