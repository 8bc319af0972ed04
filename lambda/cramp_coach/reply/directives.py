"""What a response asks Alexa to do besides speaking: ask for a permission, offer a routine.

As plain JSON: the SDK's classes for it would be loaded at every cold start, for the few who ask.
"""

from typing import Any

from cramp_coach.alexa.permissions import SCOPES
from cramp_coach.coach.alerts import WEEK, Scope
from cramp_coach.coach.reply import AskPermission, HandOver, OfferRoutine

TASK = "BedtimeRoutine"
OPERATION = "bedtime"

Json = dict[str, Any]


def handing_over(hand_over: HandOver, skill_id: str) -> Json:
    if isinstance(hand_over, AskPermission):
        return _ask_for(hand_over)
    return _offer(hand_over, skill_id)


def consent_card(scope: Scope) -> Json:
    return {"type": "AskForPermissionsConsent", "permissions": [SCOPES[scope]]}


def completed() -> Json:
    return {"type": "Tasks.CompleteTask", "status": {"code": "200", "message": "OK"}}


def _ask_for(asked: AskPermission) -> Json:
    return {
        "type": "Connections.SendRequest",
        "name": "AskFor",
        "payload": {
            "@type": "AskForPermissionsConsentRequest",
            "@version": "1",
            "permissionScope": SCOPES[asked.scope],
        },
        "token": asked.token,
    }


def _offer(offered: OfferRoutine, skill_id: str) -> Json:
    operations = {"serial": [{"operation": _start(skill_id)}]}
    prompt = {OPERATION: {"descriptionPrompt": offered.prompt}}
    return {
        "type": "Connections.StartConnection",
        "uri": "connection://AMAZON.OfferAutomation/1",
        "onCompletion": "RESUME_SESSION",
        "input": {
            "automation": {"trigger": _every_evening(offered), "operations": operations},
            "renderingData": {"operations": prompt},
        },
        "token": offered.token,
    }


def _every_evening(offered: OfferRoutine) -> Json:
    schedule = {
        "triggerTime": offered.at.strftime("%H%M%S"),
        "timeZoneId": offered.zone,
        "recurrence": f"RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY={','.join(_FROM_SUNDAY)}",
    }
    return {
        "type": "Alexa.Automation.Trigger.Schedule.AbsoluteTime",
        "version": "1.0",
        "payload": {"schedule": schedule},
    }


def _start(skill_id: str) -> Json:
    uri = f"connection://{skill_id}.{TASK}/1?provider={skill_id}"
    return {
        "type": "Alexa.Automation.Operation.Skill.StartConnection",
        "version": "1.0",
        "operationId": OPERATION,
        "payload": {"connectionRequest": {"uri": uri, "input": {}}},
    }


_FROM_SUNDAY = (WEEK[-1], *WEEK[:-1])
