"""How long an English line takes to say, by a model measured on a synthesiser.

A line lasts as long as the sounds and pauses in it: `sounds` lists them, the tables below give
each its milliseconds. `python -m tests.bench.fit_pace` fits the tables and prints them.

Measured on 2026-11-22 against espeak-ng 1.51 (-v en-us -s 160), each line rendered alone and its
closing pause counted. On the 386 lines of the fit it is off by 0.03 s on average. On 64 lines it
was not fitted on, of 1 to 29 words and 3.4 s on average: 0.08 s on average, 0.20 s or less for 19
lines in 20, 0.28 s at worst, and 0.015 s too short taken together.
"""

import math
import re
from collections.abc import Iterator
from functools import lru_cache

# Alexa's usual pace. To measure it on a device, time some lines and set this to
# 160 * the seconds this model gives them / the seconds the device took.
WORDS_PER_MINUTE = 160

FITTED_PACE = 160
SOUNDS = {
    "breath": 157,
    "consonant": 75,
    "last weak word": 56,
    "pause ,": 311,
    "pause .": 471,
    "pause ;": 371,
    "pause ?": 463,
    "syllable": 58,
    "weak word": -62,
    "word": 106,
}
SPELLINGS = """
a:-19 a_e:-6 ai:-2 air:28 ar:38 au:-1 aw:14 ay:15 b:7 c:19 ch:49 ck:-3 d:-14 e:-9 e_e:2 ea:-40
ear:34 ee:-2 eigh:-32 er:0 ey:8 f:7 ff:30 g:-51 gg:-8 h:-3 i:-32 i_e:18 ie:-12 igh:25 ir:25 j:-10
k:4 kn:-22 l:-19 ll:-7 m:-22 mm:-3 n:-10 ng:9 nn:-7 o:-11 o_e:-7 oi:7 oo:-21 oor:17 or:12 ou:-6
ough:1 our:0 ow:21 p:11 ph:21 pp:33 qu:28 r:-41 s:3 sh:27 ss:2 t:-8 tch:3 th:-7 tion:19 tt:-34 u:-44
u_e:15 ur:-20 v:-6 w:-18 wh:-31 wr:-37 x:63 y:-19 z:26
"""
WORDS = """
a:-41 after:16 again:65 and:-20 ankle:29 another:-29 any:-42 are:-37 ask:-48 at:-10 back:-15 bed:-26
behind:-29 bent:17 better:-21 breath:-28 breathe:-31 call:-17 can:-25 chair:24 cold:23 cramp:30
cramps:31 did:17 doctor:-10 does:-34 done:-19 down:25 draw:-17 drop:-20 feel:30 feet:-11 fifteen:11
fine:15 first:-17 five:10 floor:17 for:30 forward:-17 four:34 from:-10 gently:-28 get:-11 go:19
good:-20 hands:16 has:-38 have:-42 heat:14 help:20 here:38 hips:-30 hold:44 hurt:-36 i:27 i'll:-13
if:-10 in:-17 is:-17 it:-15 just:-23 keep:27 lean:11 left:-62 leg:22 let:31 lift:-41 like:-34
little:-11 long:15 look:21 make:-36 may:11 me:-40 middle:-61 minute:-23 minutes:-51 moment:-31
most:-21 move:10 muscle:-37 my:17 never:16 next:-13 night:-17 no:10 not:14 nothing:-48 of:-46 off:18
once:64 one:22 only:16 open:-50 out:17 over:18 pain:-16 press:16 pull:-36 put:-13 reach:-26 rest:-56
same:31 seconds:-14 shake:11 shall:21 sharp:23 short:-10 should:-54 side:19 six:20 sleep:14
slowly:-41 so:65 some:-12 standing:10 start:-12 stay:-52 straight:-61 stretch:39 tell:32 ten:-14
that:24 that's:-41 the:-42 them:41 then:42 these:-24 thigh:23 three:-26 through:-16 time:48
timer:-10 to:-18 today:17 toes:21 towards:48 try:60 tuck:-13 two:-53 until:17 up:34 wait:-14
walk:-19 was:-38 water:17 way:21 we:15 were:-57 when:-52 where:37 whole:34 will:20 worse:10
would:-51 yes:34 you:-24
"""
# A slower voice pauses for longer still: the powers of the rate by which the two grow, fitted on
# the same lines at rates of 0.9, 0.8, 0.7 and 0.6.
WORDS_SLOW_BY, PAUSES_SLOW_BY = 0.967, 1.419
# Said without stress, and so faster than they are spelt.
WEAK_WORDS = """
a an the and but or so if than then that this of to in on at for from by with as up down off out
into over is it its are be been was were do does can will would may not no i we he she they you
them me my our us your
"""
# A speaker breathes before these once a clause is under way.
JOINING_WORDS = "and or but if which where who because although"
WORDS_BEFORE_A_BREATH = 2
NUMBERS_TO_NINETEEN = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
TENS_FROM_TWENTY = "twenty thirty forty fifty sixty seventy eighty ninety"


