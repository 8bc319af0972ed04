"""`python -m server`: the skill over HTTP, one thread for each request.

This is Flask's development server, which speaks no TLS. To be Alexa's endpoint it has to stand
behind a proxy that ends TLS under a public name.
"""

import argparse
import ipaddress
import os
import sys
from collections.abc import Sequence

from werkzeug.serving import BaseWSGIServer, make_server

from server.app import create_app


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted. Exit status 1 if it cannot listen, 2 if told what it must not do."""
    options = _parser().parse_args(arguments)
    if options.no_verify and not is_loopback(options.host):
        sys.stderr.write(f"server: --no-verify needs a loopback --host, not {options.host}\n")
        return 2
    from cramp_coach.skill import build_skill

    app = create_app(build_skill(os.environ), verify=not options.no_verify)
    listener = make_server(options.host, options.port, app, threaded=True)
    _announce(listener, verified=not options.no_verify)
    listener.serve_forever()
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


def _announce(listener: BaseWSGIServer, *, verified: bool) -> None:
    skill_id = os.environ.get("SKILL_ID")
    text = notice(listener.host, listener.port, verified=verified, skill_id=skill_id)
    sys.stdout.write(text)
    sys.stdout.flush()


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
