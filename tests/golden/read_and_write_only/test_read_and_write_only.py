"""What is only sent need not be in an answer; what is only received is no argument."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.golden import cases
from tests.hostile.importing import MemoryImporter


@pytest.fixture(scope="module")
def package() -> Iterator[Any]:
    """The package of the case, imported from memory."""
    finder = MemoryImporter(cases.build_case("read_and_write_only").files)
    sys.meta_path.insert(0, finder)
    importlib.import_module("read_and_write_only_sdk.resources.users")
    yield importlib.import_module("read_and_write_only_sdk")
    sys.meta_path.remove(finder)


def test_an_answer_without_what_is_only_sent(package: Any) -> None:
    user = package.models.User.model_validate_json('{"id": "a", "number": 1, "name": "b"}')
    assert user.password is None
    assert user.to_wire() == {"id": "a", "number": 1, "name": "b"}


def test_no_argument_for_what_is_only_received(package: Any) -> None:
    arguments = inspect.signature(package.resources.users.Users.create).parameters
    assert set(arguments) == {"self", "name", "password", "secret", "both", "options"}
