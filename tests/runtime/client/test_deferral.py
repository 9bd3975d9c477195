"""Models that are built when their first object comes behave like those built at once."""

from __future__ import annotations

import importlib
import itertools
import json
import sys
import types
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

SOURCE = """
from __future__ import annotations
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, Union
from pydantic import Field
from sample_sdk._runtime.client import Model, OneOf, UnknownVariant

class Root(Model):
    leaf: Leaf | None = None
    leaves: list[Leaf] | None = None
    named: dict[str, Leaf] | None = None
    expanded: str | Owner | Gone | None = None
    either: Owner | Gone | None = None
    anything: Owner | dict[str, Any] | None = None
    pet: (
        Annotated[Cat | Dog | UnknownVariant, OneOf("kind", {"cat": "Cat", "dog": "Dog"})] | None
    ) = None
    inner: Root | None = None

class Leaf(Model):
    at: datetime
    class_: str | None = Field(default=None, alias="class")
    owner: Owner | None = None

class Owner(Model):
    id: str
    leaf: Leaf | None = None
    amount: Decimal | None = None

class Gone(Model):
    id: str
    deleted: Literal[True]

class Cat(Model):
    kind: str
    lives: int

class Dog(Model):
    kind: str
    owner: Owner
"""

VALUES: list[object] = [
    {},
    {"leaf": {"at": "2026-11-21T10:00:00Z", "class": "a", "class_": "b", "new": [1]}},
    {"leaf": {"at": "1990-12-31T23:59:60Z"}},
    {"leaf": {"at": "never"}},
    {"leaf": [1]},
    {"leaves": [{"at": "2026-11-21T10:00:00Z"}, {"at": 7, "owner": {"id": 7}}]},
    {"named": {"a": {"at": "2026-11-21T10:00:00Z", "owner": {"id": "o", "leaf": None}}}},
    {"named": {"a": {"owner": {"id": "o", "leaf": {"at": []}}}}},
    {"expanded": "text"},
    {"expanded": {"id": "o", "leaf": {"at": "2026-11-21T10:00:00Z"}}},
    {"expanded": {"id": "o", "deleted": True}},
    {"expanded": {"deleted": True}},
    {"expanded": 7},
    {"either": {"id": "o", "deleted": True}},
    {"either": {"id": "o", "amount": 0.10}},
    {"anything": {"id": "o"}},
    {"anything": {"no": "id"}},
    {"anything": {"id": "o", "leaf": {"at": "x"}}},
    {"pet": {"kind": "cat", "lives": 9}},
    {"pet": {"kind": "cat", "lives": "many"}},
    {"pet": {"kind": "dog", "owner": {"id": 1}}},
    {"pet": {"kind": "newt", "owner": 1}},
    {"inner": {"inner": {"leaf": {"at": "2026-11-21T10:00:00Z"}, "either": {"id": "o"}}}},
    {"inner": {"inner": {"inner": 3}}},
]
NUMBERS = itertools.count()


@pytest.fixture
def models(sdk: ModuleType) -> Iterator[Any]:
    """Makes the classes anew, built in steps of so many."""
    made: list[str] = []
    deferral = importlib.import_module("sample_sdk._runtime.client.deferral")

    def make(at_once: int) -> Any:
        module = types.ModuleType(f"deferral_models_{next(NUMBERS)}")
        sys.modules[module.__name__] = module
        made.append(module.__name__)
        exec(SOURCE, vars(module))
        patch.setattr(deferral, "AT_ONCE", at_once)
        vars(module)["Root"].model_rebuild()
        return module

    with pytest.MonkeyPatch.context() as patch:
        yield make
    for name in made:
        del sys.modules[name]


def place(steps: tuple[Any, ...]) -> list[Any]:
    """Where an error is; models that are compared under one mark have a name more."""
    return [step for step in steps if " | " not in str(step)]


def read(root: Any, value: object, way: str) -> object:
    """The value written again, with the types inside; or what is wrong, and where."""
    from pydantic import ValidationError

    try:
        if way == "json":
            made = root.model_validate_json(json.dumps(value), by_alias=True, by_name=False)
        else:
            made = root.model_validate(value)
    except ValidationError as error:
        return sorted((place(each["loc"]), each["type"]) for each in error.errors())
    dumped = made.model_dump_json(by_alias=True, exclude_unset=True, serialize_as_any=True)
    return repr(made), made.to_wire(), json.loads(dumped)


@pytest.mark.parametrize("way", ["json", "python"])
@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_nothing_changes(models: Any, at_once: int, way: str) -> None:
    whole, stepwise = models(100).Root, models(at_once).Root
    assert not stepwise.__pydantic_decorators__.model_validators
    for value in VALUES:
        assert read(stepwise, value, way) == read(whole, value, way), value


def test_only_what_comes_is_built(models: Any) -> None:
    module = models(1)
    assert not module.Leaf.__pydantic_complete__
    module.Root.model_validate_json('{"leaf": {"at": "2026-11-21T10:00:00Z"}}')
    assert module.Leaf.__pydantic_complete__
    assert not module.Owner.__pydantic_complete__


def test_instances_are_kept(models: Any) -> None:
    module = models(1)
    owner = module.Owner(id="o")
    assert module.Root(expanded=owner).expanded is owner
    assert module.Root(anything=owner).anything is owner


def test_the_json_schema_is_there(models: Any) -> None:
    schema = models(2).Root.model_json_schema()
    assert "lives" in json.dumps(schema) and "amount" in json.dumps(schema)
