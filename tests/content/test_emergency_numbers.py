"""The emergency number of a country is the one that its own authorities publish."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from cramp_coach.content.loader import FOLDER
from cramp_coach.skill import CoachSkill, build_skill
from tests.alexa import NIGHT, event, intent
from tests.fakes import DictStore

Row = dict[str, Any]

ROWS: list[Row] = yaml.safe_load(Path(__file__).with_name("emergency_numbers.yaml").read_text())
TABLE = {row["country"]: row for row in ROWS}
SPOKEN = json.loads((FOLDER / "en" / "red_flags.json").read_text("utf-8"))["emergency"]
ELSEWHERE = "your local emergency number"
SKILL = json.loads(Path("skill.json").read_text("utf-8"))["manifest"]
PUBLISHED = SKILL["publishingInformation"]
LOCALES = sorted(
    {path.stem for path in Path("interaction_models").glob("*.json")} | set(PUBLISHED["locales"])
)
NAMES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
DIGITS = {name: str(digit) for digit, name in enumerate(NAMES)}
TIMES = {"double": 2, "triple": 3}


def dialled(spoken: str) -> str:
    """The digits that somebody dials who hears `spoken`."""
    return "".join(_digits(spoken))


def _digits(spoken: str) -> Iterator[str]:
    times = 1
    for word in spoken.split():
        yield DIGITS[word] * times if word in DIGITS else ""
        times = TIMES.get(word, 1)


def country_of(locale: str) -> str:
    return locale.partition("-")[2]


def brings_help(number: str, country: str) -> bool:
    row = TABLE[country]
    return number in (row["number"], row.get("or"))


def is_right_where_it_is_sold(published: Row) -> bool:
    """Whether all who can get the skill hear a number that brings help where they are."""
    countries = published["distributionCountries"]
    return published["isAvailableWorldwide"] is False and all(
        country in TABLE and brings_help(said_in(TABLE[country]["locale"]), country)
        for country in countries
    )


def said_in(locale: str) -> str:
    return dialled(SPOKEN[country_of(locale)])


@cache
def skill() -> CoachSkill:
    return build_skill({}, DictStore())


def advice_in(locale: str, flag: str = "chest_pain") -> str:
    sent = event({**intent("RedFlagIntent", NIGHT, flag=flag), "locale": locale})
    return str(skill().answer(sent)["response"]["outputSpeech"]["ssml"]).lower()


def test_a_number_is_read_from_its_words() -> None:
    assert dialled("nine one one") == "911"
    assert dialled("triple zero") == "000"
    assert dialled("double one two") == "112"
    assert dialled(ELSEWHERE) == ""


def test_every_country_is_in_the_table_once_and_the_table_says_no_other() -> None:
    assert len(ROWS) == len(TABLE)
    listed = {country: row["spoken"] for country, row in TABLE.items()}
    assert {**listed, "elsewhere": ELSEWHERE} == SPOKEN


@pytest.mark.parametrize("country", TABLE)
def test_the_words_say_the_digits_that_are_dialled(country: str) -> None:
    assert dialled(SPOKEN[country]) == TABLE[country]["number"]


@pytest.mark.parametrize("country", TABLE)
def test_the_source_is_a_page_of_the_country_itself_read_on_a_day(country: str) -> None:
    row, owner = TABLE[country], {"US": "gov", "GB": "uk"}.get(country, country.lower())
    page = urlsplit(row["page"])
    assert page.scheme == "https"
    assert str(page.hostname).rpartition(".")[2] == owner
    assert (row["grade"], type(row["read"])) == ("A", date)
    assert row["source"]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_locale_that_ships_has_the_number_of_its_country(locale: str) -> None:
    assert said_in(locale) == TABLE[country_of(locale)]["number"]
    assert TABLE[country_of(locale)]["locale"] == locale


def test_whoever_can_get_the_skill_is_told_a_number_that_brings_help() -> None:
    assert is_right_where_it_is_sold(PUBLISHED)


@pytest.mark.parametrize(
    "changed",
    [
        {"isAvailableWorldwide": True},
        {"distributionCountries": ["US", "ZA"]},
        # New Zealand hears Australia's English, and with it Australia's number.
        {"distributionCountries": ["US", "NZ"]},
    ],
)
def test_a_country_that_would_hear_a_wrong_number_is_noticed(changed: Row) -> None:
    assert not is_right_where_it_is_sold({**PUBLISHED, **changed})


def test_a_second_number_of_a_country_will_do() -> None:
    assert is_right_where_it_is_sold({**PUBLISHED, "distributionCountries": ["GB", "IE"]})


@pytest.mark.parametrize("country", TABLE)
def test_danger_heard_in_a_country_is_answered_with_its_number(country: str) -> None:
    assert f"call {TABLE[country]['spoken']} now" in advice_in(f"en-{country}")


@pytest.mark.parametrize("locale", ["en-ZA", "en-SG", "en", ""])
def test_danger_heard_anywhere_else_is_answered_with_no_number(locale: str) -> None:
    said = advice_in(locale)
    assert f"call {ELSEWHERE} now" in said
    assert not any(row["spoken"] in said for row in ROWS)


def test_a_lesser_danger_names_the_number_for_when_it_grows() -> None:
    assert "call nine one one." in advice_in("en-US", "swollen")
    assert "call triple zero." in advice_in("en-AU", "swollen")
