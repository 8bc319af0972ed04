"""Whatever is said, in whatever order, after whatever wait: what must hold at every step."""

from datetime import UTC, timedelta, timezone, tzinfo

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from cramp_coach.coach.routine import NEEDS_ITS_ANSWER
from cramp_coach.coach.timeline import opens
from cramp_coach.handlers.slots import KNOWN_REGIONS, RISING
from tests.coach.machine import NOISE_SECONDS
from tests.coach.machine_promises import Promised
from tests.coach.talk import LIBRARY

ZONES = st.sampled_from([None, UTC, timezone(timedelta(hours=12))])
"""Unknown, in the night, and by day."""

REGIONS = st.sampled_from(sorted(KNOWN_REGIONS))
SIDES = st.sampled_from(["left", "right", "other"])
POSITIONS = st.sampled_from(["in_bed", "standing", "seated"])
OFTEN_SHORT = st.floats(0.1, 30) | st.floats(0.1, 30) | st.floats(0.1, 300)
ANSWERS = st.sampled_from(
    [
        *("BetterIntent", "SameIntent", "WorseIntent", "UnsureIntent", "HurtsIntent"),
        *("AMAZON.YesIntent", "AMAZON.NoIntent", "AgainIntent"),
    ]
)
TOPICS = st.sampled_from(sorted(LIBRARY.answers))
CONCERNS = st.sampled_from(
    ["often", "illness", "pregnant", "pregnant_often", "heat", "wants_medicine"]
)
FLAGS = st.sampled_from(["swollen", "chest_pain", "fever", "jaw_pain"])
ASIDES = st.sampled_from(
    [
        *("HowLongIntent", "WhereAmIIntent", "WhyIntent", "SlowerIntent", "FasterIntent"),
        *("AMAZON.HelpIntent", "AMAZON.FallbackIntent", "AMAZON.RepeatIntent"),
        *("AMAZON.StartOverIntent", "SkipSideIntent", "BloodThinnersIntent", "PackIntent"),
        *("AsideIntent", "NoDangerIntent", "DrinkNudgeIntent"),
    ]
)


