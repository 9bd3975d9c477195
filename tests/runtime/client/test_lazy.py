"""Importing the package imports neither its parts nor its dependencies."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest


def run(sdk_folder: Path, code: str) -> str:
    command = [
        sys.executable,
        "-I",
        "-c",
        f"import sys; sys.path.insert(0, {str(sdk_folder)!r})\n{code}",
    ]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_import_is_cheap(sdk_folder: Path) -> None:
    code = "import sample_sdk; print(sorted({'pydantic', 'httpx2', 'anyio'} & set(sys.modules)))"
    assert run(sdk_folder, code) == "[]"


def test_making_a_client_does_not_import_httpx2(sdk_folder: Path) -> None:
    code = (
        "import sample_sdk; sample_sdk.Shelter(api_key='k').animals; print('httpx2' in sys.modules)"
    )
    assert run(sdk_folder, code) == "False"


def test_only_the_models_of_a_call_are_imported(sdk_folder: Path) -> None:
    code = (
        "from sample_sdk import models\n"
        'models.Failure.model_validate_json(\'{"code": 1, "message": "m"}\')\n'
        "print(sorted(m for m in sys.modules if m.startswith('sample_sdk.models.')))"
    )
    assert run(sdk_folder, code) == "['sample_sdk.models.failure']"


def test_modules_and_names(sdk: ModuleType) -> None:
    assert sdk.models.Animal is sdk.models.Animal
    assert "Animal" in vars(sdk.models)
    assert {"Shelter", "models", "params"} <= set(dir(sdk))
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        sdk.Nothing  # noqa: B018


def test_first_use_from_many_threads(sdk_folder: Path) -> None:
    code = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from sample_sdk import models
data = '{"id": "4cf085a7-c196-4f07-a543-97c50ec6e8b2", "name": "n", "pet_type": "cat",' \\
    '"rival": {"pet_type": "dog", "chases": [{"pet_type": "newt"}]}}'
barrier = Barrier(8)
def use(name):
    barrier.wait()
    return getattr(models, name)
def build(kind):
    barrier.wait()
    return type(kind.model_validate_json(data)).__name__
names = ["Cat", "Dog", "Animal", "Owner"] * 2
with ThreadPoolExecutor(8) as pool:
    kinds = list(pool.map(use, names))
    assert len(set(map(id, kinds))) == 4
    print(*pool.map(build, kinds))
"""
    assert run(sdk_folder, code) == " ".join(["Cat", "Dog", "Animal", "Owner"] * 2)
