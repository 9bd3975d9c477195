"""What ``generate`` and ``check`` do with what was built, or is remembered from an earlier run.

A vendor that is as it was costs neither its stages nor their imports: what needs them is imported
where it is used.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from specwright.cache import Cache, Remembered, Request, cache_folder
from specwright.failures import guarded
from specwright.reporting import counts, printable, summary
from specwright.settings import DIFFERENT, DONE, Settings, gravest
from specwright.workspace import Workspace, find_workspace

if TYPE_CHECKING:
    from specwright.building import Built, Target
    from specwright.write import Changes, Differences

    Result: TypeAlias = Built | Remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A vendor or a document, and the folder of its output.

    ``target`` reads its settings; ``request`` is None where no run of it is ever remembered.
    """

    name: str
    folder: Path
    request: Request | None
    target: Callable[[], Target]


def generate_vendors(names: Sequence[str], settings: Settings) -> int:
    """``specwright generate [VENDOR...]``: returns the exit code."""
    return _generate(_vendor_tasks(names, settings), settings)


def generate_file(path: Path, output: Path, package: str | None, settings: Settings) -> int:
    """``specwright generate FILE -o DIR``: returns the exit code."""
    return _generate([_file_task(path, output, package, settings)], settings)


def check_vendors(names: Sequence[str], settings: Settings) -> int:
    """``specwright check [VENDOR...]``: returns the exit code, 5 for differences."""
    tasks, cache = _vendor_tasks(names, settings), _cache(settings)
    results = _results(tasks, settings, cache, alone=True)
    checked = [_check(task, result, cache) for task, result in zip(tasks, results, strict=True)]
    return gravest([*(result.code for result in results), *checked])


def _vendor_tasks(names: Sequence[str], settings: Settings) -> list[Task]:
    workspace = find_workspace(Path.cwd())
    return [_vendor_task(workspace, name, settings) for name in workspace.choose(names)]


def _vendor_task(workspace: Workspace, name: str, settings: Settings) -> Task:
    def target() -> Target:
        from specwright.building import vendor_target

        return vendor_target(workspace, name, settings)

    folder = workspace.output_folder(name)
    request = Request(source=workspace.spec_folder(name), folder=folder, options=_options(settings))
    return Task(name=name, folder=folder, request=request, target=target)


def _file_task(path: Path, output: Path, package: str | None, settings: Settings) -> Task:
    def target() -> Target:
        from specwright.building import file_target

        return file_target(path, output, package, settings)

    options = (*_options(settings), f"package={package}")
    request = Request(source=path, folder=output, options=options)
    # A file that is missing may be allowed, and no run says where it would be.
    is_known = (path.is_dir() or not settings.allow) and settings.root is None
    name = path.resolve().stem
    return Task(name=name, folder=output, request=request if is_known else None, target=target)


def _options(settings: Settings) -> tuple[str, ...]:
    return (f"strict={settings.strict}", *(f"allow={each}" for each in settings.allow))


def _cache(settings: Settings) -> Cache | None:
    return Cache(cache_folder(os.environ)) if settings.cache else None


def _results(
    tasks: Sequence[Task], settings: Settings, cache: Cache | None, *, alone: bool
) -> list[Result]:
    """Every vendor, remembered or built, its findings told.

    The settings of all that are built are read before the first is.
    """
    known = [
        cache.find(task.request, alone=alone) if cache and task.request else None for task in tasks
    ]
    pairs = list(zip(tasks, known, strict=True))
    targets = [run or task.target() for task, run in pairs]
    return [_result(each, settings) for each in targets]


def _result(target: Target | Remembered, settings: Settings) -> Result:
    if isinstance(target, Remembered):
        sys.stderr.write(target.told)
        return target
    from specwright.building import build

    return build(target, settings)


def _generate(tasks: Sequence[Task], settings: Settings) -> int:
    """Build all, then write all: one broken vendor leaves every output as it was."""
    cache = _cache(settings)
    results = _results(tasks, settings, cache, alone=False)
    codes = [result.code for result in results]
    if not all(isinstance(result, Remembered) or result.files for result in results):
        return gravest(codes)
    pairs = zip(tasks, results, strict=True)
    written = [guarded(partial(_write, *pair, settings, cache)) for pair in pairs]
    return gravest([*codes, *written])


def _write(task: Task, result: Result, settings: Settings, cache: Cache | None) -> int:
    if isinstance(result, Remembered):
        print(summary(task.name, result.found, f"0 files written, {len(result.outputs)} unchanged"))
        return DONE
    from specwright import pipeline

    at_ns = time.time_ns()
    changes = pipeline.generate(task.folder, result.files or (), force=settings.force)
    _remember(task, result, at_ns, cache)
    print(summary(task.name, counts(result.target.run.findings), _told_changes(changes)))
    return DONE


def _told_changes(changes: Changes) -> str:
    parts = [f"{len(changes.write)} files written", f"{changes.unchanged} unchanged"]
    if changes.stale:
        parts.append(f"{len(changes.stale)} removed")
    return ", ".join(parts)


def _check(task: Task, result: Result, cache: Cache | None) -> int:
    if isinstance(result, Remembered):
        print(summary(task.name, result.found, "up to date"))
        return DONE
    if result.files is None:
        return result.code
    from specwright import pipeline

    at_ns = time.time_ns()
    shown_as = f"{task.folder.parent.name}/{task.folder.name}"
    differences = pipeline.check(task.folder, result.files, shown_as)
    _print_differences(differences, shown_as)
    if not differences.count:
        _remember(task, result, at_ns, cache)
    outcome = f"{differences.count} files differ" if differences.count else "up to date"
    print(summary(task.name, counts(result.target.run.findings), outcome))
    return DIFFERENT if differences.count else DONE


def _remember(task: Task, built: Built, at_ns: int, cache: Cache | None) -> None:
    if cache and task.request:
        cache.remember(task.request, built.outcome(at_ns))


def _print_differences(differences: Differences, shown_as: str) -> None:
    for line in differences.text.splitlines():
        print(printable(line))
    for path in differences.missing:
        print(printable(f"missing: {shown_as}/{path}"))
    for path in differences.extra:
        print(printable(f"not from the specs: {shown_as}/{path}"))
