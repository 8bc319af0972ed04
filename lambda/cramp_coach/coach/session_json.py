"""A session, and the routine in it, as JSON; believed again only when they are what they were."""

from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from types import NoneType
from typing import Any, get_args

from cramp_coach.coach.alerts import SCOPES
from cramp_coach.coach.clock import clock_from_json, clock_to_json
from cramp_coach.coach.manner import SLOWEST_RATE, Manner
from cramp_coach.coach.regions import LEGS, PLACES, REGIONS
from cramp_coach.coach.routine import ANY_REGION, STEP_SIDES
from cramp_coach.coach.script import Fit, Place
from cramp_coach.coach.session import Asking, Complaint, Run, Session
from cramp_coach.coach.values import between, exactly, moment, of_type, one_of, seconds, unless_none
from cramp_coach.coach.wish import wish_from_json, wish_to_json
from cramp_coach.coach.words import SIDES

ASKINGS = get_args(Asking)
NAMED = (*REGIONS, LEGS, ANY_REGION)
"""Where a routine may be aimed at."""


def session_to_json(session: Session) -> dict[str, Any]:
    return {
        "asking": session.asking,
        "run": session.run and run_to_json(session.run),
        "stretch": session.stretch,
        "worse_in_a_row": session.worse_in_a_row,
        "locked_by": session.locked_by,
        "no_rub": session.no_rub,
        "no_pack": session.no_pack,
        "no_nudge": session.no_nudge,
        "complaint": session.complaint and asdict(session.complaint),
        "tried": list(session.tried),
        "clock": session.clock and clock_to_json(session.clock),
        "topic": session.topic,
        "position": session.position,
        "flags": sorted(session.flags),
        "excused": session.excused,
        "wish": session.wish and wish_to_json(session.wish),
        "asked_for": sorted(session.asked_for),
        "for_alexa": session.for_alexa,
        "may_nudge": session.may_nudge,
    }


def session_from_json(data: Mapping[str, Any]) -> Session:
    """Raises KeyError, TypeError or ValueError where `data` is not a session of this version."""
    exactly(Session, data)
    return Session(
        asking=one_of(ASKINGS, data["asking"]),
        run=unless_none(run_from_json, data["run"]),
        stretch=of_type((str, NoneType), data["stretch"]),
        worse_in_a_row=of_type(int, data["worse_in_a_row"]),
        locked_by=of_type((str, NoneType), data["locked_by"]),
        no_rub=of_type(bool, data["no_rub"]),
        no_pack=of_type(bool, data["no_pack"]),
        no_nudge=of_type(bool, data["no_nudge"]),
        complaint=unless_none(_complaint_from_json, data["complaint"]),
        tried=tuple(of_type(str, each) for each in of_type(list, data["tried"])),
        clock=unless_none(clock_from_json, data["clock"]),
        topic=of_type((str, NoneType), data["topic"]),
        position=unless_none(partial(one_of, PLACES), data["position"]),
        flags=frozenset(of_type(str, each) for each in of_type(list, data["flags"])),
        excused=of_type(bool, data["excused"]),
        wish=unless_none(wish_from_json, data["wish"]),
        asked_for=frozenset(one_of(SCOPES, each) for each in of_type(list, data["asked_for"])),
        for_alexa=of_type(bool, data["for_alexa"]),
        may_nudge=of_type(bool, data["may_nudge"]),
    )


def _complaint_from_json(data: Mapping[str, Any]) -> Complaint:
    exactly(Complaint, data)
    return Complaint(
        region=of_type((str, NoneType), data["region"]),
        side=unless_none(partial(one_of, SIDES), data["side"]),
        position=unless_none(partial(one_of, PLACES), data["position"]),
        getting_up=of_type(bool, data["getting_up"]),
    )


def run_to_json(run: Run) -> dict[str, Any]:
    place, fit = run.place, run.fit
    return {
        "routine": run.routine,
        "started_at": run.started_at.isoformat(),
        "fit": {**vars(fit), "manner": [fit.manner.rate, fit.manner.quiet]},
        "place": [place.step, round(place.done, 3), *place.owed],
        "paused": run.paused,
        "meanwhile": round(run.meanwhile, 3),
        "extended": run.extended,
    }


def run_from_json(data: Mapping[str, Any]) -> Run:
    """Raises KeyError, TypeError or ValueError where `data` is not a run of this version."""
    exactly(Run, data)
    step, done, *owed = data["place"]
    return Run(
        routine=of_type(str, data["routine"]),
        started_at=moment(data["started_at"]),
        fit=_fit_from_json(data["fit"]),
        place=Place(of_type(int, step), seconds(done), tuple(of_type(str, o) for o in owed)),
        paused=of_type(bool, data["paused"]),
        meanwhile=seconds(data["meanwhile"]),
        extended=of_type(bool, data["extended"]),
    )


def _fit_from_json(data: Mapping[str, Any]) -> Fit:
    exactly(Fit, data)
    rate, quiet = data["manner"]
    return Fit(
        side=one_of(SIDES, data["side"]),
        getting_up=of_type(bool, data["getting_up"]),
        region=one_of(NAMED, data["region"]),
        skips=unless_none(partial(one_of, STEP_SIDES), data["skips"]),
        manner=Manner(between(SLOWEST_RATE, 1.0, rate), of_type(bool, quiet)),
    )
