"""The first words of a session, and the words that help at any time."""

from dataclasses import replace

from cramp_coach.coach.asked import says_good_night, step_now
from cramp_coach.coach.closing import ease_off
from cramp_coach.coach.packs.wearing import pack_on, welcome_back
from cramp_coach.coach.regions import UNCLEAR
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.scenes import ask
from cramp_coach.coach.session import Run
from cramp_coach.coach.transport import carry_on, wait, were_you_here
from cramp_coach.coach.turn import Outcome, Turn


def launch(turn: Turn) -> Outcome:
    """The movement to go back into, or one to make at once, and one question; with a pack on, how
    the skin is."""
    run, pack = turn.session.run, pack_on(turn)
    if pack and run is None:
        return welcome_back(turn, pack)
    if run and not _said_good_night(turn, run):
        return were_you_here(turn, run)
    return ask(turn, turn.session.anew(), turn.words.phrase("launch"))


def _said_good_night(turn: Turn, run: Run) -> bool:
    """Whether a routine to go to sleep by was heard to its end."""
    return says_good_night(turn, run) and step_now(turn, run).kind == "check"


def help_me(turn: Turn) -> Outcome:
    """What danger to act on, then what can be said; a routine waits meanwhile."""
    words, run = turn.words, turn.session.run
    danger = words.phrase("help_danger", emergency=turn.emergency_number())
    if run is None or turn.session.asking in UNCLEAR:
        return ask(turn, turn.session, words.phrase("help"), danger)
    return wait(turn, run, danger, *ease_off(turn), words.phrase("help_words"))


def not_understood(turn: Turn) -> Outcome:
    """Never restart, never hang up: a hold goes on, a question is asked again."""
    run = turn.session.run
    if run is None or turn.session.asking != "scene":
        return ask(turn, turn.session)
    step = turn.script(run).steps[turn.place(run).step]
    return carry_on(turn) if step.asks else carry_on(turn, turn.words.phrase("not_caught"))


def ended(turn: Turn) -> Outcome:
    """Alexa has closed the session: keep the place, and answer nothing."""
    run = turn.session.run
    left = run.pause(turn.script(run), turn.now) if run else None
    kept = replace(turn.session, asking="carry_on", run=left) if left else None
    return turn.keep(kept, Reply())
