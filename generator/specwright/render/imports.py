"""The import statements of a module: what its view needs, and what its template writes."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from specwright.frozen import dataclass
from specwright.plan.naming import Identifier
from specwright.plan.views import ImportedName, ImportsView, ImportView


@dataclass(frozen=True, slots=True)
class Needed:
    """A name that a template writes by itself; ``typing_only`` ones are for annotations.

    ``module`` is written as the importing module sees it.
    """

    module: str
    name: str
    typing_only: bool = False


_Names = dict[str, set[ImportedName]]
_Row = tuple[str, list[ImportedName]]
_DIGITS = re.compile(r"([0-9]+)")
_REMEMBERED = 4096
_TYPE_CHECKING = Needed("typing", "TYPE_CHECKING")


def import_block(view: ImportsView, needed: Iterable[Needed] = ()) -> str:
    """All import statements below ``from __future__``, sorted as Ruff and isort sort them.

    A blank line goes before them; nothing comes back where nothing is imported.
    """
    return _block(view, tuple(needed))


@lru_cache(maxsize=_REMEMBERED)  # most modules of a package import what others of it import
def _block(view: ImportsView, needed: tuple[Needed, ...]) -> str:
    names = {(each.module, name.name) for each in _all(view) for name in each.names}
    wanted = [each for each in needed if (each.module, each.name) not in names]
    later = _gathered((*view.typing_standard, *view.typing_third_party, *view.typing_local))
    _add(later, (each for each in wanted if each.typing_only))
    now = [_gathered(group) for group in (view.standard, view.third_party, view.local)]
    for rank, names_of in enumerate(now):
        _add(names_of, (each for each in wanted if _is_now(each) and _rank(each.module) == rank))
    _remove(later, now)
    if later:
        _add(now[0], (_TYPE_CHECKING,))
    groups = ["\n".join(_statements(group)) for group in now if group]
    blocks = [*groups, *_typing_block(later, view)]
    return "".join(f"\n{block}\n" for block in blocks)


def export_statements(modules: Iterable[tuple[str, Iterable[Identifier]]]) -> list[str]:
    """``from .module import names`` for each module of a package."""
    group: _Names = {}
    for module, names in modules:
        _add(group, (Needed(f".{module}", name) for name in names))
    return list(_statements(group))


def bound_names(view: ImportsView, needed: Iterable[Needed]) -> dict[str, str]:
    """What each needed name is called in the module: the plan may have renamed its import."""
    found = {
        (each.module, str(name.name)): str(name.bound) for each in _all(view) for name in each.names
    }
    return {each.name: found.get((each.module, each.name), each.name) for each in needed}


def _all(view: ImportsView) -> tuple[ImportView, ...]:
    now = (*view.standard, *view.third_party, *view.local)
    return (*now, *view.typing_standard, *view.typing_third_party, *view.typing_local)


def _rank(module: str) -> int:
    """The group of a module: the standard library, other packages, our own."""
    if module.startswith("."):
        return 2
    return 0 if module.partition(".")[0] in sys.stdlib_module_names else 1


def _is_now(needed: Needed) -> bool:
    return not needed.typing_only


def _gathered(views: Iterable[ImportView]) -> _Names:
    found: _Names = {}
    for view in views:
        found.setdefault(view.module, set()).update(view.names)
    return found


def _add(names: _Names, needed: Iterable[Needed]) -> None:
    for each in needed:
        names.setdefault(each.module, set()).add(_own_name(each.name))


@cache
def _own_name(name: str) -> ImportedName:
    return ImportedName(name=Identifier(name), bound=Identifier(name))


def _remove(later: _Names, groups: Iterable[_Names]) -> None:
    """What is imported at run time needs no second import for type checkers."""
    for group in groups:
        for module, names in group.items():
            if module in later:
                later[module] -= names
                if not later[module]:
                    del later[module]


def _typing_block(later: _Names, view: ImportsView) -> Iterator[str]:
    if not later:
        return
    third_party = {each.module for each in view.typing_third_party}
    sections: list[_Names] = [{}, {}, {}]
    for module, names in later.items():
        rank = 2 if module.startswith(".") else 1 if module in third_party else 0
        sections[rank][module] = names
    blocks = (
        "\n".join(f"    {each}" for each in _statements(group)) for group in sections if group
    )
    yield "if TYPE_CHECKING:\n" + "\n\n".join(blocks)


def _statements(group: _Names) -> Iterator[str]:
    """``import x`` first, then ``from x import``; a renamed name gets a statement of its own."""
    bare = [module for module, names in group.items() if not names]
    yield from (f"import {module}" for module in sorted(bare, key=natural))
    rows = [row for module, names in group.items() for row in _rows(module, names)]
    for module, members in sorted(rows, key=_row_order):
        yield f"from {module} import {', '.join(map(_written, members))}"


def _rows(module: str, names: set[ImportedName]) -> list[_Row]:
    if len(names) == 1:  # most are alone, renamed or not
        return [(module, list(names))]
    plain = sorted((each for each in names if each.name == each.bound), key=_name_order)
    renamed = [(module, [each]) for each in names if each.name != each.bound]
    return [(module, plain), *renamed] if plain else renamed


def _written(name: ImportedName) -> str:
    return name.name if name.name == name.bound else f"{name.name} as {name.bound}"


def _row_order(row: _Row) -> tuple[object, ...]:
    module, members = row
    return (_module_order(module), _name_order(members[0]))


def _name_order(imported: ImportedName) -> tuple[object, ...]:
    return (_import_order(imported.name), imported.bound)


@cache
def _module_order(module: str) -> tuple[object, ...]:
    """The furthest package first (``..`` before ``.``), then by name without regard to case."""
    rest = module.lstrip(".")
    return (len(rest) - len(module), natural(rest.lower()), natural(rest))


@cache
def _import_order(name: str) -> tuple[object, ...]:
    """Constants, then classes, then the rest; each in natural order without regard to case."""
    return (_kind(name), natural(name.lower()), natural(name))


def export_order(name: str) -> tuple[object, ...]:
    """The order of ``__all__``: as that of imports, but capitals come first in each kind."""
    return (_kind(name), natural(name))


def _kind(name: str) -> int:
    return 0 if len(name) > 1 and name.isupper() else 1 if name[:1].isupper() else 2


def natural(text: str) -> tuple[str | int, ...]:
    """A sort key by which ``item2`` comes before ``item10``: texts and numbers by turns."""
    if not _DIGITS.search(text):
        return (text,)
    runs = _DIGITS.split(text)
    return tuple(int(run) if odd % 2 else run for odd, run in enumerate(runs))
