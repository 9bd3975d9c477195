"""A parent with a discriminator is read as its subtypes, and as itself for all other values."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter

from tests.golden import cases
from tests.hostile.importing import MemoryImporter


@pytest.fixture(scope="module")
def models() -> Iterator[Any]:
    """The models of the case, imported from memory."""
    finder = MemoryImporter(cases.build_case("inheritance").files)
    sys.meta_path.insert(0, finder)
    yield importlib.import_module("inheritance_sdk.models")
    sys.meta_path.remove(finder)


def _read(models: Any, text: str) -> Any:
    return TypeAdapter(models.AnyPet).validate_json(text)


def test_the_tag_chooses_the_class(models: Any) -> None:
    pet = _read(
        models,
        """{"petType": "dog", "name": "a", "cat": {"petType": "Lion", "name": "b",
        "pride": "c"}, "friends": [{"petType": "Cat", "name": "d", "indoor": true}]}""",
    )
    assert type(pet) is models.Dog
    assert type(pet.cat) is models.Lion
    assert pet.friends[0].indoor is True


def test_other_tags_are_the_parent_with_everything_kept(models: Any) -> None:
    pet = _read(models, '{"petType": "Snail", "name": "a", "speed": 7}')
    assert type(pet) is models.Pet
    assert pet.to_wire() == {"petType": "Snail", "name": "a", "speed": 7}


def test_a_subtype_may_add_nothing(models: Any) -> None:
    assert type(_read(models, '{"petType": "Fish", "name": "a"}')) is models.Fish


def test_instances_are_taken_as_they_are(models: Any) -> None:
    cat = models.Cat(petType="Cat", name="a", indoor=False)
    snail = models.Pet(petType="Snail", name="b", friends=[cat])
    assert TypeAdapter(models.AnyPet).validate_python(snail) is snail
    assert snail.to_wire()["friends"] == [{"petType": "Cat", "name": "a", "indoor": False}]
