"""What a skill sends to Alexa, written as the reference of her services writes it."""

from typing import Any

from simulator.alexas.permissions import SCOPES

Json = dict[str, Any]
DAILY = "FREQ=DAILY;BYHOUR=21;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"
MONDAYS = "FREQ=WEEKLY;BYDAY=MO;BYHOUR=7;BYMINUTE=30;BYSECOND=0;INTERVAL=1;"
TASK = "amzn1.ask.skill.desk.BedtimeRoutine"


def timer(duration: str = "PT10M", label: str | None = "cold pack", **changes: Any) -> Json:
    operation = {
        "type": "ANNOUNCE",
        "textToAnnounce": [{"locale": "en-US", "text": "Take the pack off."}],
    }
    body = {
        "duration": duration,
        "creationBehavior": {"displayExperience": {"visibility": "VISIBLE"}},
        "triggeringBehavior": {
            "operation": operation,
            "notificationConfig": {"playAudible": False},
        },
    }
    return body | ({"timerLabel": label} if label else {}) | changes


def reminder(trigger: Json, text: str = "Drink a glass of water.", **changes: Any) -> Json:
    content = {"locale": "en-US", "text": text, "ssml": f"<speak>{text}</speak>"}
    body = {
        "requestTime": "2026-01-05T02:40:00.000",
        "trigger": trigger,
        "alertInfo": {"spokenInfo": {"content": [content]}},
        "pushNotification": {"status": "ENABLED"},
    }
    return body | changes


def after(seconds: object) -> Json:
    return {"type": "SCHEDULED_RELATIVE", "offsetInSeconds": seconds, "timeZoneId": "UTC"}


def at(local: str, zone: str = "UTC") -> Json:
    return {"type": "SCHEDULED_ABSOLUTE", "scheduledTime": local, "timeZoneId": zone}


def every(*rules: str, starts: str = "2026-01-05T00:00:00.000", zone: str = "UTC") -> Json:
    recurrence = {"startDateTime": starts, "recurrenceRules": list(rules)}
    return at(starts, zone) | {"recurrence": recurrence}


def ask_for(name: str = "timers", token: str = "t-1") -> Json:
    payload = {
        "@type": "AskForPermissionsConsentRequest",
        "@version": "1",
        "permissionScope": SCOPES.get(name, name),
    }
    return {
        "type": "Connections.SendRequest",
        "name": "AskFor",
        "payload": payload,
        "token": token,
    }


def offer(time: str = "213000", days: str = "SU,MO,TU,WE,TH,FR,SA", **schedule: Any) -> Json:
    every_week = f"RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY={days}"
    scheduled = {"triggerTime": time, "timeZoneId": "UTC", "recurrence": every_week}
    trigger = {
        "type": "Alexa.Automation.Trigger.Schedule.AbsoluteTime",
        "version": "1.0",
        "payload": {"schedule": scheduled | schedule},
    }
    operation = {
        "type": "Alexa.Automation.Operation.Skill.StartConnection",
        "version": "1.0",
        "operationId": "bedtime",
        "payload": {
            "connectionRequest": {
                "uri": f"connection://{TASK}/1?provider=amzn1.ask.skill.desk",
                "input": {},
            }
        },
    }
    return {
        "automation": {"trigger": trigger, "operations": {"serial": [{"operation": operation}]}},
        "renderingData": {"operations": {"bedtime": {"descriptionPrompt": "a bedtime stretch"}}},
    }


def offers(given: Json, token: str = "r-1") -> Json:
    return {
        "type": "Connections.StartConnection",
        "uri": "connection://AMAZON.OfferAutomation/1",
        "onCompletion": "RESUME_SESSION",
        "input": given,
        "token": token,
    }
