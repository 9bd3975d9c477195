"""Names that a generated module imports for type checkers only.

Models refer to each other in circles, so their modules import each other under ``if
TYPE_CHECKING:``. When a model is first built, the names that its annotations use are
fetched from its package (``<package>.models``, which imports what is asked for) into
its module: the imports that were put off, made good.
"""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Iterable
from types import ModuleType
from typing import cast, get_args

from typing_extensions import TypeAliasType


def supply_names(module_name: str, annotations: Iterable[object]) -> None:
    """Put the names in ``annotations`` into the namespace of the module.

    What is neither in the module nor in its package is left to whoever evaluates the
    annotation: it is a builtin, or it raises there.
    """
    module = sys.modules.get(module_name)
    package = module_name.rpartition(".")[0]
    if module is None or not package:
        return
    namespace = vars(module)
    for name in _names_in(annotations):
        if name not in namespace:
            _supply(namespace, package, name)


def supply_alias_names(expression: object) -> None:
    """The same for recursive aliases (``TypeAliasType``) inside a type expression."""
    if not isinstance(expression, TypeAliasType):
        for argument in get_args(expression):
            supply_alias_names(argument)
    elif isinstance(value := cast("object", expression.__value__), str):
        module = cast("str | None", getattr(expression, "__module__", None))
        supply_names(module or "", (value,))


def inherit_names(module_name: str, base_module_name: str, base: type) -> None:
    """Let a module have the names that an inherited field's annotation uses."""
    base_module = sys.modules.get(base_module_name)
    module = sys.modules.get(module_name)
    if base_module is None or module is None or base_module is module:
        return
    source, target = vars(base_module), vars(module)
    for name in _names_in(annotations_of(base)):
        if name in source:
            target.setdefault(name, source[name])


def annotations_of(cls: type) -> Iterable[object]:
    """The annotations that a class itself has, as they were written."""
    return inspect.get_annotations(cls).values()


def _names_in(annotations: Iterable[object]) -> set[str]:
    names: set[str] = set()
    for annotation in annotations:
        if isinstance(annotation, str):
            code = compile(annotation, "<annotation>", "eval", dont_inherit=True)
            names.update(code.co_names)
    return names


def _supply(namespace: dict[str, object], package: str, name: str) -> None:
    try:
        value = cast("object", getattr(importlib.import_module(package), name))
    except AttributeError:
        return
    if isinstance(value, ModuleType):
        return  # of a class List there is a module list, which is no type
    namespace[name] = value
    supply_alias_names(value)
