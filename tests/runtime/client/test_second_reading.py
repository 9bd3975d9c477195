"""What does not fit at first is read again, in time that grows with the answer and no faster."""

from __future__ import annotations

import json
import time
from typing import Annotated, Any

import pytest
from pydantic import create_model

from specwright.runtime.client import (
    AnyOf,
    Headers,
    HTTPResponse,
    JSONResponse,
    Model,
)
from specwright.runtime.client.deferral import AT_ONCE
from specwright.runtime.client.response import MisfitError
from specwright.runtime.client.stand_in import as_sent

SECONDS = 5


class Leaf(Model):
    """An alternative."""

    kind: str
    size: int


class Node(Model):
    """An alternative that holds another one."""

    kind: str
    inner: Annotated[Node | Leaf | Branch, AnyOf("kind", {"n": "Node", "l": "Leaf", "b": "Branch"})]


class Branch(Model):
    """An alternative that holds the same, so that each level could be read in two ways."""

    kind: str
    inner: Annotated[Node | Leaf | Branch, AnyOf("kind", {"n": "Node", "l": "Leaf", "b": "Branch"})]
    more: int


Node.model_rebuild(_types_namespace={"Branch": Branch})


def nested(depth: int, size: object) -> dict[str, Any]:
    value: dict[str, Any] = {"kind": "n", "size": size}
    for _ in range(depth):
        value = {"kind": "l", "inner": value}
    return value


def as_answer(value: object) -> HTTPResponse:
    return HTTPResponse(200, Headers(), json.dumps(value).encode())


def read(value: object) -> Any:
    return JSONResponse("200", lambda: Node).decode(as_answer(value))


def test_misnamed_alternatives_inside_of_each_other() -> None:
    found = read(nested(30, 1))
    assert found.to_wire() == nested(30, 1)
    for _ in range(30):
        assert type(found) is Node
        found = found.inner
    assert type(found) is Leaf


@pytest.mark.parametrize("depth", [30, 60])
def test_hostile_nesting_is_refused_in_bounded_time(depth: int) -> None:
    before = time.process_time()
    with pytest.raises(MisfitError):
        read(nested(depth, "no number"))
    assert time.process_time() - before < SECONDS


def test_the_error_is_that_of_the_first_reading() -> None:
    with pytest.raises(MisfitError) as caught:
        read({"kind": "n", "inner": {"kind": "l", "size": "x"}})
    assert "valid integer" in str(caught.value)
    assert caught.value.path[-1] == "size"


class Implied(Model, implied=True):
    """What is no object is valid too."""

    size: int | None = None


def test_models_that_are_built_later_are_read_with_patience_too() -> None:
    """Deeper than one build goes: a value that is no object, where one is implied."""
    kind: type[Model] = Implied
    value: Any = 5
    for level in range(2 * AT_ONCE):
        kind = create_model(f"Level{level}", __base__=Model, inner=(kind, ...))
        value = {"inner": value}
    found: Any = JSONResponse("200", lambda: kind).decode(as_answer(value))
    assert found.to_wire() == value
    for _ in range(2 * AT_ONCE):
        found = found.inner
    assert isinstance(found, Implied)
    assert as_sent(found) == 5
