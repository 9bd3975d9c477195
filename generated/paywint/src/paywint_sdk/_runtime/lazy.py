"""Names of a package that are imported when they are first used (PEP 562)."""

from __future__ import annotations

import importlib
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def lazy_exports(
    package: str, exports: Mapping[str, str]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """The ``__getattr__`` and the ``__dir__`` of a package.

    Args:
        package: The package's ``__name__``.
        exports: For every name the module it comes from, relative to the package
            (``"Pet": ".pet"``). A name that is its module's own (``"models":
            ".models"``) is the module.

    A name is kept in the package's namespace once it was used, so that
    ``__getattr__`` is asked once for each. Several threads may ask at once: they get
    the same object, because Python imports a module once.
    """

    def load(name: str) -> object:
        module = exports.get(name)
        if module is None:
            raise AttributeError(
                f"module {package!r} has no attribute {name!r}",
                name=name,
                obj=sys.modules.get(package),
            )
        loaded = importlib.import_module(module, package)
        value: object = loaded if module == f".{name}" else getattr(loaded, name)
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *exports})

    return load, names
