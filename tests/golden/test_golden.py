"""Every case gives exactly its golden output, and that output is code that one would keep."""

from __future__ import annotations

import difflib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.golden import cases
from tests.golden.cases import Outcome

RUNTIME = Path(__file__).parents[2] / "generator" / "specwright" / "runtime"

_SHARED = (
    "client/__init__",
    "client/oauth",
    "client/querystring",
    "client/servers",
    "client/stand_in",
    "client/strict/__init__",
    "client/webhooks/__init__",
    "stub/__init__",
    "lazy",
)
"""The runtime's modules that generated code imports."""


@pytest.fixture(scope="session")
def outcomes() -> dict[str, Outcome]:
    """All cases, built once."""
    return {name: cases.build_case(name) for name in cases.names()}


@pytest.fixture(scope="session")
def packages(outcomes: dict[str, Outcome], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages of all cases beside each other, as if installed.

    They share one copy of the runtime, which has tests and checks of its own: checking it once
    for each case would take most of the time.
    """
    root = tmp_path_factory.mktemp("golden")
    shutil.copytree(RUNTIME, root / "shared_runtime", ignore=shutil.ignore_patterns("__pycache__"))
    for outcome in outcomes.values():
        for path, content in outcome.files.items():
            if path.startswith("src/") and "/_runtime/" not in path:
                _write(root / path.removeprefix("src/"), content)
    for package in _package_names(root):
        for module in _SHARED:
            name = module.removesuffix("/__init__").replace("/", ".")
            target = root / package / "_runtime" / f"{module}.py"
            _write(target, f"from shared_runtime.{name} import *  # noqa: F403\n".encode())
        _write(root / package / "_runtime" / "__init__.py", b"")
    return root


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


@pytest.mark.parametrize("name", cases.names())
def test_output_is_the_golden_one(name: str, outcomes: dict[str, Outcome]) -> None:
    found, wanted = outcomes[name].particular, cases.expected_files(name)
    assert sorted(found) == sorted(wanted)
    differences = [
        line
        for path in sorted(wanted)
        for line in difflib.unified_diff(
            wanted[path].splitlines(), found[path].splitlines(), f"golden {path}", path, lineterm=""
        )
    ]
    assert not differences, "\n".join(differences)


@pytest.mark.parametrize("name", cases.names())
def test_diagnostics_are_the_golden_ones(name: str, outcomes: dict[str, Outcome]) -> None:
    assert outcomes[name].diagnostics == cases.expected_diagnostics(name)


def test_specs_are_small() -> None:
    for name in cases.names():
        spec = cases.FOLDER / name / "openapi.yaml"
        assert not spec.exists() or len(spec.read_text("utf-8").splitlines()) <= 50, name


def test_every_module_imports(packages: Path) -> None:
    modules = [
        ".".join(path.relative_to(packages).with_suffix("").parts)
        for path in sorted(packages.rglob("*.py"))
        if path.name != "__main__.py"
    ]
    program = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)"
    _passes([sys.executable, "-c", program, *modules], packages)


_EACH_FIRST = """
import importlib, os, sys
for package in sys.argv[1:]:
    models = importlib.import_module(f"{package}.models")
    for name in getattr(models, "__all__", ()):
        model = getattr(models, name)
        if hasattr(model, "model_rebuild"):
            child = os.fork()
            if child == 0:
                model.model_rebuild()
                os._exit(0)
            assert os.waitpid(child, 0)[1] == 0, (package, name)
"""


def test_every_model_can_be_the_first_that_is_built(packages: Path) -> None:
    """Pydantic resolves names from the class that it began with: another start, another result."""
    _passes([sys.executable, "-c", _EACH_FIRST, *_package_names(packages)], packages)


def test_black_changes_nothing(packages: Path) -> None:
    _passes(
        [sys.executable, "-m", "black", "--check", "--quiet", *_package_names(packages)], packages
    )


def test_ruff_finds_nothing(packages: Path) -> None:
    rules = ["--isolated", "--select", "E4,E7,E9,F,I,UP,B", "--target-version", "py311"]
    _passes(
        [sys.executable, "-m", "ruff", "check", "--no-cache", *rules, *_package_names(packages)],
        packages,
    )


def test_mypy_strict_finds_nothing(packages: Path) -> None:
    names = [argument for package in _package_names(packages) for argument in ("-p", package)]
    cache = ["--cache-dir", str(packages / ".mypy")]
    _passes([sys.executable, "-m", "mypy", "--strict", *cache, *names], packages)


def test_pyright_strict_finds_nothing(packages: Path) -> None:
    settings = '{"typeCheckingMode": "strict", "include": ["."], "pythonVersion": "3.11"}'
    (packages / "pyrightconfig.json").write_text(settings, "utf-8")
    _passes([sys.executable, "-m", "pyright", "--pythonpath", sys.executable], packages)


def test_both_checkers_take_the_examples(
    packages: Path, outcomes: dict[str, Outcome], tmp_path: Path
) -> None:
    """The programs beside the packages, which users read first.

    Of some APIs all that only reads is deprecated.
    """
    programs = {
        f"{name}_{path.removeprefix('examples/')}": content
        for name, outcome in outcomes.items()
        for path, content in outcome.files.items()
        if path.startswith("examples/")
    }
    for program, content in programs.items():
        _write(tmp_path / program, content)
    cache = ["--cache-dir", str(packages / ".mypy")]
    _passes([sys.executable, "-m", "mypy", "--strict", *cache, *programs], tmp_path, packages)
    settings = {"typeCheckingMode": "strict", "reportDeprecated": False}
    settings |= {"extraPaths": [str(packages)]}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    _passes([sys.executable, "-m", "pyright", "--pythonpath", sys.executable], tmp_path)


def _package_names(packages: Path) -> list[str]:
    return sorted(path.name for path in packages.glob("*_sdk") if path.is_dir())


def _passes(command: list[str], folder: Path, *imported: Path) -> None:
    environment = os.environ | {"MYPYPATH": os.pathsep.join(map(str, imported))}
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 0, done.stdout + done.stderr
