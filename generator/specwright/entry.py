"""Where a command begins and ends: streams, faults, exit codes."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from specwright.failures import guarded


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code. ``arguments`` defaults to ``sys.argv``."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    return guarded(lambda: _run(sys.argv[1:] if arguments is None else arguments))


def _run(arguments: Sequence[str]) -> int:
    from specwright.plain_command import plain_command

    command = plain_command(arguments)
    if command is None:
        from specwright.cli import run

        code = run(arguments)
    else:
        code = command()
    sys.stdout.flush()  # here, where a full disk or a closed pipe is still told as one line
    return code
