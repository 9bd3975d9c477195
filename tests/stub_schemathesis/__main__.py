"""``make schemathesis``: every stub in ``generated/``, and of the corpus what is asked for.

Exit code 0 if nothing was found, 1 if something was, 2 if Schemathesis is not installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.stub_schemathesis.run import Bounds, Outcome, run
from tests.stub_schemathesis.targets import Target, of_document, seeds

_COLUMNS = (
    *("operations", "tested", "cases"),
    *("faults", "contradictions", "supplemented", "mistaken", "minutes"),
)
_DOCUMENTS = ("lago.yaml", "mollie.yaml", "discord.json")


def main() -> int:
    """Run them one after the other, and print a table."""
    arguments = _arguments()
    if importlib.util.find_spec("schemathesis") is None:
        print("schemathesis is not installed: make clean, then again", file=sys.stderr)
        return 2
    whole = arguments.turn is None
    bounds = Bounds(
        examples=arguments.examples,
        seconds=arguments.seconds,
        whole=whole,
        published=arguments.published,
        most=arguments.most,
    )
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory() as scratch:
        for number, (target, labels) in enumerate(_chosen(arguments, Path(scratch))):
            folder = Path(scratch) / f"run-{number}"
            folder.mkdir()
            outcomes.append(run(target, labels, bounds, folder))
            _tell(outcomes[-1])
    Console(width=120).print(_table(outcomes))
    return 1 if any(one.faults for one in outcomes) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make schemathesis", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder with documents of other vendors")
    parser.add_argument("--only", default="", help="APIs whose name contains this")
    parser.add_argument("--examples", type=int, default=20, help="for each operation and phase")
    parser.add_argument("--seconds", type=int, default=3600, help="the longest run of one API")
    parser.add_argument(
        "--turn", type=int, help="one document of the corpus and a part of its operations"
    )
    parser.add_argument(
        "--most",
        type=int,
        default=0,
        help="send so many cases of an operation, media type and phase, and some of the others",
    )
    parser.add_argument(
        "--published", action="store_true", help="against the documents as the vendors publish them"
    )
    parser.add_argument("--parts", type=int, default=8, help="how many parts those are")
    return parser.parse_args()


def _chosen(arguments: argparse.Namespace, scratch: Path) -> Iterator[tuple[Target, list[str]]]:
    """The APIs, and the labels of the operations to test."""
    for target in seeds():
        if arguments.only in target.name:
            yield target, target.labels
    turn, parts = arguments.turn, arguments.parts
    names = _DOCUMENTS if turn is None else [_DOCUMENTS[turn % len(_DOCUMENTS)]]
    for name in (one for one in names if arguments.only in one):
        path = arguments.corpus / name
        if not path.exists():
            print(f"{name}: skipped, {path} is not here")
            continue
        target = of_document(path, scratch / name)
        start = 0 if turn is None else turn // len(_DOCUMENTS) % parts
        yield target, target.labels[start :: 1 if turn is None else parts]


def _tell(outcome: Outcome) -> None:
    print(f"{outcome.name}: {len(outcome.faults)} faults", flush=True)
    for fault in outcome.faults:
        print(f"  {fault}")
    for contradiction in outcome.excepted:
        print(f"  the document contradicts itself: {contradiction}")
    for supplement in outcome.supplements:
        print(f"  declared by the stub: {supplement}")
    for mistake in outcome.mistaken.values():
        print(f"  not as Schemathesis says: {mistake}")


def _table(outcomes: list[Outcome]) -> Table:
    table = Table(title="Stub servers under Schemathesis")
    table.add_column("API")
    for column in _COLUMNS:
        table.add_column(column, justify="right")
    for one in outcomes:
        found = (len(one.faults), one.contradicting, one.supplemented, one.mistaken_operations)
        counts = (one.operations, one.tested, one.cases, *found)
        minutes = f"{one.seconds / 60:.1f}{'' if one.complete else ' (stopped)'}"
        table.add_row(one.name, *map(str, counts), minutes)
    return table


if __name__ == "__main__":
    sys.exit(main())
