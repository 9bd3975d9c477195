"""What a method does with the answer of its operation: gives it, its pages, or a stream."""

from __future__ import annotations

from dataclasses import field

from specwright.frozen import dataclass
from specwright.plan import symbols
from specwright.plan.expressions import Expression, Subscript
from specwright.plan.naming import Identifier
from specwright.plan.stream_flag import StreamFlag
from specwright.plan.unions import union_of
from specwright.plan.views import Calls, FormView

Keywords = tuple[tuple[Identifier, Expression], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """``kind`` is the type of the operation's constant, by the class ``operation_class``.

    ``returns`` is the annotation of the method, ``awaited`` that of its awaited form where it
    differs; ``keywords`` are what the runtime is told beside what all operations have. ``forms``
    are the signatures by what the argument ``flag`` asks for.
    """

    operation_class: str
    kind: Expression
    returns: Expression
    calls: Calls = "_call"
    awaited: Expression | None = None
    keywords: Keywords = field(default=())
    forms: tuple[FormView, ...] = ()
    flag: Identifier | None = None


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


def streamed(item: Expression) -> Result:
    """One value after the other."""
    return Result(
        operation_class="StreamOperation",
        kind=Subscript(symbols.runtime("StreamOperation"), (item,)),
        returns=Subscript(symbols.runtime("Stream"), (item,)),
        calls="_stream",
        awaited=Subscript(symbols.runtime("AsyncStream"), (item,)),
    )


def streamable(answer: Expression, item: Expression, flag: StreamFlag) -> Result:
    """The answer, or one value after the other, as an argument asks for."""
    stream, awaited = streamed(item).returns, streamed(item).awaited
    assert awaited is not None
    both, both_awaited = union_of((answer, stream)), union_of((answer, awaited))
    return Result(
        operation_class="StreamableOperation",
        kind=Subscript(symbols.runtime("StreamableOperation"), (answer, item)),
        returns=both,
        calls="_call_or_stream",
        awaited=both_awaited,
        forms=(
            FormView(arguments=flag.off, returns=answer, awaited_returns=answer),
            FormView(arguments=flag.on, returns=stream, awaited_returns=awaited),
            FormView(arguments=flag.either, returns=both, awaited_returns=both_awaited),
        ),
        flag=flag.argument,
    )
