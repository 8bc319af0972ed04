"""What the store listing promises, as questions to put to a manifest."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ask_sdk_model_runtime.serializer import DefaultSerializer
from ask_smapi_model.v1.skill.manifest.skill_manifest_envelope import SkillManifestEnvelope

from tests.manifest.spoken import is_heard, is_launch, said_to_the_skill
from tests.promise import Data

ROOT = Path(__file__).parents[2]
MODELS = {
    path.stem: json.loads(path.read_text())["interactionModel"]["languageModel"]
    for path in (ROOT / "interaction_models").glob("*.json")
}
# Amazon's limits in characters, as far as they are known from outside the developer console.
LONGEST = {"name": 50, "summary": 160, "description": 4000, "updatesDescription": 4000}
LONGEST_TESTING_INSTRUCTIONS = 4000
EXAMPLE_PHRASES = 3
MOST_KEYWORDS = 30
# Claims that a wellness skill may not make, and wording that sounds like a diagnosis.
NEVER_SAID = [
    *["cure", "cures", "cured", "guarantee", "guaranteed", "guarantees", "proven", "heal", "heals"],
    *[
        "instant",
        "instantly",
        "relief",
        "relieves",
        "best",
        "painless",
        "clinically",
        "life-saving",
    ],
    *["life-saving", "you have a", "this is a", "it's just", "nothing to worry about"],
]
PERMISSIONS = {
    "alexa::alerts:timers:skill:readwrite",
    "alexa::alerts:reminders:skill:readwrite",
}
# One that is left out on purpose is SKILL_ACCOUNT_UNLINKED: the skill's own SDK cannot read it.
EVENTS = {"SKILL_DISABLED", "SKILL_PERMISSION_ACCEPTED", "SKILL_PERMISSION_CHANGED"}
TELLS_OF_PERMISSIONS = [
    "two permissions only, to set timers and to set reminders",
    "by voice, and only when you want one",
    "Everything else works without them",
    "take them back in the Alexa app",
]
TELLS_OF_EVENTS = ["when you give or take back a permission", "when you disable the skill"]
TELLS_OF_ERASING = ['"delete my data"', "all that it keeps of your household is erased"]
# What a tester says to be asked for each consent, and to have everything erased.
SAID_BY_TESTERS = [
    "cold pack on my calf for ten minutes",
    "remind me to drink",
    "remind me to stretch at half past nine",
    "start the bedtime stretch by itself every night",
    "delete my data",
]
DISCLAIMER = [
    "for informational and educational purposes only",
    "does not give medical advice",
    "does not diagnose or treat",
    "not a substitute for professional medical advice, diagnosis or treatment",
    "not been reviewed by a clinician",
    "call your local emergency number",
]


def listings(skill: Data) -> dict[str, Data]:
    found: dict[str, Data] = skill["manifest"]["publishingInformation"]["locales"]
    return found


def privacy(skill: Data) -> Data:
    found: Data = skill["manifest"]["privacyAndCompliance"]
    return found


def instructions(skill: Data) -> str:
    return str(skill["manifest"]["publishingInformation"]["testingInstructions"])


def addresses(skill: Data) -> list[str]:
    pages = [url for each in privacy(skill)["locales"].values() for url in each.values()]
    icons = ["smallIconUri", "largeIconUri"]
    return pages + [each[icon] for each in listings(skill).values() for icon in icons]


def texts(listing: Data) -> list[str]:
    plain = [text for key, text in listing.items() if isinstance(text, str)]
    return [*plain, *listing["examplePhrases"], *listing["keywords"]]


def survives_amazons_own_model(skill: Data) -> bool:
    """Misspelt keys are dropped and wrong types are bent on the way through."""
    serializer = DefaultSerializer()
    understood = serializer.deserialize(json.dumps(skill), SkillManifestEnvelope)
    return bool(serializer.serialize(understood) == skill)


def is_listed_under_health(skill: Data) -> bool:
    return bool(skill["manifest"]["publishingInformation"]["category"] == "HEALTH_AND_FITNESS")


def every_locale_is_whole(skill: Data) -> bool:
    return set(listings(skill)) == set(privacy(skill)["locales"]) == set(MODELS)


def texts_fit(skill: Data) -> bool:
    return 0 < len(instructions(skill)) <= LONGEST_TESTING_INSTRUCTIONS and all(
        0 < len(listing.get(key, "-")) <= limit and len(listing["keywords"]) <= MOST_KEYWORDS
        for listing in listings(skill).values()
        for key, limit in LONGEST.items()
    )


def texts_are_plain(skill: Data) -> bool:
    written = [text for each in listings(skill).values() for text in texts(each)]
    return not any(re.search(r"[<>{}]|&\w+;", text) for text in written)


def example_phrases_are_heard(skill: Data) -> bool:
    return all(
        len(set(listing["examplePhrases"])) == EXAMPLE_PHRASES
        and all(phrase_is_heard(phrase, MODELS[locale]) for phrase in listing["examplePhrases"])
        for locale, listing in listings(skill).items()
    )


def phrase_is_heard(phrase: str, language_model: dict[str, Any]) -> bool:
    name = language_model["invocationName"]
    said = said_to_the_skill(phrase, name)
    return is_launch(phrase, name) or (said is not None and is_heard(said, language_model))


def disclaimer_is_in_the_description(skill: Data) -> bool:
    return describes(skill, DISCLAIMER)


def describes(skill: Data, wanted: list[str]) -> bool:
    english = [each["description"] for code, each in listings(skill).items() if code[:2] == "en"]
    return bool(english) and all(words in text for text in english for words in wanted)


def nothing_is_claimed(skill: Data) -> bool:
    written = " ".join(text for each in listings(skill).values() for text in texts(each)).lower()
    return not any(re.search(rf"\b{re.escape(claim)}\b", written) for claim in NEVER_SAID)


def asks_only_to_set_timers_and_reminders(skill: Data) -> bool:
    asked = [each["name"] for each in skill["manifest"]["permissions"]]
    return sorted(asked) == sorted(PERMISSIONS)


def hears_only_of_permissions_and_of_its_end(skill: Data) -> bool:
    heard = [each["eventName"] for each in skill["manifest"]["events"]["subscriptions"]]
    return sorted(heard) == sorted(EVENTS) and "publications" not in skill["manifest"]["events"]


def says_what_it_asks_for_hears_of_and_erases(skill: Data) -> bool:
    return describes(skill, TELLS_OF_PERMISSIONS + TELLS_OF_EVENTS + TELLS_OF_ERASING)


def testers_are_told_how_each_consent_is_asked_for(skill: Data) -> bool:
    return all(f'"{said}"' in instructions(skill) for said in SAID_BY_TESTERS)


def is_no_health_record_and_not_for_children(skill: Data) -> bool:
    answers = ["usesHealthInfo", "isChildDirected", "allowsPurchases", "containsAds"]
    return not any(privacy(skill)[each] for each in answers)


def admits_to_keeping_something_of_people(skill: Data) -> bool:
    return privacy(skill)["usesPersonalInfo"] is True


def policies_are_written(skill: Data) -> bool:
    pages = [url for each in privacy(skill)["locales"].values() for url in each.values()]
    return bool(pages) and all(
        (ROOT / "docs" / f"{urlsplit(url).path.strip('/')}.md").is_file() for url in pages
    )


def addresses_are_one_site_over_https(skill: Data) -> bool:
    return {urlsplit(url)[:2] for url in addresses(skill)} == {("https", "cramp-coach.example")}


def names_nobodys_endpoint(skill: Data) -> bool:
    manifest = skill["manifest"]
    return all("endpoint" not in each for each in [manifest["apis"]["custom"], manifest["events"]])
