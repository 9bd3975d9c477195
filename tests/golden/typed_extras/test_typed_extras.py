"""Properties without a name have the type that the description gives them."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.golden import cases
from tests.hostile.importing import MemoryImporter


@pytest.fixture(scope="module")
def models() -> Iterator[Any]:
    """The models of the case, imported from memory."""
    finder = MemoryImporter(cases.build_case("typed_extras").files)
    sys.meta_path.insert(0, finder)
    yield importlib.import_module("typed_extras_sdk.models")
    sys.meta_path.remove(finder)


def test_extras_are_read_and_written(models: Any) -> None:
    text = '{"default": "a", "b": {"text": "c", "class": "d", "more": 1}}'
    labels = models.Labels.model_validate_json(text)
    label = labels.__pydantic_extra__["b"]
    assert type(label) is models.Label
    assert label.class_ == "d"
    assert labels.to_wire() == {
        "default": "a",
        "b": {"text": "c", "class": "d", "more": 1},
    }


def test_extras_of_the_same_type(models: Any) -> None:
    tree = models.Tree.model_validate_json('{"root": true, "a": {"b": 2}}')
    assert tree.a.b == 2
    assert type(tree.a) is models.Tree
