"""``python -m tests.differential``: compare, and say where the two differ.

``--write-docs`` puts the figures into docs/json-schema.md; ``--peers`` asks the models of
datamodel-code-generator as well (``make differential``).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from tests.differential import corpus, peers, report
from tests.differential.comparison import Outcome, compare_corpus, compare_small


def main() -> int:
    """Exit code 1 if a disagreement has no explanation."""
    arguments = _arguments()
    peer = peers.PeerOutcome() if arguments.peers else None
    if peer is not None:
        peers.install()
    small, real = Outcome(peer=peer), Outcome(peer=peer)
    compare_small(small)
    if corpus.documents():
        compare_corpus(real)
    for outcome in (small, real):
        _print(outcome)
    if arguments.write_docs:
        report.write(small, real if real.documents else None, peer)
    found = [*small.disagreements, *real.disagreements]
    return 1 if any(not each.explained for each in found) else 0


def _print(outcome: Outcome) -> None:
    print(f"{outcome.pairs} pairs of {outcome.schemas} schemas, {outcome.valid} valid")
    counts = Counter(
        (each.mode, " + ".join(one.name for one in each.explained) or "UNEXPLAINED")
        for each in outcome.disagreements
    )
    for (mode, names), count in counts.most_common():
        print(f"  {count:5} {mode}: {names}")
    for each in outcome.disagreements:
        if not each.explained:
            print(f"  unexplained: {each}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.differential", description=__doc__)
    parser.add_argument("--write-docs", action="store_true", help="update docs/json-schema.md")
    parser.add_argument("--peers", action="store_true", help="compare other generators too")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
