"""Fits the pace model's tables: `python -m tests.bench.fit_pace [--measure]`.

Least squares on the fitted lines of pace_lines.json, in which the milliseconds of spellings and
of single words are drawn towards nought, so that rare ones are not believed too much. Prints
the tables for cramp_coach/coach/pace.py. With --measure every line is first rendered anew. Where
there is espeak-ng, it also fits how words and pauses grow at slower rates.
"""

import json
import math
import shutil
import subprocess
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping

from cramp_coach.coach.pace import sounds, words_and_pauses
from simulator.voice import ESPEAK
from tests.bench.pace import FITTED, HELD_OUT, LINES, SpokenLine, errors, rendered, spoken_lines

# Chosen by cross-validation on the fitted lines alone.
PULL_TO_NOUGHT = {"~": 1.0, "=": 1.0}
SLIGHT_PULL = 0.001
LINES_TO_KNOW_A_WORD = 3
SMALLEST_WORD_MILLISECONDS = 10
RATES = (0.9, 0.8, 0.7, 0.6)

Matrix = list[list[float]]


def fit(lines: Iterable[SpokenLine]) -> dict[str, int]:
    """Milliseconds of every sound; a line's spread is taken to grow with its length."""
    heard = [(Counter(sounds(line.text)), line.seconds) for line in lines]
    names = _fitted_names(counts for counts, _ in heard)
    index = {name: position for position, name in enumerate(names)}
    matrix: Matrix = [[0.0] * (len(names) + 1) for _ in names]
    for position, name in enumerate(names):
        matrix[position][position] = PULL_TO_NOUGHT.get(name[0], SLIGHT_PULL)
    for counts, seconds in heard:
        _add_line(matrix, {index[n]: c for n, c in counts.items() if n in index}, seconds)
    fitted = {name: round(1000 * x) for name, x in zip(names, _solved(matrix), strict=True)}
    return {name: ms for name, ms in fitted.items() if _worth_keeping(name, ms)}


def _fitted_names(lines: Iterable[Counter[str]]) -> list[str]:
    lines_with = Counter(name for counts in lines for name in counts)
    return sorted(n for n, c in lines_with.items() if n[0] != "=" or c >= LINES_TO_KNOW_A_WORD)


def _worth_keeping(name: str, milliseconds: int) -> bool:
    return name[0] != "=" or abs(milliseconds) >= SMALLEST_WORD_MILLISECONDS


def _add_line(matrix: Matrix, counts: Mapping[int, int], seconds: float) -> None:
    """Adds one weighted line to the normal equations; the last column is their right side."""
    weight = 1 / max(seconds, 1.0)
    for row, count in counts.items():
        for column, other in counts.items():
            matrix[row][column] += weight * count * other
        matrix[row][-1] += weight * count * seconds


def _solved(matrix: Matrix) -> list[float]:
    """Gaussian elimination; a positive definite matrix needs no pivoting."""
    for top, pivot in enumerate(matrix):
        for row in matrix[top + 1 :]:
            factor = row[top] / pivot[top]
            if factor:
                row[top:] = [x - factor * p for x, p in zip(row[top:], pivot[top:], strict=True)]
    solution = [0.0] * len(matrix)
    for position in range(len(matrix) - 1, -1, -1):
        row = matrix[position]
        known = sum(row[i] * solution[i] for i in range(position + 1, len(matrix)))
        solution[position] = (row[-1] - known) / row[position]
    return solution


def tables(fitted: Mapping[str, int]) -> str:
    """The fitted milliseconds as the source of pace.py's three tables."""
    plain = {name: ms for name, ms in fitted.items() if name[0] not in PULL_TO_NOUGHT}
    rows = "".join(f'    "{name}": {ms},\n' for name, ms in plain.items())
    spellings, words = _cells(fitted, "~"), _cells(fitted, "=")
    return f'SOUNDS = {{\n{rows}}}\nSPELLINGS = """\n{spellings}\n"""\nWORDS = """\n{words}\n"""\n'


def _cells(fitted: Mapping[str, int], prefix: str) -> str:
    cells = [f"{name[1:]}:{ms}" for name, ms in fitted.items() if name[0] == prefix]
    return textwrap.fill(" ".join(cells), 100, break_on_hyphens=False)


def measure() -> None:
    """Renders every line with this machine's espeak-ng and keeps the seconds."""
    version = subprocess.run([ESPEAK, "--version"], capture_output=True, text=True, check=True)
    kept: dict[str, object] = {"measured_with": version.stdout.split("  ")[0]}
    for kind in (FITTED, HELD_OUT):
        lines = rendered(spoken_lines(kind))
        kept[kind] = {line.text: round(line.seconds, 3) for line in lines}
    LINES.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def slowing(rates: Iterable[float] = RATES) -> tuple[float, float]:
    """The powers of the rate by which words and pauses grow, as rendered on this machine."""
    points = [(math.log(rate), *map(math.log, _factors(rate))) for rate in rates]
    scale = sum(x * x for x, _, _ in points)
    words = sum(x * y for x, y, _ in points) / scale
    return -words, -sum(x * y for x, _, y in points) / scale


def _factors(rate: float) -> tuple[float, float]:
    """How many times longer words and pauses last at `rate`."""
    matrix: Matrix = [[0.0] * 3 for _ in range(2)]
    for line in rendered(spoken_lines(FITTED), rate):
        words, pauses = words_and_pauses(line.text)
        for row, share in enumerate((words, pauses)):
            matrix[row][0] += share * words
            matrix[row][1] += share * pauses
            matrix[row][2] += share * line.seconds
    words_factor, pauses_factor = _solved(matrix)
    return words_factor, pauses_factor


def main(arguments: list[str]) -> None:
    if "--measure" in arguments:
        measure()
    sys.stdout.write(tables(fit(spoken_lines(FITTED))))
    for kind in (FITTED, HELD_OUT):
        found, count = errors(spoken_lines(kind)), len(spoken_lines(kind))
        sys.stdout.write(
            f"# the tables now in pace.py, on {count} {kind} lines: mean error {found.mean:.3f} s,"
            f" 19 in 20 within {found.p95:.3f} s, bias {found.bias:+.3f} s\n"
        )
    if shutil.which(ESPEAK):
        words, pauses = slowing()
        sys.stdout.write(f"WORDS_SLOW_BY, PAUSES_SLOW_BY = {words:.3f}, {pauses:.3f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
