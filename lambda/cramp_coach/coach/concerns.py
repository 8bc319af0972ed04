"""What is worth a doctor's word, and what suits it meanwhile: coaching goes on."""

from cramp_coach.coach import learning
from cramp_coach.coach.position import lies_down, swap
from cramp_coach.coach.scenes import asks
from cramp_coach.coach.session import OFFERS
from cramp_coach.coach.transport import carry_on
from cramp_coach.coach.turn import Outcome, Turn

ANSWERED = {"heat": "hot_weather", "wants_medicine": "medicines"}
ILLNESS, PREGNANT = "illness", "pregnant"
WHEN_PREGNANT = "seated"


def concern(turn: Turn, said: str) -> Outcome:
    """With a routine under way it goes on, and the doctor's word comes at the end, by day; what
    is said at night waits for that."""
    turn = noted(turn, said)
    if said in ANSWERED:
        return learning.about(turn, ANSWERED[said])
    if said == PREGNANT:
        return _pregnant(turn)
    if turn.is_hushed:
        return carry_on(turn, turn.words.phrase("tonight_first"))
    if turn.session.run is None and turn.session.asking in OFFERS:
        return asks(turn.knowing(doctor_owed_at=None), "calf", turn.words.phrase("see_doctor"))
    return carry_on(turn, turn.words.phrase("noted"))


def noted(turn: Turn, said: str) -> Turn:
    """The same turn, heeding it in this session; of an illness nothing is kept beyond that."""
    if said == PREGNANT:
        return turn.with_session(position=WHEN_PREGNANT)
    if said == ILLNESS:
        turn = turn.with_session(no_pack=True, no_nudge=True)
    return turn if said in ANSWERED else turn.knowing(doctor_owed_at=turn.now)


def _pregnant(turn: Turn) -> Outcome:
    """Nobody pregnant is kept on their back."""
    said = turn.words.phrase("pregnant")
    return swap(turn, WHEN_PREGNANT, said) if lies_down(turn) else learning.about(turn, "pregnancy")
