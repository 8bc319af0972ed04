"""What Alexa is asked to do besides speaking, field by field."""

from datetime import time

from ask_sdk_core.response_helper import ResponseFactory
from ask_sdk_core.serialize import DefaultSerializer

from cramp_coach.coach.reply import AskPermission, OfferRoutine, Reply
from cramp_coach.reply.render import render

SKILL = "amzn1.ask.skill.test"
REMINDERS = "alexa::alerts:reminders:skill:readwrite"


def rendered(reply: Reply) -> dict[str, object]:
    response: dict[str, object] = DefaultSerializer().serialize(
        render(reply, ResponseFactory(), SKILL)
    )
    return response


def test_a_permission_is_asked_for_by_alexa_alone() -> None:
    """Neither words nor whether the session ends: both are hers."""
    assert rendered(Reply(hands_over=AskPermission("reminders", "a token"))) == {
        "directives": [
            {
                "type": "Connections.SendRequest",
                "name": "AskFor",
                "payload": {
                    "@type": "AskForPermissionsConsentRequest",
                    "@version": "1",
                    "permissionScope": REMINDERS,
                },
                "token": "a token",
            }
        ]
    }


def test_a_routine_is_offered_for_every_evening() -> None:
    offer = OfferRoutine(time(21, 30), "America/New_York", "do the bedtime stretch", "a token")
    connection = "connection://amzn1.ask.skill.test.BedtimeRoutine/1?provider=amzn1.ask.skill.test"
    assert rendered(Reply(hands_over=offer)) == {
        "directives": [
            {
                "type": "Connections.StartConnection",
                "uri": "connection://AMAZON.OfferAutomation/1",
                "onCompletion": "RESUME_SESSION",
                "input": {
                    "automation": {
                        "trigger": {
                            "type": "Alexa.Automation.Trigger.Schedule.AbsoluteTime",
                            "version": "1.0",
                            "payload": {
                                "schedule": {
                                    "triggerTime": "213000",
                                    "timeZoneId": "America/New_York",
                                    "recurrence": "RRULE:FREQ=WEEKLY;INTERVAL=1;"
                                    "BYDAY=SU,MO,TU,WE,TH,FR,SA",
                                }
                            },
                        },
                        "operations": {
                            "serial": [
                                {
                                    "operation": {
                                        "type": "Alexa.Automation.Operation.Skill.StartConnection",
                                        "version": "1.0",
                                        "operationId": "bedtime",
                                        "payload": {
                                            "connectionRequest": {"uri": connection, "input": {}}
                                        },
                                    }
                                }
                            ]
                        },
                    },
                    "renderingData": {
                        "operations": {"bedtime": {"descriptionPrompt": "do the bedtime stretch"}}
                    },
                },
                "token": "a token",
            }
        ]
    }


def test_a_card_asks_for_the_permission_in_the_app() -> None:
    response = rendered(Reply(("There's a card.",), card="reminders"))
    assert response["card"] == {"type": "AskForPermissionsConsent", "permissions": [REMINDERS]}
    assert response["shouldEndSession"] is True


def test_a_task_that_alexa_began_is_told_to_be_done() -> None:
    response = rendered(Reply(("Good night.",), completes_task=True))
    assert response["directives"] == [
        {"type": "Tasks.CompleteTask", "status": {"code": "200", "message": "OK"}}
    ]
    assert response["shouldEndSession"] is True
