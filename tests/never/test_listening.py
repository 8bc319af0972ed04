"""Whatever is said in a test run is heard, and what is denied is reported at its end."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ask_sdk_model import Response
from ask_sdk_model.ui import Reprompt, SimpleCard, SsmlOutputSpeech

from tests.never.denied import read_groups
from tests.never.listening import Listener, without_tags
from tests.never.matching import Matcher

MATCHER = Matcher(read_groups())
REPLIES = """
from cramp_coach.coach.reply import Reply

def test_said():
    assert Reply(("Toes up.", 2.0, "Ask for Prosoma."))

def test_asked():
    assert Reply((), "Would three hundred and fifty milligrams do?")

def test_asked_again():
    assert Reply((), "Better?", ("There's nothing to worry about. Better?",))
"""
INNOCENT = """
from cramp_coach.coach.reply import Reply

def test_said():
    assert Reply(("You haven't far to go.",), "Is the heel secure?")
"""
RESPONSE = """
from cramp_coach.skill import build_skill
from tests.alexa import launch
from tests.fakes import DictStore

def test_a_response(monkeypatch):
    skill = build_skill({}, DictStore())
    monkeypatch.setattr("cramp_coach.reply.render.to_ssml", lambda *_: "Buy&#32;<b/> Advil.")
    assert skill.answer(launch())["response"]["outputSpeech"]
"""


def speech(ssml: str) -> Any:
    return SsmlOutputSpeech(ssml=f"<speak>{ssml}</speak>")


def denied_in(response: Response) -> list[str]:
    listener = Listener()
    listener.hear_response(response)
    return [slip.denied.word for slip in listener.slips(MATCHER)]


@pytest.mark.parametrize(
    "response",
    [
        Response(output_speech=speech("Stretch. Then take an Advil.")),
        Response(output_speech=speech("Stretch. Then take an <break time='1s'/> Advil.")),
        Response(reprompt=Reprompt(output_speech=speech("An Advil?"))),
        Response(card=SimpleCard(title="Tonight", content="Advil")),
    ],
    ids=["speech", "after a break", "reprompt", "card"],
)
def test_a_denied_word_is_heard_wherever_a_response_has_it(response: Response) -> None:
    assert denied_in(response) == ["Advil"]


@pytest.mark.parametrize(
    "ssml", ["Take two hundred milligrams.", "It's nothing.", "You <break time='1s'/> have it."]
)
def test_a_dose_false_comfort_and_a_diagnosis_are_heard(ssml: str) -> None:
    assert len(denied_in(Response(output_speech=speech(ssml)))) == 1


@pytest.mark.parametrize("ssml", ["Keep it secure.", "You haven't far to go.", "Heels down."])
def test_innocent_words_are_no_slip(ssml: str) -> None:
    assert denied_in(Response(output_speech=speech(ssml))) == []


def test_silence_is_no_slip() -> None:
    assert denied_in(Response()) == []


def test_a_slip_names_the_word_the_response_and_the_test(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTEST_CURRENT_TEST", "tests/test_night.py::test_a_calf (call)")
    listener = Listener()
    listener.hear_response(Response(output_speech=speech("Toes up. Take a pill.")))
    (slip,) = listener.slips(MATCHER)
    for part in ("'pill' (how much", "Toes up. Take a pill.", "test_night.py::test_a_calf"):
        assert part in str(slip)


def test_the_first_test_that_heard_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    listener = Listener()
    for test in ("first", "second"):
        monkeypatch.setenv("PYTEST_CURRENT_TEST", test)
        listener.hear("A cure.", "A cure.")
    assert [slip.test for slip in listener.slips(MATCHER)] == ["first"]


def test_tags_and_entities_are_not_read_aloud() -> None:
    ssml = '<speak><prosody rate="90%">Heat &amp; cold</prosody> <break time="10s"/></speak>'
    assert without_tags(ssml) == "Heat & cold"


def run(folder: Path, program: str) -> subprocess.CompletedProcess[str]:
    """A run of pytest over one file, with nothing of ours but the listening."""
    file = folder / "test_said.py"
    file.write_text(program, encoding="utf-8")
    options = ["-p", "tests.conftest", "-c", "pyproject.toml", f"--rootdir={folder}"]
    command = [sys.executable, "-m", "pytest", *options, str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_run_in_which_something_denied_is_said_fails_though_its_tests_pass(
    tmp_path: Path,
) -> None:
    ended = run(tmp_path, REPLIES)
    assert ended.returncode == pytest.ExitCode.TESTS_FAILED, ended.stderr
    assert "3 passed" in ended.stdout
    for word in ("'prosoma'", "'350 mg'", "'nothing to worry about'"):
        assert word in ended.stdout
    for test in ("test_said", "test_asked", "test_asked_again"):
        assert f"by test_said.py::{test} (call)" in ended.stdout


def test_a_run_fails_also_for_a_response_that_no_reply_of_the_coach_stands_behind(
    tmp_path: Path,
) -> None:
    ended = run(tmp_path, RESPONSE)
    assert ended.returncode == pytest.ExitCode.TESTS_FAILED, ended.stderr
    for word in ("'buy' (selling)", "'Advil' (medicines for pain)"):
        assert word in ended.stdout


def test_a_run_in_which_nothing_denied_is_said_is_left_as_it_is(tmp_path: Path) -> None:
    ended = run(tmp_path, INNOCENT)
    assert ended.returncode == pytest.ExitCode.OK, ended.stdout + ended.stderr
    assert "may never be said" not in ended.stdout
