"""Many mutants: ``python -m tests.hostile.run --count 2000 --seed 1 --shard 0/4``.

Without ``--count`` all are run. Every mutant that fails is printed with its payload, its position
and what is wrong; ``--only`` runs those whose name contains a text.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.hostile import base_spec
from tests.hostile.building import Outcome, build_source
from tests.hostile.importing import Importer
from tests.hostile.mutants import Mutant, draw
from tests.hostile.verdict import Base, base_of, problems


@dataclass(slots=True)
class Report:
    """What became of the mutants: failures by name, and how many were refused."""

    count: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    failures: dict[str, list[str]] = field(default_factory=dict)


class Harness:
    """Judges mutants; ``folder`` is where their files are put, one after the other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        text = base_spec.PATH.read_text("utf-8")
        self.base: Base = base_of(self.build(text, "openapi.yaml"))
        self.importer = Importer(self.base.outcome.files)

    def close(self) -> None:
        """Let go of what was imported."""
        self.importer.close()

    def build(self, text: str, file_name: str) -> Outcome:
        """The outcome for a text."""
        return build_source(text, file_name, self._folder)

    def judge(self, mutant: Mutant) -> tuple[Outcome, list[str]]:
        """What became of a mutant, and everything that is wrong with it."""
        made = self.build(mutant.source(), mutant.file_name)
        is_exact = mutant.payload.syntax == "json"
        found = problems(
            made,
            self.base,
            mutant.document() if is_exact else None,
            counted=mutant.is_counted,
        )
        if not made.raised:
            found += self.importer.problems(made.files)
        return made, found


def run(mutants: Iterable[Mutant], harness: Harness, told: Callable[[str], None]) -> Report:
    """Judge them all; ``told`` gets every failure as it is found."""
    report = Report()
    for mutant in mutants:
        report.count += 1
        made, found = harness.judge(mutant)
        if made.refused:
            report.refused[mutant.payload.kind] += 1
        if found:
            report.failures[mutant.name] = found
            told(f"{mutant.name}\n  text {mutant.text[:120]!r}\n  " + "\n  ".join(found[:6]))
    return report


def main() -> int:
    """The command; 1 if a mutant failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, help="how many (default: all)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--shard", default="0/1", help="i/n: every n-th, beginning with the i-th")
    parser.add_argument("--only", default="", help="mutants whose name contains this")
    given = parser.parse_args()
    part, _, parts = given.shard.partition("/")
    drawn = draw(given.count, given.seed, (int(part), int(parts)))
    with tempfile.TemporaryDirectory() as folder:
        harness = Harness(Path(folder))
        started = time.process_time()
        report = run((each for each in drawn if given.only in each.name), harness, print)
        spent = time.process_time() - started
    print(summary(report, spent))
    return 1 if report.failures else 0


def summary(report: Report, seconds: float) -> str:
    """Two lines on a run."""
    refused = ", ".join(f"{kind} {count}" for kind, count in report.refused.most_common())
    each = seconds / max(report.count, 1) * 1000
    return (
        f"{report.count} mutants, {len(report.failures)} failed, {report.refused.total()} refused, "
        f"{each:.0f} ms each\nrefused: {refused or 'none'}"
    )


if __name__ == "__main__":
    sys.exit(main())
