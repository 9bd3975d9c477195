"""Which module and which class name every definition has; each schema is given a home once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from specwright.ir.schema import SchemaNode
from specwright.plan import symbols
from specwright.plan.expressions import Symbol
from specwright.plan.leaf_types import Form
from specwright.plan.naming import (
    RESERVED_MODULES,
    Identifier,
    NameAllocator,
    camel_case,
    class_words,
    distinct_from_builtins,
    snake_case,
    words,
)
from specwright.plan.views import Definition, ManifestSchema


@dataclass(slots=True)
class Root:
    """A module under ``models/``, and its twin under ``params/`` where a request needs one."""

    module: Identifier
    subject: Identifier
    models: list[Definition] = field(default_factory=list)
    params: list[Definition] = field(default_factory=list)

    def definitions(self, form: Form) -> list[Definition]:
        """The definitions of one form, in the order in which they are written."""
        return self.models if form is Form.MODEL else self.params


@dataclass(frozen=True, slots=True)
class Home:
    """The root and the name of one definition; its param form has ``Param`` at the end."""

    root: Root
    name: Identifier

    def named(self, form: Form) -> Identifier:
        """The name in a form."""
        return self.symbol(form).name

    def symbol(self, form: Form) -> Symbol:
        """The definition as other modules refer to it."""
        return _symbol(self.root.module, self.name, form is Form.MODEL)


@lru_cache(maxsize=1 << 16)
def _symbol(module: Identifier, name: Identifier, is_model: bool) -> Symbol:
    """Asked for wherever a definition is mentioned."""
    if is_model:
        return Symbol(f"{symbols.MODELS}.{module}", name)
    return Symbol(f"{symbols.PARAMS}.{module}", Identifier(f"{name}Param"))


class Homes:
    """Gives out homes, and remembers them by the schema's place in the description."""

    def __init__(self) -> None:
        self._classes = NameAllocator()
        self._modules = NameAllocator(RESERVED_MODULES)
        self._roots: list[Root] = []
        self._homes: dict[tuple[str, str], Home] = {}
        self.manifest: list[ManifestSchema] = []

    def __iter__(self) -> Iterator[Root]:
        return iter(self._roots)

    def of(
        self,
        schema: SchemaNode,
        wanted: Identifier,
        root: Root | None,
        pointer: str | None = None,
    ) -> Home:
        """The home of a schema; a new one is in ``root``, or in a module of its own.

        ``pointer`` is where the manifest says it is from, if that is not the schema's own place:
        a component that only wraps another schema is parsed as that schema.
        """
        key = (schema.at.path, schema.pointer)
        if key not in self._homes:
            name = self._class_name(wanted, pointer or schema.pointer)
            self._homes[key] = Home(root or self._new_root(name), name)
        return self._homes[key]

    def beside(self, home: Home, wanted: Identifier, schema: SchemaNode, key: str) -> Home:
        """The home of what a schema's keyword gives, in the module of the schema itself."""
        name = self._class_name(wanted, f"{schema.pointer}/{key}")
        return Home(home.root, name)

    def _new_root(self, subject: Identifier) -> Root:
        module = self._modules.allocate(snake_case(words(subject)))
        self._roots.append(Root(module=module, subject=subject))
        return self._roots[-1]

    def _class_name(self, wanted: Identifier, pointer: str) -> Identifier:
        name = self._classes.allocate(distinct_from_builtins(wanted), separator="")
        self._classes.allocate(Identifier(f"{name}Param"), separator="")
        self.manifest.append(ManifestSchema(pointer=pointer, class_name=name))
        return name


def joined(parent: Identifier, *children: str) -> Identifier:
    """The name of a type inside of another: ``Payment`` and ``card`` give ``PaymentCard``."""
    return camel_case([parent, *(word for child in children for word in class_words(child))])
