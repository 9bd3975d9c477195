"""The ``models`` and ``params`` folders: a module for each root, and the packages' exports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specwright.frozen import dataclass
from specwright.plan.naming import Identifier
from specwright.plan.views import DefinitionModuleView, PackageView
from specwright.render.environment import render_template
from specwright.render.imports import Needed, export_order, export_statements, import_block

_TYPED_DICT = Needed("typing", "TypedDict")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportsView:
    """What a package's ``__init__`` offers: the names of each of its modules.

    ``statements`` are the imports for type checkers, by module; ``lazy`` says where each name is
    imported from when it is first used; ``names`` is everything, in order: ``__all__``.
    """

    statements: str
    lazy: dict[str, str]
    names: list[str]


def model_files(package: PackageView) -> Iterator[tuple[str, str]]:
    """Paths below the package's folder and texts of ``models/`` and ``params/``."""
    yield from _folder("models", package.models)
    yield from _folder("params", package.params)


def _folder(folder: str, modules: tuple[DefinitionModuleView, ...]) -> Iterator[tuple[str, str]]:
    yield f"{folder}/__init__.py", exports_text(folder, [(m.module, m.names) for m in modules])
    for module in modules:
        needs = (
            [_TYPED_DICT] if any(each.kind == "typed_dict" for each in module.definitions) else []
        )
        imports = import_block(module.imports, needs)
        yield module.path, render_template(
            f"src/package/{folder}/module.py", module, imports=imports
        )


def exports_text(folder: str, modules: Iterable[tuple[str, tuple[Identifier, ...]]]) -> str:
    """The ``__init__`` of a folder whose modules are imported when they are first used."""
    view = _exports_view(sorted(modules))
    name = "__init__.py" if view.names else "empty.py"
    return render_template(f"src/package/{folder}/{name}", view)


def _exports_view(modules: list[tuple[str, tuple[Identifier, ...]]]) -> ExportsView:
    homes = {str(name): f".{module}" for module, names in modules for name in names}
    ordered = sorted(homes, key=export_order)
    return ExportsView(
        statements="\n    ".join(export_statements(modules)),
        lazy={name: homes[name] for name in ordered},
        names=ordered,
    )
