import json
from pathlib import Path

import pytest

from simulator.alexas.permissions import SCOPES, declared_in, scope_of, what_it_allows


def test_a_skill_may_ask_for_what_its_manifest_declares(tmp_path: Path) -> None:
    manifest = {"permissions": [{"name": scope} for scope in SCOPES.values()]}
    (tmp_path / "skill.json").write_text(json.dumps({"manifest": manifest}), encoding="utf-8")
    assert declared_in(tmp_path / "skill.json") == set(SCOPES.values())


def test_a_manifest_may_declare_nothing(tmp_path: Path) -> None:
    (tmp_path / "skill.json").write_text('{"manifest": {}}', encoding="utf-8")
    assert declared_in(tmp_path / "skill.json") == frozenset()


def test_a_scope_has_a_short_name() -> None:
    assert scope_of("timers") == "alexa::alerts:timers:skill:readwrite"
    with pytest.raises(ValueError, match='a permission is one of timers, reminders, not "lists"'):
        scope_of("lists")


def test_a_person_is_told_what_a_scope_allows() -> None:
    assert what_it_allows(SCOPES["reminders"]) == "set reminders"
    assert what_it_allows("alexa::profile:email:read") == "use more of this device"
