"""``make soak``: COUNT requests in this process and a hundredth of them over sockets, by SEED.

The stubs are those of a small API that has every feature, and of ``generated/``. A fault is an
answer over a second, a status of 500 or no answer, a server that ends. Exit code 1 if there is one.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections.abc import Callable
from functools import partial
from random import Random

from specwright.runtime.stub import StubAPI, StubOptions, StubServer
from tests.runtime.stub.document import shop
from tests.stub_schemathesis.targets import seeds
from tests.stub_soak.drawing import Drawing
from tests.stub_soak.in_process import Report, soak
from tests.stub_soak.sockets import soak_sockets


def main() -> int:
    """Send them, and print what came back."""
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    logging.disable(logging.ERROR)  # what is wrong with requests would fill the terminal
    apis = [StubAPI(shop()), *(target.api for target in seeds())]
    faults = _tell("in process", partial(soak, apis, given.count, given.seed, StubOptions()))
    for number, api in enumerate(apis):
        drawing = Drawing(api, Random(f"{given.seed}:sockets:{number}"))
        with StubServer(api) as server:
            share = given.count // (100 * len(apis))
            work = partial(soak_sockets, server, drawing, share)
            faults += _tell(f"over sockets, {api.title}", work)
    return 1 if faults else 0


def _tell(where: str, soaking: Callable[[], Report]) -> int:
    started = time.monotonic()
    report = soaking()
    minutes = (time.monotonic() - started) / 60
    counts = ", ".join(f"{status}: {n:,}" for status, n in sorted(report.statuses.items()))
    total = sum(report.statuses.values())
    print(
        f"{where}: {total:,} requests in {minutes:.1f} minutes, the slowest {report.slowest:.3f} s"
    )
    print(f"  {counts}; {len(report.faults)} faults", flush=True)
    for fault in report.faults[:20]:
        print(f"  {fault}")
    return len(report.faults)


if __name__ == "__main__":
    sys.exit(main())
