"""What is worth a doctor's word, and what suits it meanwhile: coaching goes on."""

from cramp_coach.coach import learning
from cramp_coach.coach.closing import ease_off
from cramp_coach.coach.position import lies_back, moved, swap
from cramp_coach.coach.regions import SEATED
from cramp_coach.coach.session import Asking
from cramp_coach.coach.transport import carry_on
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.yes_no import CHECKS, TAKEN_UP

ANSWERED = {"heat": "hot_weather", "wants_medicine": "medicines"}
AFTER_MEDICINE = "after_medicine"
ILLNESS, PREGNANT = "illness", "pregnant"
ALSO_PREGNANT = frozenset({PREGNANT, "pregnant_often"})


def concern(turn: Turn, said: str) -> Outcome:
    """With a routine under way it goes on, and the doctor's word comes at the end, by day; what
    is said at night waits for that."""
    turn = noted(turn, said)
    if turn.session.asking in CHECKS and _speaks_against(turn, turn.session.asking):
        return TAKEN_UP[turn.session.asking](turn)
    topic = _asks_about(turn, said)
    if topic:
        return learning.about(turn, topic)
    if said in ALSO_PREGNANT:
        return _pregnant(turn)
    if turn.is_night:
        return carry_on(turn, turn.words.phrase("tonight_first"))
    if turn.session.is_free or turn.zone is None:
        return carry_on(turn.knowing(doctor_owed_at=None), turn.words.phrase("see_doctor"))
    return carry_on(turn, turn.words.phrase("noted"))


def noted(turn: Turn, said: str) -> Turn:
    """The same turn, heeding it in this session; kept is only that a doctor's word is owed."""
    turn = turn.with_session(flags=turn.session.flags | {said})
    if said in ALSO_PREGNANT:
        turn = turn.with_session(flags=turn.session.flags | {PREGNANT}, position=SEATED)
    if said in {ILLNESS, *ALSO_PREGNANT}:
        turn = turn.with_session(no_pack=True, no_nudge=turn.session.no_nudge or said == ILLNESS)
    return turn if said in {PREGNANT, *ANSWERED} else turn.knowing(doctor_owed_at=turn.now)


def _asks_about(turn: Turn, said: str) -> str | None:
    """What is answered rather than noted; nobody is to change a medicine meanwhile."""
    about_medicine = said == AFTER_MEDICINE and turn.session.is_free
    return "medicines" if about_medicine else ANSWERED.get(said)


def _speaks_against(turn: Turn, asking: Asking) -> bool:
    return turn.session.no_nudge if asking == "fluid_check" else turn.session.no_pack


def _pregnant(turn: Turn) -> Outcome:
    """Nobody pregnant is kept on their back; a hold goes on sitting up, and a question waits."""
    if lies_back(turn):
        playing = turn.session.asking == "scene"
        sit_up = (*ease_off(turn), turn.words.phrase("sit_up"))
        return swap(turn, SEATED, *sit_up) if playing else carry_on(moved(turn, SEATED), *sit_up)
    if turn.session.is_free:
        return learning.about(turn, "pregnancy")
    return carry_on(turn, turn.words.phrase("pregnant"))
