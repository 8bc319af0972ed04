"""`python -m server`: the skill over HTTP, one thread for each request.

This is Flask's development server, which speaks no TLS. To be Alexa's endpoint it has to stand
behind a proxy that ends TLS under a public name.
"""

import argparse
import ipaddress
import os
import sys
from collections.abc import Sequence

from ask_sdk_core.skill import CustomSkill
from werkzeug.serving import make_server

from server.app import create_app


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted. Exit status 1 if it cannot start, 2 if told what it must not do."""
    options = _parser().parse_args(arguments)
    if options.no_verify and not is_loopback(options.host):
        return _fail(2, f"--no-verify needs a loopback --host, not {options.host}")
    # Not imported before the options are known to be good: the skill loads all of its content.
    from cramp_coach.content.checks import ContentError
    from cramp_coach.skill import build_skill
    from cramp_coach.store.record import StoreSettingsError

    try:
        skill = build_skill(os.environ)
    except (ContentError, StoreSettingsError) as error:
        return _fail(1, str(error))
    _serve(skill, options.host, options.port, verify=not options.no_verify)
    return 0


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach `host`: 127.0.0.0/8, ::1 or localhost."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def notice(host: str, port: int, *, verified: bool, skill_id: str | None) -> str:
    """What whoever starts the server should know, one line each."""
    address = f"[{host}]" if ":" in host else host
    lines = [f"Cramp Coach listens at http://{address}:{port}/alexa"]
    if not verified:
        lines.append("UNVERIFIED: anything on this machine can talk to the skill as Alexa.")
    elif not skill_id:
        lines.append("SKILL_ID is not set: what Alexa signs for other skills is answered too.")
    return "".join(f"{line}\n" for line in lines)


def _serve(skill: CustomSkill, host: str, port: int, *, verify: bool) -> None:
    listener = make_server(host, port, create_app(skill, verify=verify), threaded=True)
    text = notice(listener.host, listener.port, verified=verify, skill_id=skill.skill_id)
    sys.stdout.write(text)
    sys.stdout.flush()
    listener.serve_forever()


def _fail(status: int, reason: str) -> int:
    sys.stderr.write(f"server: {reason}\n")
    return status


def port_number(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise ValueError(text)
    return port


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m server", description="Serve Cramp Coach.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument(
        "--port", default=5000, type=port_number, help="port to listen on, 0 for any"
    )
    parser.add_argument(
        "--no-verify", action="store_true", help="answer unsigned requests, on loopback only"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
