"""Asking for a remembered run, and remembering one."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from specwright.cache import inputs, outputs, store
from specwright.cache.entry import Remembered, read, written
from specwright.frozen import dataclass
from specwright.installation import fingerprint
from specwright.output_folder import paths_on_disk

MOST_RUNS = 4
"""Runs that are kept of one request: for branches between which somebody changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked for: all that decides the outcome beside the bytes of the input.

    ``source`` is a vendor's folder or a document, ``folder`` where the output goes; ``options``
    are the command line's.
    """

    source: Path
    folder: Path
    options: tuple[str, ...]

    @property
    def key(self) -> str:
        """A name for the request; findings are told as seen from the working directory."""
        places = [Path.cwd(), self.source.absolute(), self.source.resolve(), self.folder.absolute()]
        parts = [*map(str, places), *self.options]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run gave: the parts of :class:`Remembered` that are its own.

    ``sources`` and ``files`` are hashes by path: of the documents that were read, and of the
    output. ``at_ns`` is a time before the output was looked at.
    """

    sources: Mapping[Path, str]
    files: Mapping[str, str]
    at_ns: int
    told: str
    found: str
    code: int


class Cache:
    """The runs that are remembered in a folder; one object a command."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._generator = fingerprint()
        self._before: dict[str, Mapping[str, str] | None] = {}

    def find(self, request: Request, *, alone: bool) -> Remembered | None:
        """The run that would give again what is on disk; None where it has to be made.

        ``alone``: nothing but the output may be in the output folder.
        """
        before = self._before[request.key] = _folder_state(request.source)
        runs = [run for run in self._runs(request) if run.generator == self._generator]
        run = next((run for run in runs if _has_inputs(run, request.source, before)), None)
        if run is None or (alone and set(paths_on_disk(request.folder)) != run.outputs.keys()):
            return None
        now = time.time_ns()
        found = outputs.verified(str(request.folder), run.outputs, run.at_ns)
        if found is None:
            return None
        if found != run.outputs or outputs.are_young(run.outputs, run.at_ns):
            self._keep(request, replace(run, outputs=found, at_ns=now))
        return run

    def remember(self, request: Request, outcome: Outcome) -> None:
        """Keep a run whose output is on disk, unless its input changed meanwhile."""
        before, after = self._before.get(request.key), _folder_state(request.source)
        if request.source.is_dir() and (after is None or after != before):
            return
        read_files = {str(path): sha256 for path, sha256 in outcome.sources.items()}
        try:
            states = outputs.states(str(request.folder), outcome.files)
        except OSError:
            return
        run = Remembered(
            generator=self._generator,
            inputs=after or {path: inputs.described(path, read_files[path]) for path in read_files},
            outputs=states,
            at_ns=outcome.at_ns,
            told=outcome.told,
            found=outcome.found,
            code=outcome.code,
        )
        self._keep(request, run)

    def _keep(self, request: Request, run: Remembered) -> None:
        others = (
            each
            for each in self._runs(request)
            if (each.generator, each.inputs) != (run.generator, run.inputs)
        )
        store.save(self._path(request), written([run, *others][:MOST_RUNS]))

    def _runs(self, request: Request) -> list[Remembered]:
        return read(store.load(self._path(request)))

    def _path(self, request: Request) -> Path:
        return self._folder / f"{request.key}.json"


def _folder_state(source: Path) -> Mapping[str, str] | None:
    """What is below a vendor's folder; None for a document, and where it can't be told."""
    try:
        return inputs.folder_state(str(source)) if source.is_dir() else None
    except OSError:
        return None


def _has_inputs(run: Remembered, source: Path, before: Mapping[str, str] | None) -> bool:
    return run.inputs == before if source.is_dir() else inputs.are_same(run.inputs)