class Coaching(Promised):
    @initialize(zone=ZONES, region=REGIONS, position=st.none() | POSITIONS)
    def begin(self, zone: tzinfo | None, region: str, position: str | None) -> None:
        self.meet(zone)
        self.say("ReliefIntent", region=region, position=position)

    @rule(
        region=st.none() | REGIONS,
        side=st.none() | SIDES,
        position=st.none() | POSITIONS | st.just(RISING),
    )
    def start(self, region: str | None, side: str | None, position: str | None) -> None:
        self.say("ReliefIntent", region=region, side=side, position=position)

    @rule(
        intent=st.sampled_from(["MassageIntent", "SettleIntent", "BedtimeIntent"]),
        position=st.none() | POSITIONS,
    )
    def start_something_else(self, intent: str, position: str | None) -> None:
        self.say(intent, position=position)

    @rule(position=POSITIONS, intent=st.sampled_from(["ReliefIntent", "CannotIntent"]))
    def swap_position(self, position: str, intent: str) -> None:
        self.say(intent, position=position)

    @rule(side=SIDES)
    def name_a_side(self, side: str) -> None:
        self.say("SideIntent", side=side)

    @rule(intent=ANSWERS)
    def answer(self, intent: str) -> None:
        self.say(intent)

    @rule(intent=ANSWERS)
    def answer_when_asked(self, intent: str) -> None:
        self.talk.listen()
        self.say(intent)

    @rule()
    def answer_so_that_it_goes_on(self) -> None:
        self.talk.listen()
        no_danger = {"gate": "AMAZON.NoIntent", "check": "SameIntent"}
        self.say(no_danger.get(str(self.kind_asked), "AMAZON.YesIntent"))

    @precondition(lambda self: self.kind_asked)
    @rule(intent=ANSWERS)
    def answer_before_it_is_asked(self, intent: str) -> None:
        question = self.talk.timeline.segments[-1]
        words_in = 0.2 * (question.end - question.start)
        asked_at = self.talk.run.started_at + timedelta(seconds=question.start + words_in)
        self.talk.now = max(self.talk.now, asked_at)
        self.say(intent)

    @rule(intent=st.sampled_from(["LongerIntent", "StillHurtsIntent"]))
    def extend(self, intent: str) -> None:
        self.say(intent)

    @rule(intent=ASIDES)
    def say_something_aside(self, intent: str) -> None:
        self.say(intent)

    @rule(voice=st.sampled_from(["quiet", "normal"]))
    def ask_for_a_voice(self, voice: str) -> None:
        self.say("VoiceIntent", voice=voice)

    @rule(seconds=OFTEN_SHORT)
    def let_time_pass(self, seconds: float) -> None:
        self.talk.wait(seconds)

    @rule(minutes=st.floats(1, 40), goodbye=st.booleans())
    def fall_silent_and_come_back(self, minutes: float, goodbye: bool) -> None:
        if goodbye:
            self.say("SessionEndedRequest")
        self.passed.clear()
        self.talk.come_back_after(minutes)
        self.say("LaunchRequest")

    @precondition(lambda self: self.is_coached)
    @rule(seconds=st.floats(0, 60))
    def pause_twice(self, seconds: float) -> None:
        before = self.talk.place
        self.say("AMAZON.PauseIntent")
        once, asking = self.talk.place, self.talk.session.asking
        assert (once.step, once.owed) == (before.step, before.owed)
        assert abs(once.done - before.done) < NOISE_SECONDS
        self.talk.wait(seconds)
        if self.is_coached:
            self.say("AMAZON.PauseIntent")
            assert (self.talk.place, self.talk.session.asking) == (once, asking)

    @rule()
    def resume(self) -> None:
        self.say("AMAZON.ResumeIntent")

    @precondition(lambda self: self.is_playing and not self.is_asked_to_go_on)
    @rule()
    def resume_what_runs(self) -> None:
        before = self.place_said_at
        told_again = opens(self.talk.script, before)
        self.say("AMAZON.ResumeIntent")
        after = self.talk.place
        assert after.step == before.step
        assert abs(after.done - (0.0 if told_again else before.done)) < NOISE_SECONDS

    @precondition(lambda self: self.is_playing)
    @rule()
    def go_on_and_back(self) -> None:
        before = self.place_said_at
        held = self.talk.script.steps[before.step].kind in NEEDS_ITS_ANSWER
        self.say("AMAZON.NextIntent")
        if self.is_playing and not held:
            assert self.talk.place.step == before.step + 1
            self.say("AMAZON.PreviousIntent")
            assert (self.talk.place.step, self.talk.place.done) == (before.step, 0.0)

    @precondition(lambda self: self.is_playing)
    @rule(topic=TOPICS)
    def ask_in_a_routine(self, topic: str) -> None:
        before = self.place_said_at
        told_again = not self.talk.script.steps[before.step].timed
        self.say("TopicIntent", topic=topic)
        if self.is_playing:
            after = self.talk.place
            assert after.step == before.step
            assert abs(after.done - (0.0 if told_again else before.done)) < NOISE_SECONDS

    @rule(topic=TOPICS)
    def ask(self, topic: str) -> None:
        self.say("TopicIntent", topic=topic)

    @rule(concern=CONCERNS)
    def tell_a_concern(self, concern: str) -> None:
        self.say("ConcernIntent", concern=concern)

    @rule(region=st.none() | REGIONS, side=st.none() | SIDES, seconds=st.floats(1, 60))
    def drive_and_stop(self, region: str | None, side: str | None, seconds: float) -> None:
        self.say("DrivingIntent", region=region, side=side)
        if not self.talk.session.locked_by:
            assert self.talk.session.asking == "driving"
        self.talk.wait(seconds)
        self.say("AMAZON.YesIntent")

    @rule(flag=st.none() | st.none() | st.none() | FLAGS)
    def tell_of_danger_now_and_then(self, flag: str | None) -> None:
        before = self.talk.session.locked_by
        self.say("RedFlagIntent" if flag else "NoDangerIntent", flag=flag or "swollen")
        assert self.talk.session.locked_by or not flag
        assert self.talk.session.locked_by or not before

    @precondition(lambda self: self.talk.session.asking == "checked")
    @rule(intent=st.sampled_from(["CheckedIntent", "NotMeIntent", "AMAZON.NoIntent"]))
    def say_whether_help_was_got(self, intent: str) -> None:
        self.say(intent)

    @rule(intent=st.sampled_from(["AMAZON.NextIntent", "AMAZON.PreviousIntent"]))
    def move(self, intent: str) -> None:
        self.say(intent)


TestCoaching = Coaching.TestCase
TestCoaching.settings = settings(
    max_examples=200, stateful_step_count=40, deadline=None, print_blob=True
)
