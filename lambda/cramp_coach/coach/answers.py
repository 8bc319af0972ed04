"""Better, same, worse, yes, no: what each leads to, by the question that was asked."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps

from cramp_coach.coach import greeting, relief, safety
from cramp_coach.coach.closing import ease_off, finish, first_notice, notice_said
from cramp_coach.coach.ladder import OFFERED, next_help, pack_cleared, pack_left_out, take_up
from cramp_coach.coach.regions import UNCLEAR, USUAL_REGION
from cramp_coach.coach.rounds import another_round, round_ahead, round_start
from cramp_coach.coach.routine import LEAVE_OUT, Step
from cramp_coach.coach.scenes import ask, asks, in_a_routine, leave_out
from cramp_coach.coach.script import Place
from cramp_coach.coach.session import PAUSED, Complaint, Run, Session
from cramp_coach.coach.transport import carry_on, go_back, go_to, longer, repeat, resume, wait
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.words import NOTICE

REST_SECONDS = 10.0
WORSE_TO_STOP = 2


def where_asked(act: Callable[[Turn], Outcome]) -> Callable[[Turn], Outcome]:
    """Asked which region it is, any complaint but its name leads to the likeliest one."""

    @wraps(act)
    def act_or_guess(turn: Turn) -> Outcome:
        return relief.likeliest(turn) if turn.session.asking in UNCLEAR else act(turn)

    return act_or_guess


def better(turn: Turn) -> Outcome:
    """Offer one more round where there is one, else to settle; twice better is done."""
    turn = _eased(turn)
    run = turn.session.run
    if run is None or turn.session.asking in ("more", "settle") or _says_good_night(turn, run):
        return finish(turn)
    if _answering(turn, run) and _step(turn, run).kind == "ready":
        return _ready(turn, run)
    if _answering(turn, run) and _step(turn, run).kind == "gate":
        return greeting.not_understood(turn)
    more = turn.session.asking in ("scene", *PAUSED) and round_ahead(turn, run) is not None
    notice = first_notice(turn)
    eased = replace(_at_its_question(turn, run, told=NOTICE), worse_in_a_row=0)
    good = "good" if more else "worst_passed"
    say = map(turn.words.phrase, (good, *notice))
    asking = replace(eased, asking="more" if more else "settle")
    return ask(notice_said(turn, notice), asking, *ease_off(turn), *say)


@where_asked
@in_a_routine
def same(turn: Turn, run: Run) -> Outcome:
    """Another round; after the last, whatever else may help."""
    if turn.session.asking == "scene" and _step(turn, run).kind == "ready":
        return _not_ready(turn, run)
    if turn.session.asking == "scene" and _step(turn, run).kind != "check":
        return greeting.not_understood(turn)
    calm = turn.with_session(worse_in_a_row=0)
    if turn.session.asking in ("scene", *PAUSED, "more") and round_ahead(turn, run) is not None:
        return another_round(calm, run, turn.words.phrase("try_again"))
    return next_help(calm)


@where_asked
def still_hurts(turn: Turn) -> Outcome:
    """In the middle of a hold it goes on for longer; elsewhere it is no better."""
    run = turn.session.run
    if run is None:
        return relief.relieve(turn)
    turn = _not_eased(turn)
    holding = turn.session.asking == "scene" and _step(turn, run).kind == "hold"
    if holding:
        return longer(turn)
    return resume(turn) if turn.session.asking in PAUSED else same(turn)


@where_asked
def more(turn: Turn) -> Outcome:
    """Longer in what is going on; at a question, one more."""
    run = turn.session.run
    if run and turn.session.asking == "scene" and _step(turn, run).timed:
        return longer(turn)
    return again(turn)


@where_asked
def unsure(turn: Turn) -> Outcome:
    """At a check no change; at a gate the more serious answer."""
    run = turn.session.run
    if turn.session.asking == "pack_check":
        return pack_left_out(turn)
    if run is None or not _answering(turn, run):
        return greeting.not_understood(turn)
    step = _step(turn, run)
    return _yes_at_gate(turn, run, str(step.yes)) if step.kind == "gate" else same(turn)


@where_asked
def worse(turn: Turn) -> Outcome:
    """Let it rest; worse a second time in a row, stop and send to a doctor."""
    run = turn.session.run
    if run is None:
        return greeting.help_me(turn)
    times = turn.session.worse_in_a_row + 1
    if times >= WORSE_TO_STOP:
        return safety.advise(turn, "worse")
    turn = _not_eased(turn)
    resting = replace(_at_its_question(turn, run), asking="rest", worse_in_a_row=times)
    return ask(turn, resting, turn.words.phrase("rest"), REST_SECONDS)


@where_asked
def hurts(turn: Turn) -> Outcome:
    """A cramp hurts: within a hold no further than is okay, at the check no change."""
    run = turn.session.run
    if run is None:
        return relief.relieve(turn)
    turn = _not_eased(turn)
    holding = turn.session.asking == "scene" and not _step(turn, run).asks
    if holding or turn.session.asking in PAUSED:
        return carry_on(turn, turn.words.phrase("gently"))
    return same(turn)


def still_cramping(turn: Turn) -> Outcome:
    """The same complaint again, in the middle of its routine: it is not started anew."""
    turn = _not_eased(turn)
    return resume(turn) if turn.session.asking in PAUSED else same(turn)


@where_asked
@in_a_routine
def again(turn: Turn, run: Run) -> Outcome:
    """One more round: the next, or the last one again; in the middle of a step, that step."""
    if turn.session.asking in OFFERED:
        return take_up(turn)
    if not _step(turn, run).asks:
        return repeat(turn)
    if round_ahead(turn, run) is not None:
        return another_round(turn, run)
    place = turn.place(run)
    return go_to(turn, run, place, round_start(turn.script(run), place.step))


def go_on(turn: Turn) -> Outcome:
    """ "Carry on" takes up an offer, says that one is ready, and otherwise resumes."""
    run, asking = turn.session.run, turn.session.asking
    ready = run is not None and _answering(turn, run) and _offers_to_go_on(turn, run)
    offered = asking in ("more", "settle", "calf", *OFFERED)
    return yes(turn) if ready or offered else resume(turn)


def back(turn: Turn) -> Outcome:
    """The step before; asked about the front or the back, the back."""
    if turn.session.asking in UNCLEAR:
        return relief.relieve(turn, Complaint(region="back"))
    return go_back(turn)


@where_asked
def yes(turn: Turn) -> Outcome:
    run, asking = turn.session.run, turn.session.asking
    if asking == "pack_check":
        return pack_left_out(turn)
    if asking in OFFERED:
        return take_up(turn)
    if asking == "calf" or run is None:
        return relief.relieve(turn, Complaint(region=USUAL_REGION))
    if asking == "scene":
        return _yes_in_scene(turn, run)
    accepted = {"more": again, "carry_on": resume, "return": resume, "settle": relief.settle}
    return accepted[asking](turn) if asking in accepted else ask(turn, turn.session)


@where_asked
def no(turn: Turn) -> Outcome:
    run, asking = turn.session.run, turn.session.asking
    if asking == "rest":
        return same(turn)
    if asking == "pack_check":
        return pack_cleared(turn)
    if asking in OFFERED:
        return next_help(turn)
    if asking == "return":
        return asks(replace(turn, session=Session()), "calf")
    if run is not None and asking == "scene":
        return _no_in_scene(turn, run)
    return finish(turn)


def blood_thinners(turn: Turn) -> Outcome:
    """No rub in this session, whether it was asked for or not; a stretch goes on."""
    turn = turn.with_session(no_rub=True)
    run = turn.session.run
    if run and turn.session.asking == "scene" and _before_a_rub(turn, run):
        return leave_out(turn)
    return carry_on(turn, turn.words.phrase("leave_out"))


def _yes_in_scene(turn: Turn, run: Run) -> Outcome:
    step = _step(turn, run)
    if step.kind == "gate":
        return _yes_at_gate(turn, run, str(step.yes))
    if step.kind == "ready":
        return _ready(turn, run)
    if _just_heard(turn, run, "flags"):
        return greeting.help_me(turn)
    if step.asks and _says_good_night(turn, run):
        return again(turn) if run.routine == "settle" else finish(turn)
    return carry_on(turn)


def _no_in_scene(turn: Turn, run: Run) -> Outcome:
    """No to "better, same, or worse?" is no better; within a hold it is only heard."""
    place, step = turn.place(run), _step(turn, run)
    if step.kind == "gate":
        return _no_at_gate(turn, run, place)
    if step.kind == "ready":
        return _not_ready(turn, run)
    if step.asks and _says_good_night(turn, run):
        return finish(turn)
    return same(turn) if step.kind == "check" and _was_asked(turn, run) else carry_on(turn)


def _yes_at_gate(turn: Turn, run: Run, leads_to: str) -> Outcome:
    if not _was_asked(turn, run):
        return carry_on(turn)
    return leave_out(turn) if leads_to == LEAVE_OUT else safety.yes_at_gate(turn, leads_to)


def _no_at_gate(turn: Turn, run: Run, place: Place) -> Outcome:
    if not _was_asked(turn, run):
        return carry_on(turn)
    return go_to(turn, run, place, place.step + 1)


def _ready(turn: Turn, run: Run) -> Outcome:
    if not _was_asked(turn, run):
        return carry_on(turn)
    place = turn.place(run)
    return go_to(turn, run, place, place.step + 1)


def _not_ready(turn: Turn, run: Run) -> Outcome:
    """Breathe once more, a second time whatever else may help; with no breathing, wait."""
    place, steps = turn.place(run), turn.script(run).steps
    breathing = [i for i in range(place.step) if steps[i].kind == "breathe"]
    if not _was_asked(turn, run):
        return carry_on(turn)
    if not breathing:
        return wait(turn, run, turn.words.phrase("paused"))
    if "breathing" in turn.session.tried:
        # What hurts too much to move is not to be moved in another position either.
        return next_help(turn.with_session(tried=(*turn.session.tried, "position")))
    turn = turn.with_session(tried=(*turn.session.tried, "breathing"))
    return go_to(turn, run, place, breathing[-1], turn.words.phrase("stay_breathing"))


def _says_good_night(turn: Turn, run: Run) -> bool:
    """Whether it is a routine to go to sleep by: its question is no question about pain."""
    return turn.library.routines[run.routine].purpose in ("settle", "bedtime")


def _offers_to_go_on(turn: Turn, run: Run) -> bool:
    """Whether the question is if the person is ready, and not if the pain allows it."""
    steps, place = turn.script(run).steps, turn.place(run)
    eased = any(step.kind == "breathe" for step in steps[: place.step])
    return steps[place.step].kind == "ready" and not eased


def _was_asked(turn: Turn, run: Run) -> bool:
    return run.asked(turn.script(run), turn.now)


def _before_a_rub(turn: Turn, run: Run) -> bool:
    script, place = turn.script(run), turn.place(run)
    ahead = script.steps[place.step + 1 :]
    at_gate = script.steps[place.step].kind == "gate"
    return at_gate and any(step.kind == "rub" for step in ahead[:2])


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


def _eased(turn: Turn) -> Turn:
    return _with_clock(turn, eased=True)


def _not_eased(turn: Turn) -> Turn:
    return _with_clock(turn, eased=False)


def _with_clock(turn: Turn, *, eased: bool) -> Turn:
    clock = turn.session.clock
    return turn.with_session(clock=replace(clock, eased=eased)) if clock else turn
