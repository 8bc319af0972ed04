"""Whatever any test has the coach say is listened to; the run fails if it may never be said."""

import pytest

from tests.never.denied import read_groups
from tests.never.listening import Listener, Slip, listen
from tests.never.matching import Matcher

LISTENER = pytest.StashKey[Listener]()
SLIPS = pytest.StashKey[list[Slip]]()


def pytest_sessionstart(session: pytest.Session) -> None:
    listener, patch = Listener(), pytest.MonkeyPatch()
    listen(patch, listener)
    session.config.stash[LISTENER] = listener
    session.config.add_cleanup(patch.undo)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """The summary reads the exit status after this."""
    slips = session.config.stash[LISTENER].slips(Matcher(read_groups()))
    session.config.stash[SLIPS] = slips
    if slips and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    slips = config.stash[SLIPS]
    if slips:
        terminalreporter.section("said, and may never be said (tests/never/denied.yaml)", red=True)
        for slip in slips:
            terminalreporter.line(str(slip))
