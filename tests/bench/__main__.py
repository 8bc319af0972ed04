"""The project's figures in one table, and in build/bench.json: `python -m tests.bench`.

Exits with status 1 where a figure does not keep to its limit.
"""

import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.bench import (
    alexa_hanging,
    cold_start,
    danger,
    hearing,
    holds,
    pace,
    positions,
    store_down,
    store_use,
    warm_turn,
    writes_kept,
)
from tests.bench.figure import Figure

RESULTS = Path("build/bench.json")
MEASUREMENTS = (
    cold_start,
    warm_turn,
    store_use,
    store_down,
    alexa_hanging,
    writes_kept,
    pace,
    holds,
    positions,
    hearing,
    danger,
)


def measure() -> Iterator[Figure]:
    for measurement in MEASUREMENTS:
        yield from measurement.figures()


def table(figures: Iterable[Figure]) -> Iterator[str]:
    for figure in figures:
        limit = "" if figure.limit is None else f"at most {figure.limit:g}"
        verdict = "ok" if figure.holds else "OVER"
        yield f"{figure.name:<58} {figure.value:>9.3f} {figure.unit:<10} {limit:<13} {verdict}"


def save(figures: Iterable[Figure], path: Path) -> None:
    data = {
        f.name: {"value": f.value, "unit": f.unit, "limit": f.limit, "holds": f.holds}
        for f in figures
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")


def main() -> int:
    if not shutil.which("espeak-ng"):
        sys.stderr.write(
            "the bench renders speech: install espeak-ng (apt-get install espeak-ng)\n"
        )
        return 2
    figures = list(measure())
    sys.stdout.write("\n".join(table(figures)) + "\n")
    save(figures, RESULTS)
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
