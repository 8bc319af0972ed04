"""What a step of a dialog expects to hear, held against the answer."""

import re
from collections.abc import Iterator

from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.coach.script import Script, script_for
from cramp_coach.coach.session import Run
from cramp_coach.coach.session_json import session_from_json
from cramp_coach.coach.timeline import opens
from cramp_coach.content.loader import load_library
from simulator.ssml import Words
from simulator.timeline import Timeline
from simulator.turn import Turn
from tests.dialogs.reading import Step

LIBRARY = load_library()
HOLD_ERROR_SECONDS = 0.05


def complaints(turn: Turn, speech: Timeline, hear: Step) -> Iterator[str]:
    """What of `hear` the speech does not keep to, in words."""
    yield from _of_the_words(speech, hear)
    yield from _of_the_voice(speech, hear)
    if "holds" in hear and not _same(hear["holds"], heard := list(holds(turn))):
        yield f"the holds last {[round(h, 1) for h in heard]}"


def holds(turn: Turn) -> Iterator[float]:
    """From the words that open each hold to those that open the step after it."""
    ahead, opened = _steps_opened(turn), None
    for sound in turn.speech.sounds:
        while ahead and ahead[0][1] in sound.text:
            kind, _ = ahead.pop(0)
            if opened is not None:
                yield sound.start - opened
            opened = sound.end if kind == "hold" else None


def _steps_opened(turn: Turn) -> list[tuple[str, str]]:
    """The steps that the answer announces: each one's kind and its first words."""
    session = turn.response.get("sessionAttributes", {}).get("session")
    run = session_from_json(session).run if session else None
    return _announced(run) if run else []


def _announced(run: Run) -> list[tuple[str, str]]:
    script: Script = script_for(LIBRARY.routines[run.routine], LIBRARY.languages["en"], run.fit)
    first = run.place.step if opens(script, run.place) else run.place.step + 1
    return [(step.kind, script.says(step)) for step in script.steps[first:]]


def _of_the_words(speech: Timeline, hear: Step) -> Iterator[str]:
    text, first = speech.text.lower(), _first_sentence(speech)
    if hear.get("first", "").lower() not in first.lower():
        yield f"the first sentence is {first!r}"
    if _first_seconds(speech) > hear.get("within_seconds", float("inf")):
        yield f"the first sentence takes {_first_seconds(speech):.1f} s"
    yield from (f"{w!r} is not heard" for w in _all(hear, "contains") if w.lower() not in text)
    yield from (f"{w!r} is heard" for w in _all(hear, "lacks") if w.lower() in text)
    if not text.endswith(hear.get("asks", "").lower()):
        yield f"the answer ends with {speech.text[-60:]!r}"


def _of_the_voice(speech: Timeline, hear: Step) -> Iterator[str]:
    words = [sound.piece for sound in speech.sounds if isinstance(sound.piece, Words)]
    volumes = {each.volume for each in words}
    if "soft" in hear and volumes != {"soft" if hear["soft"] else "medium"}:
        yield f"it is spoken at volume {', '.join(sorted(volumes))}"
    rates = {round(each.rate * 100, 1) for each in words}
    if "rate" in hear and rates != {hear["rate"]}:
        yield f"it is spoken at {', '.join(map(str, sorted(rates)))} percent"


def _all(hear: Step, key: str) -> list[str]:
    value = hear.get(key, [])
    return [value] if isinstance(value, str) else value


def _same(expected: list[float], heard: list[float]) -> bool:
    return len(expected) == len(heard) and all(
        abs(e - h) <= HOLD_ERROR_SECONDS for e, h in zip(expected, heard, strict=True)
    )


def _first_sentence(speech: Timeline) -> str:
    return re.split(r"(?<=[.?!]) ", speech.text)[0]


def _first_seconds(speech: Timeline) -> float:
    """Until the first sentence has been said, with any silence before it."""
    quiet = next((sound.start for sound in speech.sounds if sound.text), 0.0)
    return quiet + seconds_to_say(_first_sentence(speech))
