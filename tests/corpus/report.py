"""The table of a corpus run, for people and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.corpus.document import Result

_HEAD = (
    "| document | whole | exit | operations | responses | bodies | schemas | findings | compiles "
    "| imports | import ms | black | mypy | pyright | CPU s | peak MB |\n|" + " --- |" * 16 + "\n"
)


def write_report(results: Sequence[Result], folder: Path) -> None:
    """``corpus-report.md`` and ``corpus-report.json``."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [result.as_row() for result in results]
    (folder / "corpus-report.json").write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
    (folder / "corpus-report.md").write_text(_markdown(results), "utf-8")


def _markdown(results: Sequence[Result]) -> str:
    whole = sum(result.is_whole for result in results)
    codes = Counter[str]()
    for result in results:
        codes.update(result.diagnostics)
    lines = "".join(_row(result) for result in results)
    found = "".join(f"- `{code}`: {count}\n" for code, count in codes.most_common())
    return (
        f"# Corpus: {whole} of {len(results)} documents whole\n\n{_HEAD}{lines}\n"
        f"## Findings\n\n{found}\n## Complaints\n\n{_complaints(results)}"
    )


def _row(result: Result) -> str:
    cells = (
        result.name,
        _mark(result.is_whole),
        result.exit_code,
        f"{result.operations_generated}/{result.operations}",
        f"{result.responses_generated}/{result.responses}",
        f"{result.bodies_generated}/{result.bodies}",
        f"{result.schemas_generated}/{result.schemas}",
        sum(result.diagnostics.values()),
        _mark(result.compiles),
        _mark(result.imports),
        result.import_milliseconds,
        _mark(result.black),
        "" if result.mypy is None else result.mypy,
        "" if result.pyright is None else result.pyright,
        result.seconds,
        result.peak_megabytes,
    )
    return f"| {' | '.join(map(str, cells))} |\n"


def _mark(check: bool | None) -> str:
    return "" if check is None else "yes" if check else "**no**"


def _complaints(results: Sequence[Result]) -> str:
    return "".join(
        f"### {result.name}\n\n```\n{result.complaint.replace('```', '')}\n```\n\n"
        for result in results
        if result.complaint
    )
