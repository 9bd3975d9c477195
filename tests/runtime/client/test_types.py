"""What type checkers say: right uses pass, wrong ones are errors where they are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

USES = """
from __future__ import annotations

from typing import assert_type
from uuid import UUID

from sample_sdk import AsyncShelter, Shelter, models


def right(client: Shelter, animal: models.Animal) -> None:
    assert_type(client.animals.get("a"), models.Animal)
    assert_type(client.animals.delete("a", timeout=3, max_retries=0), None)
    assert_type(client.animals.photo(body=b""), bytes)
    assert_type(client.with_options(timeout=1.5), Shelter)
    client.animals.create(animal=animal, note=None, extra_headers={"A": "b"})
    client.animals.create(animal={"id": UUID(int=1), "name": "n"})
    assert_type(animal.owner, models.Owner | None)
    assert_type(animal.coat, str | None)
    models.Animal(id=UUID(int=1), name="n", coat="plaid", class_="c")
    for pet in client.animals.list_():
        if isinstance(pet, models.Dog):
            assert_type(pet.pet_type, str)


async def also_right(client: AsyncShelter) -> None:
    assert_type(await client.animals.get("a"), models.Animal)
    async with client as same:
        assert_type(same, AsyncShelter)


def wrong(client: Shelter) -> None:
    client.animals.get()  # type: ignore[call-arg]
    client.animals.get(7)  # type: ignore[arg-type]
    client.animals.get("a", time_out=3)  # type: ignore[call-arg]
    client.animals.create(animal={"id": "x"})  # type: ignore[arg-type]
    client.animals.create(animal={"id": "x", "name": "n", "a": 1})  # type: ignore[arg-type]
    client.animals.get("a").nothing  # type: ignore[attr-defined]
    models.Animal(id=UUID(int=1))  # type: ignore[call-arg]
    Shelter(environment="moon")  # type: ignore[arg-type]
    Shelter(api_key=lambda: 1)  # type: ignore[arg-type]
"""


def test_mypy(sdk_folder: Path, tmp_path: Path) -> None:
    (sdk_folder / "uses.py").write_text(USES)
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), "uses.py"]
    result = subprocess.run(command, cwd=sdk_folder, capture_output=True, text=True)
    assert result.stdout == "Success: no issues found in 1 source file\n", result.stdout
