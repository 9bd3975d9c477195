"""What a document describes, and what of it is in the generated calls: responses and bodies."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

METHODS = frozenset("get put post delete options head patch trace query".split())
_STATUS = re.compile(r"([1-5]\d\d|[1-5]XX|default)\Z", re.IGNORECASE)
_LONGEST_CHAIN = 32


@dataclass(frozen=True, slots=True)
class Surface:
    """Counts over all operations: statuses that are described, and bodies that can be sent."""

    responses: int
    bodies: int


def described(tree: Any) -> Surface:
    """Of a document, 2.0 or 3.x, read without any of specwright's own code."""
    operations = list(operations_of(tree))
    statuses = (
        str(status)
        for _, operation in operations
        for status in _mapping(operation.get("responses"))
        if _STATUS.match(str(status))
    )
    bodies = sum(_has_body(tree, item, operation) for item, operation in operations)
    return Surface(responses=sum(1 for _ in statuses), bodies=bodies)


def operations_of(tree: Any) -> Iterator[tuple[dict[Any, Any], dict[Any, Any]]]:
    """Path items with each of their operations."""
    for item in _mapping(_mapping(tree).get("paths")).values():
        for key, operation in _mapping(item).items():
            if key in METHODS and isinstance(operation, dict):
                yield item, operation


def _has_body(tree: Any, item: dict[Any, Any], operation: dict[Any, Any]) -> bool:
    """A request body that describes some content, or a parameter of Swagger 2.0 for one."""
    body = _followed(tree, operation.get("requestBody"))
    listed = [*(operation.get("parameters") or []), *(item.get("parameters") or [])]
    parameters = [_followed(tree, each) for each in listed]
    in_body = any(each.get("in") in ("body", "formData") for each in parameters)
    return bool(_mapping(body.get("content"))) or in_body


def _followed(tree: Any, value: Any) -> dict[Any, Any]:
    """What a local reference names; what can't be followed is empty."""
    found = _mapping(value)
    for _ in range(_LONGEST_CHAIN):
        reference = found.get("$ref")
        if not isinstance(reference, str):
            return found
        target = tree
        for token in reference.removeprefix("#/").split("/"):
            target = _mapping(target).get(token.replace("~1", "/").replace("~0", "~"))
        found = _mapping(target)
    return {}


def _mapping(value: Any) -> dict[Any, Any]:
    return value if isinstance(value, dict) else {}


def generated(package: Path) -> Surface:
    """Of the ``Operation(...)`` constants in a package, by their syntax tree."""
    responses = bodies = 0
    for path in (package / "_client.py", *sorted((package / "resources").glob("*.py"))):
        for call in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(call, ast.Call) and _called(call).endswith("Operation"):
                keywords = {each.arg: each.value for each in call.keywords}
                responses += len(_statuses(keywords.get("responses")))
                bodies += "body" in keywords or "bodies" in keywords
    return Surface(responses=responses, bodies=bodies)


def _statuses(responses: ast.expr | None) -> set[object]:
    found = responses.elts if isinstance(responses, ast.Tuple) else []
    return {
        each.args[0].value
        for each in found
        if isinstance(each, ast.Call) and each.args and isinstance(each.args[0], ast.Constant)
    }


def _called(call: ast.Call) -> str:
    function = call.func
    return function.id.rstrip("_") if isinstance(function, ast.Name) else ""
