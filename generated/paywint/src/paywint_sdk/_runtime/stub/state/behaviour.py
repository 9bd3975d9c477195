"""What a vendor's ``stub.yaml`` says, as the package carries it (``behaviour.json``).

It corrects what was inferred, and adds how statuses change. The generator has checked
it; what does not fit here is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, cast, get_args

from ..json_values import JSON, mapping, text
from ..operations import StubOperation
from .does import Does

Duplicates: TypeAlias = Literal["update", "refuse"]
Unknown: TypeAlias = Literal["refuse", "make"]


@dataclass(frozen=True, slots=True)
class OperationRule:
    """What an operation does; what is None is inferred, ``sample`` remembers nothing."""

    does: Does | Literal["sample"] | None = None
    kind: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """A change of a status: by a call of an operation, or after some reads.

    Attributes:
        source: The status before.
        target: The status after.
        on: The operation, by name or as ``POST /things``; "" if it is no call.
        after: How often the thing is got until then; 0 if it is a call.
    """

    source: str
    target: str
    on: str = ""
    after: int = 0


@dataclass(frozen=True, slots=True)
class Machine:
    """How one field changes; ``start`` is what it is in a new thing."""

    field: str
    start: str
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class KindRule:
    """What holds for a kind; what is None is inferred.

    Attributes:
        key: The field by which paths find things.
        duplicates: What a create does whose key is known.
        unknown: What is done about ids that nobody made.
        start: Fields that new things have.
        machines: How statuses change.
    """

    key: str | None = None
    duplicates: Duplicates | None = None
    unknown: Unknown | None = None
    start: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    machines: tuple[Machine, ...] = ()


@dataclass(frozen=True, slots=True)
class Behaviour:
    """Everything that is said about an API."""

    operations: Mapping[str, OperationRule] = field(
        default_factory=dict[str, OperationRule]
    )
    kinds: Mapping[str, KindRule] = field(default_factory=dict[str, KindRule])
    idempotency_header: str = ""

    def rule(self, operation: StubOperation) -> OperationRule:
        """What is said about an operation, by its name or its method and path."""
        for key in names_of(operation):
            if key in self.operations:
                return self.operations[key]
        return OperationRule()


def names_of(operation: StubOperation) -> tuple[str, str]:
    """What an operation is called in settings: ``payments.create``, ``POST /payments``."""
    return operation.name, f"{operation.method} {operation.path}"


def read_behaviour(data: JSON) -> Behaviour:
    """What the file says."""
    fields = mapping(data)
    operations = mapping(fields.get("operations")).items()
    kinds = mapping(fields.get("kinds")).items()
    return Behaviour(
        operations={name: _operation(rule) for name, rule in operations},
        kinds={name: _kind(mapping(rule)) for name, rule in kinds},
        idempotency_header=text(fields.get("idempotency_header")).lower(),
    )


def _operation(rule: JSON) -> OperationRule:
    if rule == "sample":
        return OperationRule(does="sample")
    fields = mapping(rule)
    does, kind, key = fields.get("does"), fields.get("kind"), fields.get("key")
    return OperationRule(
        does=cast("Does", does) if does in get_args(Does) else None,
        kind=kind if isinstance(kind, str) else None,
        key=key if isinstance(key, str) else None,
    )


def _kind(fields: dict[str, JSON]) -> KindRule:
    key, duplicates = fields.get("key"), fields.get("duplicates")
    unknown = fields.get("unknown")
    states = mapping(fields.get("states")).items()
    return KindRule(
        key=key if isinstance(key, str) else None,
        duplicates=cast("Duplicates", duplicates) if duplicates else None,
        unknown=cast("Unknown", unknown) if unknown else None,
        start=mapping(fields.get("start")),
        machines=tuple(_machine(name, mapping(state)) for name, state in states),
    )


def _machine(name: str, states: dict[str, JSON]) -> Machine:
    moves = tuple(
        move for source, targets in states.items() for move in _moves(source, targets)
    )
    return Machine(name, next(iter(states), ""), moves)


def _moves(source: str, targets: JSON) -> Iterator[Move]:
    for target, trigger in mapping(targets).items():
        if isinstance(trigger, int):
            yield Move(source, target, after=trigger)
        else:
            yield Move(source, target, on=text(trigger))