def _table(prefix: str, cells: str) -> dict[str, int]:
    pairs = (cell.split(":") for cell in cells.split())
    return {prefix + name: int(milliseconds) for name, milliseconds in pairs}


MILLISECONDS = SOUNDS | _table("~", SPELLINGS) | _table("=", WORDS)
_LETTER_GROUPS = sorted(re.findall(r"[a-z]{2,}", SPELLINGS), key=len, reverse=True)
_SPELLING = re.compile("|".join(_LETTER_GROUPS) + "|.")
_LONG_VOWEL = re.compile(r"(|.*?[^aeiou])([aeiou])([^aeiouywx])e(s|d|ly|ful|less)?")
_SILENT_E = re.compile(
    r"(?<=[^aeiouy])e(?=(?:ly|ful|less)?$)|(?<=[^aeiouytd])e(?=d$)|(?<=[^aeiouyscgxzh])e(?=s$)"
)
_VOWELS = frozenset("aeiouy")
_CLAUSE = re.compile(r"([^,.;:?!\u2013\u2014]+)([,.;:?!\u2013\u2014]*)")
_PAUSES = {",": ",", "?": "?", ";": ";", ":": ";", "\u2013": ";", "\u2014": ";"}
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_NUMBER = re.compile(r"[0-9]{1,9}")
_WEAK = frozenset(WEAK_WORDS.split())
_JOINING = frozenset(JOINING_WORDS.split())
_TO_NINETEEN = NUMBERS_TO_NINETEEN.split()
_TENS = TENS_FROM_TWENTY.split()


def seconds_to_say(text: str, rate: float = 1.0) -> float:
    """Seconds from the first sound to the end of the pause that closes the line.

    `rate` is a share of the usual pace, from 0.6 up: 0.9 makes a line an eighth longer, 0.6 three
    quarters. On 64 lines that nothing was fitted on it is off by 0.09 s on average at 0.9, and by
    0.17 s at 0.6.
    """
    words, pauses = words_and_pauses(text)
    slowed = words * math.pow(rate, -WORDS_SLOW_BY) + pauses * math.pow(rate, -PAUSES_SLOW_BY)
    return slowed * FITTED_PACE / WORDS_PER_MINUTE


def sounds(text: str) -> Iterator[str]:
    """Names every sound and pause of the line, once for each time it is heard."""
    for words, mark in _clauses(text):
        for word in words:
            yield from _word_sounds(word)
        yield from _breaths(words)
        if words[-1] in _WEAK:
            yield "last weak word"
        yield f"pause {mark}"


@lru_cache(maxsize=4096)
def words_and_pauses(text: str) -> tuple[float, float]:
    """The seconds of its words, and those of its pauses, at FITTED_PACE."""
    words = pauses = 0
    for sound in sounds(text):
        milliseconds = MILLISECONDS.get(sound, 0)
        if sound.startswith("pause"):
            pauses += milliseconds
        else:
            words += milliseconds
    return words / 1000, pauses / 1000


def _clauses(text: str) -> Iterator[tuple[list[str], str]]:
    """The words up to each comma or stop, with the kind of pause that follows them."""
    spoken = _NUMBER.sub(_number_in_words, text.lower().replace("\u2019", "'"))
    for clause, marks in _CLAUSE.findall(spoken):
        words = _WORD.findall(clause)
        if words:
            yield words, _PAUSES.get(marks[:1], ".")


def _breaths(words: list[str]) -> Iterator[str]:
    words_since = 0
    for word in words[:-1]:
        if word in _JOINING and words_since >= WORDS_BEFORE_A_BREATH:
            words_since = 0
            yield "breath"
        else:
            words_since += 1


@lru_cache(maxsize=4096)
def _word_sounds(word: str) -> tuple[str, ...]:
    spelt = _spelt(word.replace("'", ""))
    kinds = ("syllable" if spelling[0] in _VOWELS else "consonant" for spelling in spelt)
    weak = ("weak word",) if word in _WEAK else ()
    return ("word", *weak, f"={word}", *kinds, *(f"~{spelling}" for spelling in spelt))


def _spelt(word: str) -> list[str]:
    """The word as groups of letters that stand for one sound, silent ones left out."""
    match = _LONG_VOWEL.fullmatch(word)
    if not match:
        return _SPELLING.findall(_without_silent_e(word))
    start, vowel, consonant, ending = match.groups("")
    return [*_SPELLING.findall(start), f"{vowel}_e", consonant, *_SPELLING.findall(ending)]


def _without_silent_e(word: str) -> str:
    shorter = _SILENT_E.sub("", word)
    return shorter if _VOWELS.intersection(shorter) else word


def _number_in_words(match: re.Match[str]) -> str:
    return f" {_in_words(int(match[0]))} "


def _in_words(number: int) -> str:
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = f" {_in_words(number % size)}" if number % size else ""
            return f"{_in_words(number // size)} {name}{rest}"
    if number < 20:
        return _TO_NINETEEN[number]
    rest = f" {_TO_NINETEEN[number % 10]}" if number % 10 else ""
    return _TENS[number // 10 - 2] + rest
