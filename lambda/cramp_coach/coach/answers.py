"""Better, same, worse, it hurts: what each leads to, by what is going on."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps

from cramp_coach.coach import gates, greeting, relief, safety, sides
from cramp_coach.coach.asked import answering, at_its_question, says_good_night, step_now
from cramp_coach.coach.closing import ease_off, finish, first_notice, notice_said
from cramp_coach.coach.ladder import OFFERED, next_help, take_up
from cramp_coach.coach.regions import UNCLEAR
from cramp_coach.coach.rounds import another_round, round_ahead, round_start
from cramp_coach.coach.scenes import ask, in_a_routine
from cramp_coach.coach.session import OF_A_RUN, PAUSED, Complaint, Run
from cramp_coach.coach.transport import carry_on, go_to, longer, repeat, resume
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
    if run is None or turn.session.asking in ("more", "settle") or says_good_night(turn, run):
        return finish(turn)
    asked = step_now(turn, run).kind if answering(turn, run) else None
    if asked == "ready":
        return gates.go_past(turn, run)
    return greeting.not_understood(turn) if asked == "gate" else _offer_one_more(turn, run)


def _offer_one_more(turn: Turn, run: Run) -> Outcome:
    more = turn.session.asking in OF_A_RUN and round_ahead(turn, run) is not None
    notice = first_notice(turn)
    eased = replace(at_its_question(turn, run, told=NOTICE), worse_in_a_row=0)
    good = "good" if more else "worst_passed"
    say = map(turn.words.phrase, (good, *notice))
    asking = replace(eased, asking="more" if more else "settle")
    return ask(notice_said(turn, notice), asking, *ease_off(turn), *say)


@where_asked
@in_a_routine
def same(turn: Turn, run: Run) -> Outcome:
    """Another round; after the last, whatever else may help. A cramp that is the same lasts."""
    if turn.session.asking == "scene" and step_now(turn, run).kind == "ready":
        return gates.not_ready(turn, run)
    if turn.session.asking == "scene" and step_now(turn, run).kind != "check":
        return greeting.not_understood(turn)
    turn = turn if says_good_night(turn, run) else _not_eased(turn)
    calm = turn.with_session(worse_in_a_row=0)
    if turn.session.asking in (*OF_A_RUN, "more") and round_ahead(turn, run) is not None:
        return another_round(calm, run, turn.words.phrase("try_again"))
    return next_help(calm)


@where_asked
def still_hurts(turn: Turn) -> Outcome:
    """A hold goes on for longer, a movement no further than is okay; elsewhere it is no better."""
    run = turn.session.run
    if run is None:
        return relief.relieve(turn)
    turn = _not_eased(turn)
    step = step_now(turn, run)
    if turn.session.asking == "scene" and not step.asks:
        return longer(turn) if step.kind == "hold" else carry_on(turn, turn.words.phrase("gently"))
    return still_cramping(turn)


@where_asked
def more(turn: Turn) -> Outcome:
    """Longer in what is going on; at a question, one more."""
    run = turn.session.run
    if run and turn.session.asking == "scene" and step_now(turn, run).timed:
        return longer(turn)
    return again(turn)


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
    resting = replace(at_its_question(turn, run), asking="rest", worse_in_a_row=times)
    return ask(turn, resting, turn.words.phrase("rest"), REST_SECONDS)


@where_asked
def hurts(turn: Turn) -> Outcome:
    """A cramp hurts: within a hold no further than is okay, at the check no change."""
    run = turn.session.run
    if run is None:
        return relief.relieve(turn)
    turn = _not_eased(turn)
    holding = turn.session.asking == "scene" and not step_now(turn, run).asks
    if holding or turn.session.asking in PAUSED:
        return carry_on(turn, turn.words.phrase("gently"))
    return same(turn)


def complained(turn: Turn, complaint: Complaint) -> Outcome:
    """Coach what is new of it: a side not named before, or a cramp; else it has not changed."""
    run, side = turn.session.run, complaint.side
    rising = complaint.getting_up and run is not None and run.fit.getting_up
    if rising or relief.nothing_new(turn, complaint):
        return still_cramping(turn)
    aims = side not in (None, "any") and sides.any_side(turn)
    if side and aims and relief.nothing_new(turn, replace(complaint, side=None)):
        return sides.aim(turn, side)
    return relief.relieve(turn, complaint)


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
    if not step_now(turn, run).asks:
        return repeat(turn)
    if round_ahead(turn, run) is not None:
        return another_round(turn, run)
    place = turn.place(run)
    return go_to(turn, run, place, round_start(turn.script(run), place.step))


def _eased(turn: Turn) -> Turn:
    return _with_clock(turn, eased=True)


def _not_eased(turn: Turn) -> Turn:
    return _with_clock(turn, eased=False)


def _with_clock(turn: Turn, *, eased: bool) -> Turn:
    clock = turn.session.clock
    return turn.with_session(clock=replace(clock, eased=eased)) if clock else turn
