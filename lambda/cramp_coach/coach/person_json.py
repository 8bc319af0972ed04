"""A person as JSON: what is to be kept of them, and of what there is nothing to keep, nothing."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from functools import partial
from typing import Any

from cramp_coach.coach.alerts import alert_from_json, alert_to_json
from cramp_coach.coach.bedtimes.nights import nights_from_json, nights_to_json
from cramp_coach.coach.drinks.drink import drink_from_json, drink_to_json
from cramp_coach.coach.history import use_from_json, use_to_json
from cramp_coach.coach.packs.use import pack_from_json, pack_to_json
from cramp_coach.coach.person import Person, Voice, later
from cramp_coach.coach.preferences import preferences_from_json, preferences_to_json
from cramp_coach.coach.session_json import run_from_json, run_to_json
from cramp_coach.coach.values import moment, of_type

Body = Mapping[str, Any]


def person_to_json(person: Person) -> dict[str, Any]:
    """Only what is not as it is of anybody."""
    kept = vars(person).items()
    return {name: WRITTEN[name](value) for name, value in kept if value != _OF_ANYBODY[name]}


def person_from_json(data: Body) -> Person:
    """Raises KeyError, TypeError or ValueError where `data` holds what no person of this version
    has. An earlier one wrote a null for nothing."""
    kept = of_type(dict, data).items()
    return Person(**{name: READ[name](value) for name, value in kept if value is not None})


def person_or_nobody(body: Body) -> Person:
    """Whom the JSON is of; one that cannot be read starts afresh."""
    try:
        return person_from_json(body)
    except (KeyError, TypeError, ValueError):
        return Person()


def locked_as_well(body: Body, until: datetime) -> dict[str, Any]:
    """The JSON of a person locked until then; one that cannot be read starts afresh."""
    person = person_or_nobody(body)
    return person_to_json(replace(person, locked_until=later(person.locked_until, until)))


def _each(write: Callable[[Any], Any], kept: tuple[Any, ...]) -> list[Any]:
    return [write(each) for each in kept]


def _all(read: Callable[[Any], Any], data: Any) -> tuple[Any, ...]:
    return tuple(read(each) for each in of_type(list, data))


def _voice_to_json(voice: Voice) -> list[Any]:
    return [voice.id, voice.last_heard.isoformat()]


def _voice_from_json(data: Any) -> Voice:
    voice_id, last_heard = of_type(list, data)
    return Voice(of_type(str, voice_id), date.fromisoformat(last_heard))


_OF_ANYBODY = {field.name: field.default for field in fields(Person)}
_MOMENTS = ("seen_at", "notice_heard_at", "told_to_see_doctor_at", "doctor_owed_at")
_EXPIRIES = ("locked_until", "pack_until", "unsure_since")

WRITTEN: Mapping[str, Callable[[Any], Any]] = {
    "left": run_to_json,
    "notice_in_full": bool,
    "preferences": preferences_to_json,
    "uses": partial(_each, use_to_json),
    "packs": partial(_each, pack_to_json),
    "drinks": partial(_each, drink_to_json),
    "nights": nights_to_json,
    "alerts": partial(_each, alert_to_json),
    "voices": partial(_each, _voice_to_json),
    **dict.fromkeys((*_MOMENTS, *_EXPIRIES), datetime.isoformat),
}
READ: Mapping[str, Callable[[Any], Any]] = {
    "left": run_from_json,
    "notice_in_full": partial(of_type, bool),
    "preferences": preferences_from_json,
    "uses": partial(_all, use_from_json),
    "packs": partial(_all, pack_from_json),
    "drinks": partial(_all, drink_from_json),
    "nights": nights_from_json,
    "alerts": partial(_all, alert_from_json),
    "voices": partial(_all, _voice_from_json),
    **dict.fromkeys((*_MOMENTS, *_EXPIRIES), moment),
}
