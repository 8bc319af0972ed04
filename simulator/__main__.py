"""python -m simulator: an Echo on your desk."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import datetime, time
from math import isfinite
from typing import NoReturn

from cramp_coach.alexa.settings import known_zone
from simulator import understand
from simulator.alexas.troubles import ZONE_TROUBLES
from simulator.machine_zone import machine_zone
from simulator.response import SkillFault
from simulator.service import DESK
from simulator.talk import Wishes, talk

PROGRAM = "python -m simulator"
FAULT, MISUSE = 1, 2


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(MISUSE, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 1 where the skill failed, 2 where the command or its input is wrong."""
    given = _parser().parse_args(arguments)
    try:
        given.run(given)
    except SkillFault as fault:
        return _fail(FAULT, str(fault))
    except ValueError as error:
        return _fail(MISUSE, str(error))
    except BrokenPipeError:
        # Python flushes once more as it leaves, and there is nobody left to flush to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return 0
    return 0


def _fail(status: int, reason: str) -> int:
    sys.stderr.write(f"{PROGRAM}: {reason}\n")
    return status


def _talk(given: argparse.Namespace) -> None:
    given.zone = given.zone or machine_zone(os.environ)
    talk(Wishes(given.zone, given.locale, given.speed, given.silent, given.at, given.person))


def _understand(given: argparse.Namespace) -> None:
    understand.run(given.locale, sys.stdin, sys.stdout)


def _parser() -> Parser:
    parser = Parser(prog=PROGRAM, description="An Echo on your desk.")
    commands = parser.add_subparsers(required=True, dest="command", metavar="COMMAND")
    _add_talk(commands.add_parser("talk", help="a conversation with the coach"))
    understanding = "one utterance a line in, one JSON object a line out"
    _add_understand(commands.add_parser("understand", help=understanding))
    return parser


def _add_talk(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_talk)
    _add_locale(parser)
    parser.add_argument(
        "--speed", type=_speed, metavar="N", help="speak N times faster; a pipe waits only if given"
    )
    parser.add_argument("--silent", action="store_true", help="show the words, speak none")
    parser.add_argument("--at", type=_clock, metavar="HH:MM", help="start the clock here")
    troubles = ", ".join(ZONE_TROUBLES)
    zone = f"the device's time zone, or one of {troubles}; this machine's unless given"
    parser.add_argument("--zone", type=_zone, metavar="ZONE", help=zone)
    parser.add_argument("--person", metavar="NAME", help="whose voice is recognised")


def _add_understand(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_understand)
    _add_locale(parser)


def _add_locale(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--locale", default=DESK.locale, help=f"{DESK.locale} unless given")


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not isfinite(speed) or speed <= 0:
        raise argparse.ArgumentTypeError(f'"{text}" is not a number above 0')
    return speed


def _clock(text: str) -> time:
    try:
        return datetime.strptime(text, "%H:%M").time()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f'"{text}" is not a time such as 02:40') from error


def _zone(text: str) -> str:
    if text in ZONE_TROUBLES or known_zone(text):
        return text
    raise argparse.ArgumentTypeError(f'"{text}" is not a time zone such as America/New_York')


if __name__ == "__main__":
    sys.exit(main())
