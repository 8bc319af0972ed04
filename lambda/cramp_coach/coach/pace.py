"""How long an English line takes to say, by a model measured on a synthesiser.

A line lasts as long as the sounds and pauses in it: `sounds` lists them, the tables below give
each its milliseconds. `python -m tests.bench.fit_pace` fits the tables and prints them.

Measured on 2026-11-22 against espeak-ng 1.51 (-v en-us -s 160), each line rendered alone and its
closing pause counted. On the 357 lines of the fit it is off by 0.03 s on average. On 64 lines it
was not fitted on, of 1 to 29 words and 3.4 s on average: 0.08 s on average, 0.20 s or less for 19
lines in 20, 0.27 s at worst, and 0.001 s too short taken together.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

# Alexa's usual pace. To measure it on a device, time some lines and set this to
# 160 * the seconds this model gives them / the seconds the device took.
WORDS_PER_MINUTE = 160

FITTED_PACE = 160
SOUNDS = {
    "breath": 156,
    "consonant": 75,
    "last weak word": 48,
    "pause ,": 312,
    "pause .": 482,
    "pause ;": 382,
    "pause ?": 469,
    "syllable": 58,
    "weak word": -60,
    "word": 104,
}
SPELLINGS = """
a:-18 a_e:-7 ai:-4 air:28 ar:37 au:-2 aw:18 ay:14 b:7 c:17 ch:47 ck:1 d:-9 e:-10 e_e:0 ea:-41 ear:33
ee:-1 eigh:-30 er:-1 ey:8 f:6 ff:26 g:-53 gg:-7 h:-6 i:-31 i_e:15 ie:-9 igh:27 ir:25 j:-12 k:3
kn:-24 l:-17 ll:-5 m:-19 mm:-3 n:-10 ng:11 nn:-7 o:-11 o_e:-9 oi:6 oo:-24 oor:18 or:15 ou:-3 ough:2
our:3 ow:21 p:13 ph:22 pp:34 qu:30 r:-41 s:2 sh:27 ss:0 t:-7 tch:3 th:-8 tion:19 tt:-32 u:-43 u_e:15
ur:-17 v:-4 w:-19 wh:-30 wr:-36 x:59 y:-20 z:23
"""
WORDS = """
a:-41 after:17 again:69 and:-18 ankle:33 another:-30 any:-38 are:-34 ask:-45 back:-17 bed:-22
behind:-28 bent:18 better:-19 bit:-11 breath:-31 breathe:-39 call:-17 can:-20 chair:25 cold:22
cramp:32 cramps:30 did:16 doctor:-11 does:-37 done:-20 down:21 draw:-18 each:16 feel:26 feet:-14
fine:10 first:-18 five:15 floor:18 for:25 forward:-13 four:29 from:-15 gently:-34 get:-10 go:20
good:-23 hands:17 has:-35 have:-35 heat:17 help:19 here:38 hips:-31 hold:36 hurt:-29 i:25 i'll:-15
in:-36 is:-18 it:-16 just:-19 keep:25 lean:18 left:-64 leg:16 let:28 like:-35 little:-17 look:19
make:-35 may:10 me:-41 minute:-22 minutes:-53 moment:-34 most:-19 muscle:-39 my:16 never:16
night:-20 nothing:-52 now:22 of:-41 off:15 once:67 one:22 only:19 open:-51 out:41 over:18 pain:-17
press:20 pull:-36 put:-16 reach:-30 rest:-63 same:27 seconds:-15 shall:24 sharp:23 should:-56
side:15 sit:-13 six:19 sleep:12 slowly:-43 so:66 some:-12 standing:12 start:-13 stay:-51
straight:-63 stretch:36 tell:31 ten:-12 that:23 that's:-43 the:-36 them:39 then:41 there:10
these:-23 thigh:21 this:10 three:-23 through:-12 time:48 timer:-10 to:-10 today:16 toes:23
towards:46 try:60 two:-50 until:21 up:29 wait:-20 walk:-19 was:-36 water:20 way:21 we:16 were:-57
when:-55 where:31 while:10 whole:31 will:22 worse:11 would:-55 yes:36 you:-23
"""
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

    `rate` is a share of the usual pace, over 0: 0.9 takes a ninth longer."""
    return _fitted_seconds(text) * FITTED_PACE / WORDS_PER_MINUTE / rate


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
def _fitted_seconds(text: str) -> float:
    return sum(MILLISECONDS.get(sound, 0) for sound in sounds(text)) / 1000


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
