"""``make corpus CORPUS=DIR``: generate from every document of a folder, and say what came of it.

Exit code 0 if all documents are whole, 1 if some are not.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from tests.corpus.document import Result, examine
from tests.corpus.report import write_report

_SUFFIXES = (".yaml", ".yml", ".json")


def main() -> int:
    """Run the documents in parallel, show progress, write the report."""
    arguments = _arguments()
    documents = _documents(arguments.corpus, arguments.only)
    folder = Path(tempfile.mkdtemp(prefix="corpus-"))
    try:
        results = _examine_all(documents, folder, arguments)
    finally:
        if arguments.keep:
            print(f"kept: {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    write_report(results, arguments.report)
    whole = sum(result.is_whole for result in results)
    print(f"{whole} of {len(results)} documents whole; see {arguments.report}/corpus-report.md")
    return 0 if whole == len(results) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make corpus", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder of OpenAPI documents")
    parser.add_argument("--only", default="", help="documents whose name contains this")
    parser.add_argument("--report", type=Path, default=Path("build"), help="where to write")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--types", type=int, default=0, metavar="N", help="every Nth document: Black, mypy, pyright"
    )
    parser.add_argument("--start", type=int, default=0, help="the first of those")
    parser.add_argument("--keep", action="store_true", help="keep what was generated")
    return parser.parse_args()


def _documents(corpus: Path, only: str) -> list[Path]:
    found = (path for path in corpus.rglob("*") if path.suffix in _SUFFIXES)
    return sorted(path for path in found if only in path.name)


def _examine_all(
    documents: list[Path], folder: Path, arguments: argparse.Namespace
) -> list[Result]:
    results: list[Result] = []
    with ThreadPoolExecutor(arguments.workers) as pool:
        waiting = {
            pool.submit(
                examine,
                document,
                folder / f"{rank:04}-{document.stem}",
                types=bool(arguments.types) and (rank - arguments.start) % arguments.types == 0,
            )
            for rank, document in enumerate(documents)
        }
        for done in as_completed(waiting):
            results.append(done.result())
            _show(results[-1], len(results), len(documents))
    return sorted(results, key=lambda result: result.name)


def _show(result: Result, done: int, total: int) -> None:
    mark = "ok" if result.is_whole else "NOT WHOLE"
    print(f"{done:4}/{total} {mark:9} {result.seconds:6.2f} s {result.name}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
