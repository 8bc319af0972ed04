import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from signal import SIGINT
from subprocess import PIPE, Popen
from urllib.parse import urlsplit

import pytest

from server.__main__ import is_loopback, main, notice
from tests.server.endpoint import launch


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "coach.example.com", ""])
def test_no_verify_is_refused_where_others_could_reach_it(
    host: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--no-verify", "--host", host]) == 2
    assert capsys.readouterr().err == f"server: --no-verify needs a loopback --host, not {host}\n"


def test_the_refusal_is_the_exit_status_of_the_command() -> None:
    command = [sys.executable, "-m", "server", "--no-verify", "--host", "0.0.0.0"]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    assert finished.returncode == 2
    assert len(finished.stderr.splitlines()) == 1


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.10", "::1", "localhost"])
def test_loopback_addresses_are_recognised(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_an_impossible_port_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["--port", port])
    assert "argument --port" in capsys.readouterr().err


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    ours_to_set = ("AWS_", "SESSIONS_", "SKILL_")
    inherited = {name: os.environ[name] for name in os.environ if not name.startswith(ours_to_set)}
    ours = {"SESSIONS_DB": str(tmp_path / "sessions"), "AWS_CONFIG_FILE": str(tmp_path / "none")}
    return inherited | ours


def _post(url: str, body: bytes) -> tuple[int, str]:
    address = urlsplit(url)
    connection = HTTPConnection(address.hostname or "", address.port)
    with closing(connection):
        connection.request("POST", address.path, body=body)
        with connection.getresponse() as response:
            return response.status, response.read().decode()


@contextmanager
def _served(environ: dict[str, str], *options: str) -> Iterator[tuple[Popen[str], str]]:
    command = [sys.executable, "-m", "server", "--port", "0", *options]
    with Popen(command, env=environ, stdout=PIPE, stderr=PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().split()[-1]
        finally:
            process.send_signal(SIGINT)


def test_the_command_serves_the_skill_until_interrupted(environ: dict[str, str]) -> None:
    with _served(environ, "--no-verify") as (process, url):
        status, body = _post(url, launch())
    assert (status, process.returncode) == (200, 0)
    assert "calf" in json.loads(body)["response"]["outputSpeech"]["ssml"]


def test_the_command_verifies_unless_told_not_to(environ: dict[str, str]) -> None:
    with _served(environ) as (_, url):
        status, _ = _post(url, launch())
    assert status == 400


def test_settings_the_skill_cannot_use_are_told_in_one_line(environ: dict[str, str]) -> None:
    command = [sys.executable, "-m", "server", "--port", "0"]
    settings = environ | {"SESSIONS_TABLE": "sessions"}
    finished = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
    assert finished.returncode == 1
    assert finished.stderr.startswith("server: SESSIONS_TABLE needs AWS_DEFAULT_REGION")
    assert len(finished.stderr.splitlines()) == 1


def test_the_address_is_announced_in_one_line() -> None:
    text = notice("127.0.0.1", 5000, verified=True, skill_id="amzn1.ask.skill.1")
    assert text == "Cramp Coach listens at http://127.0.0.1:5000/alexa\n"


def test_an_ipv6_address_is_announced_as_a_url() -> None:
    text = notice("::1", 5000, verified=True, skill_id="amzn1.ask.skill.1")
    assert "http://[::1]:5000/alexa" in text


def test_an_unverified_server_says_so_loudly() -> None:
    text = notice("127.0.0.1", 5000, verified=False, skill_id="amzn1.ask.skill.1")
    assert "UNVERIFIED" in text.splitlines()[1]


def test_a_server_that_would_answer_for_other_skills_says_so() -> None:
    text = notice("127.0.0.1", 5000, verified=True, skill_id=None)
    assert "SKILL_ID" in text.splitlines()[1]
