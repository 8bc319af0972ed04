"""Each promise of the store listing is kept, and is shown to be noticed when it is broken."""

import json

import pytest

from cramp_coach.store.record import KEEP_DAYS
from infra.ci.cloudformation import load
from tests.manifest import listing_promises as promises
from tests.manifest.listing_promises import ROOT
from tests.promise import Promise, broken, questions

SKILL = json.loads((ROOT / "skill.json").read_text())

PUBLISHING = ("manifest", "publishingInformation")
PRIVACY = ("manifest", "privacyAndCompliance")
PERMISSIONS = ("manifest", "permissions")
EVENTS = ("manifest", "events", "subscriptions")
LISTING = (*PUBLISHING, "locales", "en-US")
PAGES = (*PRIVACY, "locales", "en-US")
SOMEBODYS = {"uri": "arn:aws:lambda:us-east-1:123456789012:function:someone"}
PROMISES = [
    Promise(promises.survives_amazons_own_model, (*PUBLISHING, "categroy"), "HEALTH_AND_FITNESS"),
    Promise(promises.survives_amazons_own_model, (*PUBLISHING, "isAvailableWorldwide"), "no"),
    Promise(promises.survives_amazons_own_model, (*LISTING, "keywords"), "leg cramp"),
    Promise(promises.is_listed_under_health, (*PUBLISHING, "category"), "GAMES"),
    Promise(promises.every_locale_is_whole, (*PUBLISHING, "locales", "de-DE"), {}),
    Promise(promises.every_locale_is_whole, (*PRIVACY, "locales", "en-GB"), {}),
    Promise(promises.texts_fit, (*LISTING, "summary"), "x" * 161),
    Promise(promises.texts_fit, (*LISTING, "name"), ""),
    Promise(promises.texts_fit, (*LISTING, "keywords"), ["cramp"] * 31),
    Promise(promises.texts_fit, (*PUBLISHING, "testingInstructions"), "x" * 4001),
    Promise(promises.texts_are_plain, (*LISTING, "description"), "<speak>Hello</speak>"),
    Promise(promises.texts_are_plain, (*LISTING, "summary"), "Heat &amp; cold"),
    Promise(promises.example_phrases_are_heard, (*LISTING, "examplePhrases", 0), "Alexa, hello"),
    Promise(
        promises.example_phrases_are_heard,
        (*LISTING, "examplePhrases", 0),
        "Alexa, tell cramp coach my piano is cramping",
    ),
    Promise(
        promises.example_phrases_are_heard,
        (*LISTING, "examplePhrases", 0),
        "Alexa, open cramp coach",
    ),
    Promise(promises.disclaimer_is_in_the_description, (*LISTING, "description"), "Stretch!"),
    Promise(promises.nothing_is_claimed, (*LISTING, "summary"), "Cures any cramp."),
    Promise(promises.nothing_is_claimed, (*LISTING, "name"), "Instant Calf Relief"),
    Promise(promises.nothing_is_claimed, (*LISTING, "keywords", 0), "guaranteed"),
    Promise(promises.survives_amazons_own_model, (*EVENTS, 0, "eventNmae"), "SKILL_ENABLED"),
    Promise(promises.asks_only_to_set_timers_and_reminders, PERMISSIONS, []),
    Promise(
        promises.asks_only_to_set_timers_and_reminders,
        (*PERMISSIONS, 0, "name"),
        "alexa::profile:name:read",
    ),
    Promise(
        promises.hears_only_of_permissions_and_of_its_end,
        (*EVENTS, 0, "eventName"),
        "SKILL_ACCOUNT_UNLINKED",
    ),
    Promise(promises.hears_only_of_permissions_and_of_its_end, EVENTS, []),
    Promise(
        promises.hears_only_of_permissions_and_of_its_end,
        ("manifest", "events", "publications"),
        [{"eventName": "AMAZON.MessageAlert.Activated"}],
    ),
    Promise(
        promises.says_what_it_asks_for_hears_of_and_erases,
        (*LISTING, "description"),
        "Cramp Coach asks for no permissions.",
    ),
    Promise(
        promises.testers_are_told_how_each_consent_is_asked_for,
        (*PUBLISHING, "testingInstructions"),
        "Say anything.",
    ),
    Promise(promises.is_no_health_record_and_not_for_children, (*PRIVACY, "usesHealthInfo"), True),
    Promise(promises.is_no_health_record_and_not_for_children, (*PRIVACY, "isChildDirected"), True),
    Promise(promises.admits_to_keeping_something_of_people, (*PRIVACY, "usesPersonalInfo"), False),
    Promise(
        promises.policies_are_written,
        (*PAGES, "privacyPolicyUrl"),
        "https://cramp-coach.example/nowhere",
    ),
    Promise(
        promises.addresses_are_one_site_over_https,
        (*PAGES, "termsOfUseUrl"),
        "http://cramp-coach.example/terms",
    ),
    Promise(
        promises.addresses_are_one_site_over_https,
        (*LISTING, "smallIconUri"),
        "https://elsewhere.example/icon-108.png",
    ),
    Promise(
        promises.names_nobodys_endpoint,
        ("manifest", "apis", "custom", "endpoint"),
        SOMEBODYS,
    ),
    Promise(promises.names_nobodys_endpoint, ("manifest", "events", "endpoint"), SOMEBODYS),
]


@pytest.mark.parametrize("promise", PROMISES, ids=str)
def test_the_listing_keeps_its_promise(promise: Promise) -> None:
    assert promise.holds(SKILL)


@pytest.mark.parametrize("promise", PROMISES, ids=str)
def test_a_broken_promise_is_noticed(promise: Promise) -> None:
    assert not promise.holds(broken(promise, SKILL))


def test_every_promise_is_put_to_the_listing() -> None:
    assert questions(promises) == {promise.holds for promise in PROMISES}


@pytest.mark.parametrize(
    "said", ["timers", "reminders", "Alexa app", '"delete my data"', "Disable the skill"]
)
def test_the_privacy_policy_tells_what_is_asked_for_and_how_it_ends(said: str) -> None:
    assert said in (ROOT / "docs" / "privacy.md").read_text()


def test_the_privacy_policy_names_the_days_that_the_code_keeps() -> None:
    policy = (ROOT / "docs" / "privacy.md").read_text()
    template = load(ROOT / "infra" / "template.yaml")
    log_days = template["Parameters"]["LogRetentionDays"]["Default"]
    assert f"{KEEP_DAYS} days after" in policy
    assert f"{log_days} days" in policy
