"""Import statements by section and module; in what order they are written is ``render``'s."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TypeAlias

from specwright.plan.expressions import Symbol
from specwright.plan.naming import Identifier
from specwright.plan.views import ImportedName, ImportsView, ImportView

_Section: TypeAlias = dict[str, list[ImportedName]]
"""The names by their modules."""


def imports_view(
    needed: Mapping[Symbol, Identifier], evaluated: frozenset[Symbol], package: str
) -> ImportsView:
    """The statements for a module in ``package``: at run time where evaluated, else for types."""
    sections: dict[str, _Section] = {}
    for symbol, bound in needed.items():
        typing = "" if symbol in evaluated else "typing_"
        by_module = sections.setdefault(f"{typing}{_section_of(symbol.module)}", {})
        names = by_module.setdefault(relative(symbol.module, package), [])
        names.append(ImportedName(name=symbol.name, bound=bound))
    return ImportsView(**{name: _section(found) for name, found in sections.items()})


def _section(by_module: _Section) -> tuple[ImportView, ...]:
    return tuple(
        ImportView(module=module, names=tuple(names)) for module, names in by_module.items()
    )


def _section_of(module: str) -> str:
    if module.startswith("."):
        return "local"
    return "standard" if module.split(".")[0] in sys.stdlib_module_names else "third_party"


def relative(module: str, package: str) -> str:
    """A module seen from a folder of the package: ``.models.pet`` is ``.pet`` in ``models``."""
    if not module.startswith(".") or not package:
        return module
    inside = f".{package}."
    return f".{module[len(inside):]}" if module.startswith(inside) else f".{module}"
