"""What the marks say is refused by ``strict``, and by nobody else."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from tests.golden import cases
from tests.hostile.importing import MemoryImporter

GOOD: dict[str, Any] = {"name": "Ada", "email": "ada@example.com"}


@pytest.fixture(scope="module")
def package() -> Iterator[Any]:
    """The case's package, imported from memory."""
    finder = MemoryImporter(cases.build_case("strict_marks").files)
    sys.meta_path.insert(0, finder)
    yield importlib.import_module("strict_marks_sdk")
    sys.meta_path.remove(finder)


def test_a_good_contact_is_the_model(package: Any) -> None:
    data = {**GOOD, "phone": None, "extension": 7.0, "shape": {"size": 1, "depth": 2}}
    with pytest.raises(ValidationError, match="2 alternatives fit"):
        package.strict(package.models.Contact).validate(data)
    data["shape"] = {"size": 1, "depth": "no number"}
    contact = package.strict(package.models.Contact).validate(data)
    assert type(contact) is package.models.Contact
    assert type(contact.shape) is package.models.Circle
    assert contact.model_fields_set == {"name", "email", "phone", "extension", "shape"}
    assert contact.extension == 7
    assert isinstance(contact.extension, int)
    assert contact.tags is None
    assert contact.to_wire() == data


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"name": "a  b"}, ("name",)),
        ({"email": "ada"}, ("email",)),
        ({"email": None}, ("email",)),
        ({"extension": 150, "phone": "1"}, ("extension",)),
        ({"extension": 15}, ()),
        ({"extension": "15", "phone": "1"}, ("extension",)),
        ({"tags": ["a", "a"]}, ("tags",)),
        ({"score": 0.75}, ("score",)),
        ({"code": "a"}, ("code",)),
        ({"old": 1}, ("old",)),
        ({"limits": {"max_a": 1, "min_a": 1}}, ("limits", "min_a")),
        ({"history": ["once", 2]}, ("history",)),
        ({"unheard": 1}, ("unheard",)),
    ],
)
def test_what_is_refused(package: Any, change: dict[str, Any], path: tuple[str, ...]) -> None:
    contact = package.models.Contact
    package.strict(contact).validate(GOOD)
    with pytest.raises(ValidationError) as refused:
        package.strict(contact).validate({**GOOD, **change})
    assert refused.value.errors()[0]["loc"] == path


def test_answers_are_read_leniently(package: Any) -> None:
    contact = package.models.Contact
    lenient = {"name": "a  b", "email": "ada", "extension": 150, "tags": ["a", "a"], "unheard": 1}
    assert contact.model_validate(lenient, by_alias=True, by_name=False).tags == ["a", "a"]
    with pytest.raises(ValidationError) as refused:
        package.strict(contact).validate({"name": "Ada", "old": None})
    assert {error["loc"] for error in refused.value.errors()} == {(), ("old",)}


def test_text_is_read_too(package: Any) -> None:
    reader = package.strict(list[package.models.Contact])
    assert reader.validate_json(b'[{"name": "Ada", "phone": "1"}]')[0].phone == "1"
    for wrong in (b"[", b"[NaN]", b'{"a": 1e999999999}', "["):
        with pytest.raises(ValidationError, match="JSON"):
            reader.validate_json(wrong)
