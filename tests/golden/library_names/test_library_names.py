"""Modules of the package that are called like builtins do not hide them."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.golden import cases
from tests.hostile.importing import MemoryImporter


@pytest.fixture(scope="module")
def modules() -> Iterator[Any]:
    """The module of the class ``List``, imported from memory by its own name."""
    finder = MemoryImporter(cases.build_case("library_names").files)
    sys.meta_path.insert(0, finder)
    yield importlib.import_module("library_names_sdk.models.list")
    sys.meta_path.remove(finder)


def test_a_module_called_list_is_no_list(modules: Any) -> None:
    assert modules.List.model_validate_json('{"fields": []}').fields == []
