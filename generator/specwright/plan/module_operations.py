"""The operations of one module: constants of their own, and the names that they need there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from specwright.plan import symbols
from specwright.plan.expressions import Expression
from specwright.plan.naming import Identifier, NameAllocator
from specwright.plan.operations import OperationPlanner
from specwright.plan.resources import ResourceNode
from specwright.plan.scope import Scope
from specwright.plan.views import ArgumentView, FormView, OperationView
from specwright.plan.webhooks import EVENTS

_FOR_TYPES = ("RequestOptions", "raw", "raw_awaited", "streamed", "streamed_awaited")
"""What every module with calls names for type checkers."""


def planned(planner: OperationPlanner, node: ResourceNode) -> list[OperationView]:
    """The views of a node's operations, their symbols not yet bound."""
    constants = NameAllocator((EVENTS,))
    drafts = [planner.plan(placed) for placed in node.operations]
    return [replace(draft, constant=constants.allocate(draft.constant)) for draft in drafts]


def members(drafts: Sequence[OperationView], node: ResourceNode) -> frozenset[str]:
    """The attributes of the two classes that a node becomes."""
    children = (child.attribute for child in node.children.values())
    return frozenset((*(draft.method_name for draft in drafts), *children))


def constants(drafts: Sequence[OperationView]) -> frozenset[Identifier]:
    """What the operations are called in their module."""
    return frozenset(draft.constant for draft in drafts)


def use(scope: Scope, drafts: Sequence[OperationView]) -> None:
    """Take note of all that the operations name."""
    for draft in drafts:
        defaults = (each.default for each in _arguments(draft) if each.default is not None)
        scope.use((draft.definition, *defaults), evaluated=True)
        if draft.forms:
            scope.use((symbols.OVERLOAD,), evaluated=True)
        if draft.deprecated:
            scope.use((symbols.DEPRECATED,), evaluated=True)
        scope.use((argument.annotation for argument in _arguments(draft)), evaluated=False)
        scope.use((draft.kind, draft.returns), evaluated=False)
        scope.use((draft.awaited_returns,) if draft.awaited_returns else (), evaluated=False)
    if drafts:
        scope.use((symbols.UNPACK, *map(symbols.runtime, _FOR_TYPES)), evaluated=False)


def bound(scope: Scope, drafts: Sequence[OperationView]) -> tuple[OperationView, ...]:
    """The operations with the names that a settled scope has for their symbols."""
    return tuple(_bound(scope, draft) for draft in drafts)


def _bound(scope: Scope, draft: OperationView) -> OperationView:
    return replace(
        draft,
        definition=scope.bind(draft.definition),
        arguments=_bound_arguments(scope, draft.arguments),
        forms=tuple(_bound_form(scope, form) for form in draft.forms),
        kind=scope.bind(draft.kind),
        returns=scope.bind(draft.returns),
        awaited_returns=_bound_or_none(scope, draft.awaited_returns),
    )


def _bound_form(scope: Scope, form: FormView) -> FormView:
    return FormView(
        arguments=_bound_arguments(scope, form.arguments),
        returns=_bound_or_none(scope, form.returns),
        awaited_returns=_bound_or_none(scope, form.awaited_returns),
    )


def _bound_or_none(scope: Scope, expression: Expression | None) -> Expression | None:
    return None if expression is None else scope.bind(expression)


def _arguments(draft: OperationView) -> tuple[ArgumentView, ...]:
    """The arguments of all signatures of a method."""
    return (*draft.arguments, *(each for form in draft.forms for each in form.arguments))


def _bound_arguments(scope: Scope, arguments: tuple[ArgumentView, ...]) -> tuple[ArgumentView, ...]:
    return tuple(
        ArgumentView(
            name=argument.name,
            annotation=scope.bind(argument.annotation),
            default=_bound_or_none(scope, argument.default),
            keyword_only=argument.keyword_only,
            doc=argument.doc,
            deprecated=argument.deprecated,
        )
        for argument in arguments
    )
