"""One document of a corpus: generated, counted and checked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.corpus.surface import described, generated, operations_of

IMPORT_LIMIT = 15.0
"""Milliseconds of CPU that importing a package may cost over starting Python."""

_FEWEST_TRIES = 5
_MOST_TRIES = 40


@dataclass(slots=True)
class Result:
    """What became of a document; a check that was not run is None."""

    name: str
    exit_code: int = 0
    operations: int = 0
    operations_generated: int = 0
    schemas: int = 0
    schemas_generated: int = 0
    responses: int = 0
    responses_generated: int = 0
    bodies: int = 0
    bodies_generated: int = 0
    diagnostics: dict[str, int] = field(default_factory=dict)
    compiles: bool | None = None
    imports: bool | None = None
    import_milliseconds: float = 0.0
    black: bool | None = None
    mypy: int | None = None
    pyright: int | None = None
    seconds: float = 0.0
    peak_megabytes: float = 0.0
    complaint: str = ""

    @property
    def is_whole(self) -> bool:
        """Generated, with every operation, and nothing that was checked has failed."""
        checks = (self.compiles, self.imports, self.black)
        return (
            self.exit_code == 0
            and self.operations == self.operations_generated
            and self.responses == self.responses_generated
            and self.bodies == self.bodies_generated
            and self.import_milliseconds <= IMPORT_LIMIT
            and not any(check is False for check in checks)
            and not self.mypy
            and not self.pyright
        )

    def as_row(self) -> dict[str, Any]:
        """For the JSON report."""
        return {**asdict(self), "whole": self.is_whole}


def examine(document: Path, folder: Path, *, types: bool) -> Result:
    """Generate a package from a document into a folder of its own, and check it.

    ``types`` adds the slow judges: Black, mypy and pyright.
    """
    result = Result(name=document.name)
    _count(document, result)
    _generate(document, folder, result)
    if result.exit_code == 0:
        _read_manifest(folder, result)
        _check(folder, result, types=types)
    return result


def _count(document: Path, result: Result) -> None:
    """What a document describes, read without any of specwright's own code."""
    tree = _loaded(document.read_bytes())
    components = tree.get("components") if isinstance(tree, dict) else None
    schemas = components.get("schemas") if isinstance(components, dict) else None
    found = schemas or (tree.get("definitions") if isinstance(tree, dict) else None)
    surface = described(tree)
    result.operations = sum(1 for _ in operations_of(tree))
    result.schemas = len(found) if isinstance(found, dict) else 0
    result.responses, result.bodies = surface.responses, surface.bodies


def _loaded(content: bytes) -> Any:
    """The plain tree; JSON is no subset of what libyaml takes, nor is all that PyYAML takes."""
    import yaml

    try:
        return json.loads(content)
    except ValueError:
        pass
    for loader in (yaml.CBaseLoader, yaml.BaseLoader):
        try:
            return yaml.load(content, loader)
        except yaml.YAMLError:
            continue
    return None


def _generate(document: Path, folder: Path, result: Result) -> None:
    command = [sys.executable, "-m", "specwright", "generate", str(document), "-o", str(folder)]
    log = folder.parent / f"{folder.name}.log"
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = result.exit_code = os.waitstatus_to_exitcode(status)
    result.seconds = round(usage.ru_utime + usage.ru_stime, 2)
    result.peak_megabytes = round(usage.ru_maxrss / 1024, 1)
    if result.exit_code:
        result.complaint = log.read_text("utf-8", "replace").strip()[-2000:]


def _read_manifest(folder: Path, result: Result) -> None:
    manifest = json.loads((folder / "MANIFEST.json").read_bytes())
    result.operations_generated = len(manifest["operations"])
    result.schemas_generated = len(
        {each["pointer"] for each in manifest["schemas"] if each["pointer"].count("/") == 3}
    )
    for found in manifest["diagnostics"]:
        result.diagnostics[found["code"]] = result.diagnostics.get(found["code"], 0) + 1


def _check(folder: Path, result: Result, *, types: bool) -> None:
    source = folder / "src"
    result.compiles = _runs(result, [sys.executable, "-m", "compileall", "-q", str(source)])
    result.imports = _runs(result, [sys.executable, "-c", _IMPORT_ALL], cwd=source)
    package = next(path.parent for path in source.glob("*/__init__.py"))
    surface = generated(package)
    result.responses_generated, result.bodies_generated = surface.responses, surface.bodies
    result.import_milliseconds = _import_milliseconds(package)
    if types:
        result.black = _runs(
            result, [sys.executable, "-m", "black", "--check", "-q", "--workers=1", str(source)]
        )
        result.mypy = _errors(result, _mypy(source), source)
        result.pyright = _errors(result, _pyright(source), source)


_IMPORT_ALL = """
import importlib, pathlib
for path in sorted(pathlib.Path(".").rglob("*.py")):
    if path.name != "__main__.py":
        importlib.import_module(".".join(path.with_suffix("").parts))
"""


def _import_milliseconds(package: Path) -> float:
    """CPU of importing a package over that of starting Python: the least of several tries.

    Other work can only add to either, so that it is tried again while it looks like too much.
    """
    bare = cost = float("inf")
    for tried in range(1, _MOST_TRIES + 1):
        bare = min(bare, _cpu("pass", package.parent))
        cost = min(cost, _cpu(f"import {package.name}", package.parent))
        if tried >= _FEWEST_TRIES and (cost - bare) * 1000 <= IMPORT_LIMIT:
            break
    return round((cost - bare) * 1000, 1)


def _cpu(program: str, folder: Path) -> float:
    process = subprocess.Popen([sys.executable, "-c", program], cwd=folder)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime


def _mypy(source: Path) -> list[str]:
    names = [path.name for path in source.iterdir() if (path / "__init__.py").exists()]
    cache = f"--cache-dir={source.parent / '.mypy'}"
    packages = [argument for name in names for argument in ("-p", name)]
    return [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", cache, *packages]


def _pyright(source: Path) -> list[str]:
    settings = {"typeCheckingMode": "strict", "include": ["."], "pythonVersion": "3.11"}
    (source / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    return [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]


def _runs(result: Result, command: Sequence[str], cwd: Path | None = None) -> bool:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        result.complaint += (done.stdout + done.stderr).strip()[-1500:]
    return done.returncode == 0


def _errors(result: Result, command: Sequence[str], cwd: Path) -> int:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.splitlines() if "error" in line and ":" in line]
    if done.returncode:
        result.complaint += "\n".join(lines[:10]) or done.stderr[-500:]
    return len(lines) or int(done.returncode != 0)
