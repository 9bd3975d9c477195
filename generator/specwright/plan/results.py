"""What a method does with the answer of its operation: gives it, or the pages of a list."""

from __future__ import annotations

from dataclasses import field

from specwright.frozen import dataclass
from specwright.plan import symbols
from specwright.plan.expressions import Expression, Subscript
from specwright.plan.naming import Identifier
from specwright.plan.views import Calls

Keywords = tuple[tuple[Identifier, Expression], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """``kind`` is the type of the operation's constant, by the class ``operation_class``.

    ``returns`` is the annotation of the method, ``awaited`` that of its awaited form where it
    differs; ``keywords`` are what the runtime is told beside what all operations have.
    """

    operation_class: str
    kind: Expression
    returns: Expression
    calls: Calls = "_call"
    awaited: Expression | None = None
    keywords: Keywords = field(default=())


def plain(answer: Expression) -> Result:
    """The answer itself."""
    kind = Subscript(symbols.runtime("Operation"), (answer,))
    return Result(operation_class="Operation", kind=kind, returns=answer)


def paged(answer: Expression, item: Expression, paging: Expression) -> Result:
    """The pages of a list."""
    types = (item, answer)
    return Result(
        operation_class="PagedOperation",
        kind=Subscript(symbols.runtime("PagedOperation"), types),
        returns=Subscript(symbols.runtime("Page"), types),
        calls="_pages",
        awaited=Subscript(symbols.runtime("AsyncPages"), types),
        keywords=((Identifier("paging"), paging),),
    )
