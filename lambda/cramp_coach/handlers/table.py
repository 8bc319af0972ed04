"""Every intent and request type that is heard, and what answers it."""

from collections.abc import Callable

from cramp_coach.coach import (
    answers,
    closing,
    greeting,
    safety,
    sides,
    starting,
    telling,
    transport,
    wishes,
    yes_no,
)
from cramp_coach.coach.advice import TEN_MINUTES
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers import slots
from cramp_coach.handlers.heard import Heard

WITHOUT_SLOTS: dict[str, Callable[[Turn], Outcome]] = {
    "LaunchRequest": greeting.launch,
    "SessionEndedRequest": greeting.ended,
    "AMAZON.HelpIntent": greeting.help_me,
    "AMAZON.FallbackIntent": greeting.not_understood,
    "AMAZON.StopIntent": closing.stop,
    "AMAZON.CancelIntent": closing.stop,
    "AMAZON.NavigateHomeIntent": closing.stop,
    "AMAZON.PauseIntent": transport.pause,
    "AMAZON.ResumeIntent": yes_no.go_on,
    "AMAZON.NextIntent": transport.go_next,
    "AMAZON.PreviousIntent": yes_no.back,
    "AMAZON.RepeatIntent": transport.repeat,
    "AMAZON.StartOverIntent": transport.start_over,
    "HowLongIntent": transport.how_long,
    "WhereAmIIntent": transport.where_am_i,
    "AMAZON.YesIntent": yes_no.yes,
    "AMAZON.NoIntent": yes_no.no,
    "BetterIntent": answers.better,
    "SameIntent": answers.same,
    "WorseIntent": answers.worse,
    "DoneIntent": closing.finish,
    "AgainIntent": answers.again,
    "SettleIntent": starting.settle,
    "HurtsIntent": answers.hurts,
    "StillHurtsIntent": answers.still_hurts,
    "LongerIntent": answers.more,
    "UnsureIntent": yes_no.unsure,
    "BloodThinnersIntent": yes_no.blood_thinners,
    "SkipSideIntent": sides.skip_side,
    "SlowerIntent": wishes.slower,
    "FasterIntent": wishes.faster,
    "WhyIntent": telling.why,
    "SourceIntent": telling.says_who,
    "HowOftenIntent": telling.how_often,
    "LastTimeIntent": telling.last_time,
}

WITH_SLOTS: dict[str, Callable[[Turn, Heard], Outcome]] = {
    "ReliefIntent": slots.relieve,
    "MassageIntent": slots.massage,
    "SideIntent": slots.aim,
    "CannotIntent": slots.cannot,
    "PreferPositionIntent": slots.prefer_position,
    "VoiceIntent": slots.speak,
    "BedtimeIntent": slots.bedtime,
    "PackIntent": slots.pack,
    "RedFlagIntent": slots.red_flag,
}

WHEN_LOCKED: dict[str, Callable[[Turn], Outcome]] = {
    "SessionEndedRequest": greeting.ended,
    "AMAZON.StopIntent": closing.stop,
    "AMAZON.CancelIntent": closing.stop,
    "AMAZON.NavigateHomeIntent": closing.stop,
    "AMAZON.YesIntent": safety.yes,
    "AMAZON.RepeatIntent": safety.say_again,
    "AMAZON.NoIntent": safety.no,
}
"""After a red flag only advice and the way out are left; all else gets the advice, shorter."""

AFTER_TEN_MINUTES = frozenset(
    {*WHEN_LOCKED, "LaunchRequest", "RedFlagIntent", "ReliefIntent", "BetterIntent", "DoneIntent"}
) - {"AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.RepeatIntent"}
"""What is still answered as ever when a cramp has gone on for ten minutes."""

HEARD = frozenset(WITHOUT_SLOTS) | frozenset(WITH_SLOTS)


def answer(turn: Turn, heard: Heard) -> Outcome:
    """The outcome of one turn. An intent that nobody knows is taken as not understood."""
    turn = safety.after_ten_minutes(closing.notice_heard(turn.taken_up()))
    if turn.session.locked_by and heard.name != "RedFlagIntent":
        return WHEN_LOCKED.get(heard.name, safety.remind)(turn)
    if safety.is_ten_minutes(turn) and not _answered_as_ever(turn, heard):
        return safety.advise(turn, TEN_MINUTES)
    if heard.name in WITH_SLOTS:
        return WITH_SLOTS[heard.name](turn, heard)
    return WITHOUT_SLOTS.get(heard.name, greeting.not_understood)(turn)


def _answered_as_ever(turn: Turn, heard: Heard) -> bool:
    """Whoever has come back and does not want to go on may have no cramp any more."""
    declined = turn.session.asking == "return" and heard.name == "AMAZON.NoIntent"
    return declined or heard.name in AFTER_TEN_MINUTES
