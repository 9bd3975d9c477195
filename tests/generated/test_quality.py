"""The generated projects are code that one would keep: typed, laid out, and cheap to import."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import openapi_pydantic
import pytest

from tests.generated.documents import misfits
from tests.generated.operations import operations_of
from tests.generated.samples import sample
from tests.generated.sdks import Sdk, all_sdks

EXTRAS = ("starlette", "uvicorn", "jsonschema_rs", "pyreqwest", "jwt")
RULES = "E4,E7,E9,F,I,UP,B"

_NOTHING_HEAVY = """
import importlib, sys
package = importlib.import_module(sys.argv[1])
heavy = {"httpx2", "pydantic"} & {name.partition(".")[0] for name in sys.modules}
sys.exit(f"imported with the package: {sorted(heavy)}" if heavy else 0)
"""
_WITHOUT_EXTRAS = """
import importlib, pkgutil, sys
package, *hidden = sys.argv[1:]

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in hidden:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Hidden())
root = importlib.import_module(package)
for name in root.__all__:
    getattr(root, name)
served = (f"{package}.stub", f"{package}._runtime.stub")
served += (f"{package}._runtime.client.transport_pyreqwest",)
for module in pkgutil.walk_packages(root.__path__, f"{package}.", onerror=lambda name: None):
    if not module.name.startswith(served):
        importlib.import_module(module.name)
loaded = [name for name in hidden if name in sys.modules]
sys.exit(f"loaded all the same: {loaded}" if loaded else 0)
"""

pytestmark = pytest.mark.parametrize("sdk", all_sdks(), ids=str)


def _passes(
    command: list[str], folder: Path, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def _python(sdk: Sdk, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python with nothing but the SDK on its path."""
    return _passes([sys.executable, *arguments], sdk.source, {"PYTHONPATH": str(sdk.source)})


def test_mypy_strict(sdk: Sdk, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path)]
    _passes([*command, "--config-file", os.devnull, "-p", sdk.package], sdk.source)


def test_pyright_strict(sdk: Sdk, tmp_path: Path) -> None:
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "include": [str(sdk.source)],
        "extraPaths": [str(sdk.source)],
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "-p", str(tmp_path)]
    done = _passes(command, tmp_path)
    assert "0 errors, 0 warnings" in done.stdout


def test_black_and_ruff(sdk: Sdk) -> None:
    _passes(
        [sys.executable, "-m", "black", "--diff", "--check", "--quiet", "--line-length=88", "src"],
        sdk.folder,
    )
    _passes(
        [
            sys.executable,
            "-m",
            "ruff",
            "check",
            "--isolated",
            "--no-cache",
            "--select",
            RULES,
            "--target-version",
            "py311",
            "src",
        ],
        sdk.folder,
    )


def test_importing_the_package_imports_nothing_heavy(sdk: Sdk) -> None:
    _python(sdk, "-c", _NOTHING_HEAVY, sdk.package)


def test_the_package_needs_none_of_its_extras(sdk: Sdk) -> None:
    _python(sdk, "-c", _WITHOUT_EXTRAS, sdk.package, *EXTRAS)


def test_the_stub_explains_itself(sdk: Sdk) -> None:
    done = _python(sdk, "-m", f"{sdk.package}.stub", "--help")
    assert "--port" in done.stdout and "--token" in done.stdout
    assert not done.stderr


def test_the_project_file(sdk: Sdk) -> None:
    project = tomllib.loads((sdk.folder / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["name"].replace("-", "_") == sdk.package
    assert project["requires-python"] == ">=3.11"
    names = {requirement.partition(">=")[0] for requirement in project["dependencies"]}
    assert {"httpx2", "pydantic"} <= names
    assert set(project["optional-dependencies"]) == {"stub", "fast", "webhooks"}
    assert (sdk.package_folder / "py.typed").exists()
    assert (sdk.folder / project["readme"]).exists()


def test_the_wheel_holds_the_package(sdk: Sdk, tmp_path: Path) -> None:
    project = tomllib.loads((sdk.folder / "pyproject.toml").read_text("utf-8"))
    backend = project["build-system"]["build-backend"].partition(".")[0]
    if importlib.util.find_spec(backend) is None:
        pytest.skip(f"no {backend} here, and a test downloads nothing")
    offline = ["--no-index", "--no-deps", "--no-build-isolation"]
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", *offline, "-w", str(tmp_path)]
    _passes([*command, str(sdk.folder)], tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    listed = {row["path"] for row in sdk.manifest["files"]}
    assert packed == {path.removeprefix("src/") for path in listed if path.startswith("src/")}


def test_the_document_is_openapi_3_1(sdk: Sdk) -> None:
    document = openapi_pydantic.parse_obj(sdk.document)
    assert document.openapi.startswith("3.1.")
    served = sdk.package_folder / "stub" / "openapi.json"
    assert json.loads(served.read_bytes()) == sdk.document


def test_values_of_property_examples_fit_their_schemas(sdk: Sdk) -> None:
    """What the overlays are for: a schema must accept what its own examples say."""
    schemas = sdk.document["components"]["schemas"]
    found = {
        name: faults
        for name, schema in schemas.items()
        if (
            faults := misfits(
                sdk.document, f"#/components/schemas/{name}", sample(sdk.document, schema)
            )
        )
    }
    assert schemas and not found


def test_every_operation_that_needs_credentials_declares_a_401(sdk: Sdk) -> None:
    secured = [each for each in operations_of(sdk) if each.schemes]
    assert secured
    assert [str(each) for each in secured if "401" not in each.declared] == []
    assert all(each.schema_pointers("401") for each in secured)
