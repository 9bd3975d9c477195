"""Classes for type checkers alone: what ``with_raw_response`` and its kin are.

A line for each method; at run time, the runtime makes these of the resource itself
(docs/decisions/011-raw-access.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol

from specwright.frozen import dataclass
from specwright.plan.naming import Identifier
from specwright.plan.views import OperationView

FUNCTIONS = ("raw", "raw_awaited", "streamed", "streamed_awaited")
"""Of the runtime: from the type of a method to that of another."""

_KINDS = (
    ("with_raw_response", "raw", "Raw"),
    ("with_streaming_response", "streamed", "Streamed"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessMethodView:
    """``create = raw(Wallets.create)``."""

    name: Identifier
    function: str
    owner: Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessClassView:
    """The class behind one attribute of a resource, or of the client."""

    attribute: str
    name: Identifier
    methods: tuple[AccessMethodView, ...]


def access_classes(
    operations: Sequence[OperationView],
    owner: Identifier,
    names: Mapping[str, str],
    *,
    awaited: bool,
) -> tuple[AccessClassView, ...]:
    """Those of a class with calls; none where it has none."""
    if not operations:
        return ()
    suffix = "_awaited" if awaited else ""
    return tuple(
        AccessClassView(
            attribute=attribute,
            name=Identifier(f"_{prefix}{owner}"),
            methods=tuple(
                AccessMethodView(
                    name=each.method_name, function=names[f"{function}{suffix}"], owner=owner
                )
                for each in operations
            ),
        )
        for attribute, function, prefix in _KINDS
    )


class HasAccesses(Protocol):
    """A class of a resource, or of the client."""

    @property
    def accesses(self) -> tuple[AccessClassView, ...]:
        """What it offers beside its methods."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessesView:
    """The classes of one module; ``kind`` says whether calls that are deprecated are in them."""

    kind: Literal["accesses", "deprecated_accesses"]
    classes: tuple[AccessClassView, ...]


def accesses_of(
    operations: Sequence[OperationView], owners: Sequence[HasAccesses]
) -> tuple[AccessesView, ...]:
    """What a module has for type checkers alone, if it has anything."""
    classes = tuple(access for owner in owners for access in owner.accesses)
    is_deprecated = any(each.deprecated for each in operations)
    kind: Literal["accesses", "deprecated_accesses"]
    kind = "deprecated_accesses" if is_deprecated else "accesses"
    return (AccessesView(kind=kind, classes=classes),) if classes else ()
