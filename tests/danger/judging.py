"""Whether an answer is the advice that a danger calls for, and whether one advises for nothing."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from cramp_coach.coach.advice import BY_A_PACK
from cramp_coach.coach.library import EMERGENCY, STOPPING, RedFlagRule
from cramp_coach.content.loader import load_library
from simulator.ssml import Words
from simulator.timeline import Timeline
from tests.danger.corpus import RULES, Saying
from tests.danger.states import WAYS, Reaction, Way, bedside, state

LIBRARY = load_library()
WORDS = LIBRARY.languages["en"]
NUMBER = WORDS.emergency_number("US")
PACK_OFF = WORDS.phrase("pack_off")
USUAL_VOLUME = "medium"
SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


def sentences(text: str) -> list[str]:
    return SENTENCE_END.split(text)


def line_of(rule: RedFlagRule) -> str:
    lines = WORDS.flags.lines
    return (lines.get(rule.id) or lines[rule.level]).format(emergency=NUMBER)


ADVICE = frozenset(
    sentences(line.format(emergency=NUMBER))[0]
    for lines in (WORDS.flags.lines, WORDS.flags.again)
    for key, line in lines.items()
    if key in STOPPING or LIBRARY.rule(key).level in STOPPING
)
"""The first sentence of every advice that there is, in full and shorter."""


def faults(reaction: Reaction, rule: RedFlagRule, way: Way) -> list[str]:
    """What the answer to a danger lacks, or says too much; none where it is as it must be."""
    if reaction.locked_by != rule.id:
        return [f"locked by {reaction.locked_by}, not {rule.id}; heard as {reaction.heard_as}"]
    return [
        *([] if reaction.asks_first_next_time else ["not kept for the next time"]),
        *_of_the_words(reaction.turn.speech.text, rule, way),
        *_of_the_volume((reaction.turn.speech, reaction.turn.reprompt)),
    ]


def faults_by_level(reaction: Reaction, rule: RedFlagRule, way: Way) -> list[str]:
    """The same, content with all the advice of another rule that is at least as serious."""
    given = RULES.get(reaction.locked_by or "", rule)
    milder = rule.level == EMERGENCY != given.level
    return faults(reaction, rule if milder else given, way)


def false_alarms(reaction: Reaction) -> list[str]:
    """What a harmless saying has set off."""
    advised = ADVICE.intersection(sentences(reaction.turn.speech.text))
    locked_by, kept = reaction.locked_by, reaction.asks_first_next_time
    return [
        *([f"locked by {locked_by}; heard as {reaction.heard_as}"] if locked_by else []),
        *(["kept for the next time"] if kept else []),
        *(f"advised: {sentence}" for sentence in sorted(advised)),
    ]


def _of_the_words(text: str, rule: RedFlagRule, way: Way) -> Iterator[str]:
    first, *said = sentences(text)
    line, *more = sentences(line_of(rule))
    extra = sentences(WORDS.flags.extra[rule.id]) if rule.id in WORDS.flags.extra else []
    pack_off = sentences(PACK_OFF) if way.pack_on or rule.id == BY_A_PACK else []
    if first != line:
        yield f"first says: {first}"
    wanted = [*more, *pack_off, *extra]
    yield from (f"does not say: {sentence}" for sentence in wanted if sentence not in said)
    allowed = {*wanted, *sentences(WORDS.phrase("say_again_ask"))}
    yield from (f"also says: {sentence}" for sentence in said if sentence not in allowed)


def _of_the_volume(speeches: Iterable[Timeline]) -> Iterator[str]:
    words = (sound.piece for speech in speeches for sound in speech.sounds)
    volumes = {piece.volume for piece in words if isinstance(piece, Words)}
    yield from (f"spoken at volume {volume}" for volume in sorted(volumes - {USUAL_VOLUME}))


@dataclass
class Tally:
    """Sayings tried in states, and those of them that went wrong, with how."""

    tried: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def share_wrong(self) -> float:
        return len(self.wrong) / self.tried

    def add(self, saying: Saying, way: Way, found: list[str]) -> None:
        self.tried += 1
        if found:
            self.wrong.append(f"{saying.rule}: {way.name}: {saying.words}: {'; '.join(found)}")

    def __str__(self) -> str:
        return f"{len(self.wrong)} of {self.tried} wrong:\n" + "\n".join(self.wrong)


Judge = Callable[[Reaction, RedFlagRule, Way], list[str]]


def dangers_missed(sayings: Iterable[Saying], judge: Judge = faults) -> Tally:
    """Dangers told in every state; missed is each in whose answer the judge finds a fault."""
    tally = Tally()
    for saying in sayings:
        for way in WAYS:
            reaction = bedside().say(state(way), saying.words)
            tally.add(saying, way, judge(reaction, RULES[saying.rule], way))
    return tally


def alarmed_by(sayings: Iterable[Saying]) -> Tally:
    """Harmless sayings in every state, and the false alarms among them."""
    tally = Tally()
    for saying in sayings:
        for way in WAYS:
            tally.add(saying, way, false_alarms(bedside().say(state(way), saying.words)))
    return tally
