"""Import statements by section and module; in what order they are written is ``render``'s."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from specwright.plan.expressions import Symbol
from specwright.plan.naming import Identifier
from specwright.plan.views import ImportedName, ImportsView, ImportView


def imports_view(
    needed: Mapping[Symbol, Identifier], evaluated: frozenset[Symbol], package: str
) -> ImportsView:
    """The statements for a module in ``package``: at run time where evaluated, else for types."""
    run_time = {symbol: bound for symbol, bound in needed.items() if symbol in evaluated}
    typing = {symbol: bound for symbol, bound in needed.items() if symbol not in evaluated}
    return ImportsView(
        standard=_section(run_time, package, "standard"),
        third_party=_section(run_time, package, "third_party"),
        local=_section(run_time, package, "local"),
        typing_standard=_section(typing, package, "standard"),
        typing_third_party=_section(typing, package, "third_party"),
        typing_local=_section(typing, package, "local"),
    )


def _section(
    needed: Mapping[Symbol, Identifier], package: str, wanted: str
) -> tuple[ImportView, ...]:
    by_module: dict[str, list[ImportedName]] = {}
    for symbol, bound in needed.items():
        if _section_of(symbol.module) == wanted:
            module = relative(symbol.module, package)
            by_module.setdefault(module, []).append(ImportedName(name=symbol.name, bound=bound))
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
