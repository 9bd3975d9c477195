"""An array is a tuple where its length is certain, and takes any length that is valid."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from tests.golden import cases
from tests.hostile.importing import MemoryImporter


@pytest.fixture(scope="module")
def models() -> Iterator[Any]:
    """The models of the case, imported from memory."""
    finder = MemoryImporter(cases.build_case("tuples").files)
    sys.meta_path.insert(0, finder)
    yield importlib.import_module("tuples_sdk.models")
    sys.meta_path.remove(finder)


@pytest.mark.parametrize(
    "text",
    [
        '{"pair":[1,{"x":2.5}]}',
        '{"exact":["a","2024-02-29"]}',
        '{"single":["z"]}',
        '{"shorter":[]}',
        '{"shorter":["a"]}',
        '{"longer":["a",1,null,{"b":2}]}',
        '{"tail":["a",1,2,3]}',
        '{"bounded":["a"]}',
    ],
)
def test_what_is_valid_is_read_and_written_again(models: Any, text: str) -> None:
    shape = models.Shape.model_validate_json(text)
    assert shape.model_dump_json(exclude_unset=True) == text


@pytest.mark.parametrize("text", ['{"pair":[1]}', '{"exact":["a","2024-02-29","b"]}'])
def test_a_length_that_is_certain_is_checked(models: Any, text: str) -> None:
    with pytest.raises(ValidationError):
        models.Shape.model_validate_json(text)
