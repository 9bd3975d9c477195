"""Where a type is being made, and what can make the types inside of it."""

from __future__ import annotations

from typing import Protocol

from specwright.frozen import dataclass
from specwright.ir.schema import Schema, SchemaId
from specwright.plan.expressions import Expression
from specwright.plan.homes import Root, joined
from specwright.plan.leaf_types import Form
from specwright.plan.naming import Identifier
from specwright.plan.schema_index import SchemaIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a type is needed: its form, the name it gets if it needs one, and the module.

    ``root`` is None where a definition would get a module of its own; ``alias`` is the component
    whose alias can't contain itself (what leads back to it is widened), None inside of a class.
    """

    form: Form
    outer: Identifier
    within: tuple[str, ...] = ()
    root: Root | None = None
    alias: SchemaId | None = None

    @property
    def name(self) -> Identifier:
        """The name that a type at this place gets, if it needs one; made only then."""
        return joined(self.outer, *self.within) if self.within else self.outer

    def inside(self, *children: str) -> Place:
        """The place of a property, an alternative or an item."""
        return Place(
            form=self.form,
            outer=self.outer,
            within=self.within + children,
            root=self.root,
            alias=self.alias,
        )


class Lowerer(Protocol):
    """What the makers of single types ask for the types inside."""

    @property
    def index(self) -> SchemaIndex:
        """All schemas of the API."""
        ...

    def type_of(self, schema: Schema, place: Place) -> Expression:
        """The annotation for a schema at a place."""
        ...

    def tag_target(self, target: SchemaId) -> Expression | None:
        """The model that a discriminator's value stands for, if it is one."""
        ...
