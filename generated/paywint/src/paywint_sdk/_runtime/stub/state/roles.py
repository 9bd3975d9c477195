"""What an operation does with what is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..json_values import JSON
from ..operations import StubOperation
from .behaviour import Machine
from .does import Does
from .schema_view import SchemaView
from .shapes import Shape
from .words import Words

WRITING: frozenset[Does] = frozenset(
    {
        "create",
        "set many",
        "update",
        "replace",
        "delete",
        "clear",
        "act",
        "write field",
        "delete field",
    }
)


@dataclass(frozen=True, slots=True)
class Relation:
    """A field that names a thing of another kind.

    Attributes:
        field: The field: ``external_customer_id``.
        kind: The other kind's name.
        key: The field of the other thing that it holds; "" if the field holds the
            whole thing.
        many: Whether it holds a list of them.
    """

    field: str
    kind: str
    key: str
    many: bool = False


@dataclass(slots=True)
class Kind:
    """One kind of things that are remembered.

    Attributes:
        name: The shortest path of their collection.
        noun: What one of them is called.
        fields: The fields that answers show, with their schemas.
        inputs: The fields that requests which make one can carry.
        ids: The fields that the server makes up to tell them apart.
        keys: The fields by which paths find them; "" is the path's value itself.
        creatable: Whether an operation makes them; others exist when first asked for.
        upserts: Whether a create with a key that is known updates the thing.
        singleton: Whether there is one alone, or one below each parent.
        refuses: Whether a create with a key that is known is always refused.
        start: Fields that new things have.
        machines: How statuses change.
        relations: The fields that name other things.
    """

    name: str
    noun: Words
    fields: Mapping[str, SchemaView]
    inputs: Mapping[str, SchemaView]
    ids: tuple[str, ...]
    keys: tuple[str, ...]
    creatable: bool
    upserts: bool
    singleton: bool = False
    refuses: bool = False
    start: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    machines: tuple[Machine, ...] = ()
    relations: tuple[Relation, ...] = ()

    @property
    def references(self) -> frozenset[str]:
        """The fields that hold keys of other things."""
        return frozenset(one.field for one in self.relations if one.key)


@dataclass(frozen=True, slots=True)
class Step:
    """A thing that a path names: its kind, parameters, and the field they hold."""

    kind: Kind
    names: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Role:
    """What an operation does.

    Attributes:
        operation: The operation.
        does: What.
        kind: With things of which kind.
        parents: The things that the path names before.
        item: The thing that the path names itself.
        request: How the body may carry things.
        answers: How the body of each success may carry things, by its key.
        part: For the fields of an item: the field's name.
        name: The last fixed segment: the name of an action.
    """

    operation: StubOperation
    does: Does
    kind: Kind
    parents: tuple[Step, ...] = ()
    item: Step | None = None
    request: tuple[Shape, ...] = ()
    answers: Mapping[str, tuple[Shape, ...]] = field(
        default_factory=dict[str, tuple[Shape, ...]]
    )
    part: str = ""
    name: str = ""

    @property
    def writes(self) -> bool:
        """Whether it can change what is remembered: what exists unasked is written down."""
        steps = (*self.parents, *([self.item] if self.item else []))
        unasked = not all(step.kind.creatable for step in steps)
        counted = any(move.after for one in self.kind.machines for move in one.moves)
        return unasked or counted or self.does in WRITING or not self.kind.creatable


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Why an operation is answered with samples."""

    reason: str
