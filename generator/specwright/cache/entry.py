"""What is kept of one run, and its form on disk."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from specwright.cache.outputs import State
from specwright.frozen import dataclass

FORMAT = 1
"""Raised when the form changes; files of another form are as good as none."""


@dataclass(frozen=True, kw_only=True)
class Remembered:
    """A run that succeeded.

    ``generator`` is the fingerprint of the installation; ``inputs`` has the state of every file
    that was read (:mod:`specwright.cache.inputs`), ``outputs`` that of every file that was wanted
    (:mod:`specwright.cache.outputs`), recorded from ``at_ns`` on; ``told`` was written to standard
    error, ``found`` counts the findings as the last line does; ``code`` is the exit code.
    """

    generator: str
    inputs: Mapping[str, str]
    outputs: Mapping[str, State]
    at_ns: int
    told: str
    found: str
    code: int


def written(runs: Sequence[Remembered]) -> bytes:
    """The runs of one request, the newest first, as the bytes of a file."""
    return json.dumps({"format": FORMAT, "runs": [vars(each) for each in runs]}).encode()


def read(content: bytes) -> list[Remembered]:
    """The runs of a file; none where it is damaged or of another form."""
    try:
        data = json.loads(content)
        return [_run(each) for each in data["runs"]] if data["format"] == FORMAT else []
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return []


def _run(row: dict[str, object]) -> Remembered:
    match row:
        case {
            "generator": str(generator),
            "inputs": dict(inputs),
            "outputs": dict(outputs),
            "at_ns": int(at_ns),
            "told": str(told),
            "found": str(found),
            "code": int(code),
        }:
            return Remembered(
                generator=generator,
                inputs=inputs,
                outputs={path: _state(*state) for path, state in outputs.items()},
                at_ns=at_ns,
                told=told,
                found=found,
                code=code,
            )
        case _:
            raise ValueError("not a run")


def _state(sha256: str, size: int, changed: int, created: int, inode: int) -> State:
    return sha256, size, changed, created, inode
