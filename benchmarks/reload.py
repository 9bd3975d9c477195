"""What it costs a stub that is served to go on with a changed description, and its state.

python benchmarks/reload.py FILE [FILE...]

CPU seconds from the change of the file until the first answer from the changed description, in a
process that served the description before; the best of five.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from specwright.reloading import SpecWatch
from specwright.runtime.stub import StubOptions
from specwright.runtime.stub.app import StubApp
from specwright.runtime.stub.incoming import Incoming
from specwright.runtime.stub.service import StubService
from specwright.serving import stub_from
from specwright.settings import Settings

_TIMES = 5


def main(arguments: Sequence[str]) -> int:
    """Measure every document, one line each."""
    print("CPU seconds of a reload, until the first answer")
    here = Path.cwd()
    for path in (here / each for each in arguments):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "specs" / "it" / path.name
            copy.parent.mkdir(parents=True)
            shutil.copyfile(path, copy)
            os.chdir(folder)
            print(f"{path.name:24}{_best(copy):7.2f}", flush=True)
            os.chdir(here)
    return 0


def _best(document: Path) -> float:
    watch = SpecWatch(["it"], Settings())
    _touch(document)
    app = StubApp(StubService(stub_from("it", watch.changed()["it"]), StubOptions()))
    _call(app)
    return min(_reloaded(app, watch, document) for _ in range(_TIMES))


def _reloaded(app: StubApp, watch: SpecWatch, document: Path) -> float:
    _touch(document)
    started = time.process_time()
    app.reload(stub_from("it", watch.changed()["it"]))
    _call(app)
    return time.process_time() - started


def _touch(document: Path) -> None:
    now = time.time_ns()
    os.utime(document, ns=(now, now))


def _call(app: StubApp) -> None:
    """An answer of the first operation, whatever it is."""
    operation = app.service.api.operations[0]
    token = (("authorization", "Bearer stub-token"),)
    app.service.reply(Incoming(operation.method, operation.path, "", token, b"", ""))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
