"""What Alexa calls the permissions that the skill may ask for."""

from cramp_coach.coach.alerts import Scope

SCOPES: dict[Scope, str] = {
    "timers": "alexa::alerts:timers:skill:readwrite",
    "reminders": "alexa::alerts:reminders:skill:readwrite",
}
