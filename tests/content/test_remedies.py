"""Everything that the five articles say is somewhere in what the coach says or listens for, or is
left out on purpose; and where sources disagree, the table says what was made of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cramp_coach.coach.routine import ANY_REGION
from cramp_coach.content.loader import FOLDER, load_library
from tests.content.broken import put, remove
from tests.content.remedies import (
    CONFLICTS,
    ITEMS,
    SEEDS,
    Table,
    complaints,
    read_places,
    read_table,
)

TABLE = read_table(FOLDER)
PLACES = read_places(FOLDER)
ROUTINES = load_library().routines
TOPICS = json.loads((FOLDER / "answers.json").read_text("utf-8"))["answers"]
RULES = json.loads((FOLDER / "red_flags.json").read_text("utf-8"))["rules"]
NOT_IN_THE_SEEDS = {"sources", "coffee_alcohol", "shoes_bedding"}
NOT_BETWEEN_ITEMS = {"C20", "C26", "C28", "C29", "C32"}
LEFT_OUT = {*(f"s{n}-noise" for n in (0, 1, 2, 4)), "s4-ad", "s2-no-longterm", "s3-why"}
BROKEN: list[tuple[str, str, Any, str]] = [
    ("s1-calf-stretch", "place", {"routines": []}, "s1-calf-stretch: has no place"),
    ("s4-ad", "place.left_out", "", "s4-ad: has no place"),
    ("C20", "place", {"answers": []}, "C20: has no place"),
    ("s2-hold", "place.routines", ["calf-sit"], "routines: there is no calf-sit"),
    ("s2-hold", "place.routines", ["calf-bed/hold_9"], "routines: there is no calf-bed/hold_9"),
    ("s0-banana", "place.answers", ["fruit"], "answers: there is no fruit"),
    ("s1-clots", "place.rules", ["U99"], "rules: there is no U99"),
    ("s0-no-forcing", "place.phrases", ["mind"], "phrases: there is no mind"),
    ("C13", "place.answers", ["urine"], "answers: there is no urine"),
    ("C8", "place.rules", ["U33"], "rules: there is no U33"),
    ("s0-cold", "sources", ["S0", "P999"], "s0-cold: sources: P999 is not explained"),
    ("C13", "sources", ["P999"], "C13: sources: P999 is not explained"),
    ("s0-cold", "sources", ["P24"], "s0-cold: sources: S0 is not among them"),
    ("s0-cold", "conflicts", ["C33"], "s0-cold: conflicts: there is no C33"),
    ("s0-cold", "seed", "S5", "s0-cold: seed: it is not in S5"),
    ("s0-cold", "seed", "S1", "s0-cold: seed: it is not in S1"),
    ("s0-cold", "id", "s0-chill", "items: s0-chill is not known"),
    ("C13", "id", "C33", "conflicts: C33 is not known"),
    ("s0-cold", "id", "s0-warm", "items: s0-warm comes twice"),
    ("s0-banana", "place.answers", ["posture"], "answers: posture says nothing of banana"),
    ("C13", "place", {"phrases": ["why"]}, "phrases: why says nothing of pale yellow"),
    ("s4-ad", "place", {"answers": ["diet"]}, "s4-ad: seed_items.yaml: says nothing"),
]


def path_to(folder: Path, id_: str) -> str:
    """Where an item or a conflict stands in the file."""
    table = read_table(folder)
    kind, entries = ("conflicts", table.conflicts) if id_[0] == "C" else ("items", table.items)
    return f"{kind}[{[entry['id'] for entry in entries].index(id_)}]"


def found_in(folder: Path) -> list[str]:
    return complaints(read_table(folder), read_places(folder))


def resting_on_seeds() -> Iterator[tuple[str, str, str]]:
    """A kind of place, its name and the seed, for all that is spoken and names a seed."""
    for routine in ROUTINES.values():
        for step, codes in routine.sources.items():
            yield from (("routines", f"{routine.id}/{step}", code) for code in codes)
    for topic in TOPICS.keys() - NOT_IN_THE_SEEDS:
        yield from (("answers", topic, code) for code in TOPICS[topic]["sources"])


def lives_there(item: Any, kind: str, name: str) -> bool:
    return bool({name, name.partition("/")[0]} & set(item["place"].get(kind, ())))


def serves(routine: str, regions: list[str]) -> bool:
    return ANY_REGION in regions or ROUTINES[routine].region in (*regions, ANY_REGION)


def test_every_item_has_a_place_that_there_is_and_that_speaks_of_it() -> None:
    assert complaints(TABLE, PLACES) == []


def test_the_articles_say_as_much_as_they_do() -> None:
    counts = {"S0": 22, "S1": 28, "S2": 14, "S3": 14, "S4": 19}
    assert {seed: len(items) for seed, items in SEEDS.items()} == counts
    assert len(ITEMS) == sum(counts.values()) == 97
    assert all(slug.startswith(seed.lower()) for seed, items in SEEDS.items() for slug in items)


def test_every_disagreement_is_listed() -> None:
    assert set(CONFLICTS) == {f"C{number}" for number in range(1, 33)} | {"C9b"}


@pytest.mark.parametrize(("id_", "key", "value", "complaint"), BROKEN)
def test_a_broken_table_is_noticed(
    folder: Path, id_: str, key: str, value: Any, complaint: str
) -> None:
    put(folder / "remedies.json", f"{path_to(folder, id_)}.{key}", value)
    assert complaint in "\n".join(found_in(folder))


@pytest.mark.parametrize("id_", [*ITEMS, *CONFLICTS])
def test_an_entry_that_is_gone_is_missed(id_: str) -> None:
    table = Table(
        items=tuple(item for item in TABLE.items if item["id"] != id_),
        conflicts=tuple(each for each in TABLE.conflicts if each["id"] != id_),
    )
    kind = "conflicts" if id_ in CONFLICTS else "items"
    assert f"{kind}: {id_} is missing" in complaints(table, PLACES)


def test_a_phrase_a_step_or_a_topic_that_goes_is_missed_by_what_lived_there(folder: Path) -> None:
    remove(folder / "en/words.json", "phrases.pack_most")
    remove(folder / "en/routines/calf-stand.json", "steps.heel_down")
    remove(folder / "answers.json", "answers.pinching")
    found = found_in(folder)
    assert "s0-compress-limit: place: phrases: there is no pack_most" in found
    assert "s1-calf-stretch: place: routines: there is no calf-stand/heel_down" in found
    assert "C6: place: answers: there is no pinching" in found


def test_a_routine_or_a_rule_that_goes_is_missed_by_what_lived_there(folder: Path) -> None:
    (folder / "en/routines/bed-lying.json").unlink()
    put(folder / "red_flags.json", "rules", [rule for rule in RULES if rule["id"] != "U1"])
    found = found_in(folder)
    assert "C31: place: routines: there is no bed-lying" in found
    assert "s1-clots: place: rules: there is no U1" in found


def test_an_idea_that_is_no_longer_spoken_is_missed(folder: Path) -> None:
    put(folder / "en/answers.json", "how_much_to_drink", "Six to eight cups a day.")
    assert "C13: place: answers: how_much_to_drink says nothing of pale yellow" in found_in(folder)


def test_nothing_is_left_out_but_what_is_meant_to_be() -> None:
    assert {entry["id"] for entry in TABLE.entries if "left_out" in entry["place"]} == LEFT_OUT


def test_an_item_that_is_used_says_for_what_part_of_the_body_and_when() -> None:
    used = [item for item in TABLE.items if item["id"] not in LEFT_OUT]
    assert [item["id"] for item in used if not item["regions"] or not item["phase"]] == []


def test_every_topic_that_the_articles_speak_of_is_a_place() -> None:
    assert TOPICS.keys() - TABLE.named("answers") == NOT_IN_THE_SEEDS


def test_every_rule_that_rests_on_an_article_is_a_place() -> None:
    resting = {rule["id"] for rule in RULES if set(rule["sources"]) & set(SEEDS)}
    assert resting
    assert resting <= TABLE.named("rules")


def test_every_rule_that_a_disagreement_led_to_is_a_place() -> None:
    assert {"U1", "U2", "U9", "E11", "U16", "A1", "A8", "A9"} <= TABLE.named("rules")


@pytest.mark.parametrize(
    ("kind", "name", "seed"), sorted(each for each in resting_on_seeds() if each[2] in SEEDS)
)
def test_what_rests_on_an_article_is_the_place_of_an_item_of_it(
    kind: str, name: str, seed: str
) -> None:
    assert any(lives_there(item, kind, name) for item in TABLE.items if item["seed"] == seed)


def test_every_disagreement_is_named_by_the_items_between_which_it_is() -> None:
    named = {conflict for item in TABLE.items for conflict in item["conflicts"]}
    assert set(CONFLICTS) - named == NOT_BETWEEN_ITEMS


@pytest.mark.parametrize("item", TABLE.items, ids=lambda item: item["id"])
def test_an_item_lives_in_routines_for_its_own_part_of_the_body(item: Any) -> None:
    places = {name.partition("/")[0] for name in item["place"].get("routines", ())}
    strangers = {name for name in places if not serves(name, item["regions"])}
    assert strangers == set()


def test_no_two_items_say_the_same_in_the_same_words() -> None:
    said = [entry.get("says", entry.get("resolved")) for entry in TABLE.entries]
    assert len(set(said)) == len(said)


def test_a_table_names_every_place_of_a_kind() -> None:
    one, other = {"place": {"rules": ["U1"]}}, {"place": {"rules": ["A1"], "answers": ["heat"]}}
    assert Table((one,), (other,)).named("rules") == {"U1", "A1"}
