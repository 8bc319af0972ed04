"""Every intent and request type that is heard, and what answers it."""

from collections.abc import Callable, Mapping

from cramp_coach.coach import (
    answers,
    checkup,
    closing,
    driving,
    erasing,
    greeting,
    reminder_list,
    safety,
    sides,
    starting,
    telling,
    transport,
    wishes,
    yes_no,
)
from cramp_coach.coach.bedtimes import look_back, reminder
from cramp_coach.coach.drinks import changing, counting
from cramp_coach.coach.packs import wearing
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers import bedtime_slots, drink_slots, from_alexa, pack_slots, slots
from cramp_coach.handlers.heard import Heard

Answers = Mapping[str, Callable[[Turn], Outcome]]
WithSlots = Callable[[Turn, Heard], Outcome]

WITHOUT_SLOTS: Answers = {
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
    "AMAZON.RepeatIntent": yes_no.say_again,
    "AMAZON.StartOverIntent": transport.start_over,
    "HowLongIntent": pack_slots.how_long,
    "WhereAmIIntent": transport.where_am_i,
    "AMAZON.YesIntent": yes_no.yes,
    "AMAZON.NoIntent": yes_no.no,
    "BetterIntent": answers.better,
    "SameIntent": answers.same,
    "WorseIntent": answers.worse,
    "DoneIntent": closing.finish,
    "AgainIntent": answers.again,
    "SettleIntent": starting.settle,
    "HurtsIntent": pack_slots.hurts,
    "StillHurtsIntent": answers.still_hurts,
    "LongerIntent": pack_slots.longer,
    "UnsureIntent": yes_no.unsure,
    "BloodThinnersIntent": yes_no.blood_thinners,
    "SkipSideIntent": sides.skip_side,
    "SlowerIntent": wishes.slower,
    "FasterIntent": wishes.faster,
    "WhyIntent": telling.why,
    "SourceIntent": telling.says_who,
    "HowOftenIntent": telling.how_often,
    "LastTimeIntent": telling.last_time,
    "CheckedIntent": greeting.not_understood,
    "NotMeIntent": greeting.not_understood,
    "ListRemindersIntent": reminder_list.list_reminders,
    "DrinkOffIntent": changing.turn_off,
    "DrinkPauseIntent": changing.pause,
    "DrinkResumeIntent": changing.resume,
    "DrinksTodayIntent": counting.today,
    "TakeOffIntent": wearing.take_off,
    "BedtimeOffIntent": reminder.cancel,
    "DeleteDataIntent": erasing.ask_whether,
}

WITH_SLOTS: Mapping[str, WithSlots] = {
    "ReliefIntent": slots.relieve,
    "MassageIntent": slots.massage,
    "SideIntent": slots.aim,
    "CannotIntent": slots.cannot,
    "PreferPositionIntent": slots.prefer_position,
    "VoiceIntent": slots.speak,
    "BedtimeIntent": slots.bedtime,
    "BedtimeReminderIntent": bedtime_slots.remind,
    "BedtimeRoutineIntent": bedtime_slots.begin_by_itself,
    "TimeIntent": bedtime_slots.at_time,
    "PackIntent": pack_slots.pack,
    "DrinkNudgeIntent": drink_slots.remind,
    "DrinkMoveIntent": drink_slots.move,
    "DrankIntent": drink_slots.drank,
    "AmendDrinkIntent": drink_slots.amend,
    "WakingHoursIntent": drink_slots.keep_hours,
    "RedFlagIntent": slots.red_flag,
    "NoDangerIntent": slots.no_danger,
    "TopicIntent": slots.topic,
    "ConcernIntent": slots.concern,
    "AsideIntent": slots.aside,
    "DrivingIntent": slots.driving,
    "Connections.Response": from_alexa.permission,
    "SessionResumedRequest": from_alexa.offer,
}

NEWS: Mapping[str, WithSlots] = {
    "AlexaSkillEvent.SkillDisabled": from_alexa.disabled,
    "AlexaSkillEvent.SkillPermissionAccepted": from_alexa.permissions_changed,
    "AlexaSkillEvent.SkillPermissionChanged": from_alexa.permissions_changed,
}
"""What Alexa tells of the skill, when nobody is talking; nothing is said to it."""

WAYS_OUT: Answers = {
    "SessionEndedRequest": greeting.ended,
    "AMAZON.StopIntent": closing.stop,
    "AMAZON.CancelIntent": closing.stop,
    "AMAZON.NavigateHomeIntent": closing.stop,
}
"""What is answered at any time."""

WHEN_LOCKED: Answers = {
    **WAYS_OUT,
    "AMAZON.YesIntent": safety.yes,
    "AMAZON.RepeatIntent": safety.repeat,
    "AMAZON.NoIntent": safety.no,
    "DrivingIntent": safety.stop_first,
}
"""After a red flag only advice and the way out are left; all else gets the advice, shorter."""

WHEN_ASKED_IF_CHECKED: Answers = {
    **WAYS_OUT,
    "AMAZON.YesIntent": checkup.looked_at,
    "CheckedIntent": checkup.looked_at,
    "AMAZON.NoIntent": checkup.not_looked_at,
    "UnsureIntent": checkup.not_looked_at,
    "NotMeIntent": checkup.not_me,
}
"""What answers whether help was got, after which anything else may be asked for."""

ON_SECOND_THOUGHTS = ("CheckedIntent", "NotMeIntent")

WHEN_STOPPED: Answers = {
    **WAYS_OUT,
    "AMAZON.YesIntent": driving.stopped,
    "AMAZON.ResumeIntent": driving.stopped,
    "AMAZON.NextIntent": driving.stopped,
    "BetterIntent": driving.eased,
    "DoneIntent": driving.eased,
}
"""What a driver says who has stopped, or whose cramp has; all else waits until then."""

WHEN_LOOKING_BACK: Answers = {
    "BetterIntent": look_back.fewer,
    "SameIntent": look_back.no_fewer,
    "WorseIntent": look_back.no_fewer,
}
"""What answers, besides yes and no, whether six weeks of stretching have helped."""

AFTER_TEN_MINUTES = frozenset(
    {*WAYS_OUT, "LaunchRequest", "ReliefIntent", "BetterIntent", "DoneIntent"}
)
"""What is still answered as ever when a cramp has gone on for ten minutes."""

HEARD = frozenset((*WITHOUT_SLOTS, *WITH_SLOTS))
"""What is heard while somebody is talking."""
