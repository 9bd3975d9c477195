"""The modules under ``resources/``: classes with the methods of one resource."""

from __future__ import annotations

from dataclasses import replace

from specwright.ir.api import Tag
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.client import resource_symbols, subresources
from specwright.plan.expressions import Expression, Symbol
from specwright.plan.naming import Identifier, NameAllocator, OutputPath, words
from specwright.plan.operations import OperationPlanner
from specwright.plan.resources import ResourceNode
from specwright.plan.scope import Scope
from specwright.plan.views import ArgumentView, FormView, OperationView, ResourceModuleView

_FOR_TYPES = ("RequestOptions", "raw", "raw_awaited", "streamed", "streamed_awaited")
"""What every module with calls names for type checkers."""


class ResourceModules:
    """Plans the module of every resource of one API."""

    def __init__(self, planner: OperationPlanner, tags: tuple[Tag, ...]) -> None:
        self._planner = planner
        self._tags = {words(tag.name): tag.description for tag in tags}

    def module(self, node: ResourceNode) -> ResourceModuleView:
        """The view of one resource's module."""
        constants = NameAllocator()
        drafts = [self._planner.plan(placed) for placed in node.operations]
        drafts = [replace(draft, constant=constants.allocate(draft.constant)) for draft in drafts]
        scope = _scope(node, drafts)
        return ResourceModuleView(
            path=OutputPath(f"resources/{node.module}.py"),
            module=node.module,
            attribute_path=node.dotted,
            class_name=node.class_name,
            async_class_name=Identifier(f"Async{node.class_name}"),
            doc=self._doc(node),
            imports=scope.imports(),
            operations=tuple(_bound(scope, draft) for draft in drafts),
            children=subresources(node),
        )

    def _doc(self, node: ResourceNode) -> SpecText | None:
        """What the description says of the tag with the resource's name."""
        return self._tags.get(words(node.path[-1]))


def _scope(node: ResourceNode, drafts: list[OperationView]) -> Scope:
    own = {node.class_name, f"Async{node.class_name}", *(draft.constant for draft in drafts)}
    members = {draft.method_name for draft in drafts}
    scope = Scope(
        package="resources",
        defined=frozenset(own),
        attributes=frozenset(members | {child.attribute for child in node.children.values()}),
        through_packages=True,
    )
    scope.use(_evaluated(node, drafts), evaluated=True)
    for draft in drafts:
        scope.use((argument.annotation for argument in _arguments(draft)), evaluated=False)
        scope.use((draft.kind, draft.returns), evaluated=False)
        scope.use((draft.awaited_returns,) if draft.awaited_returns else (), evaluated=False)
    if drafts:
        scope.use((symbols.UNPACK, *map(symbols.runtime, _FOR_TYPES)), evaluated=False)
    for child in node.children.values():
        scope.use(resource_symbols(child), evaluated=False)
    scope.settle()
    return scope


def _evaluated(node: ResourceNode, drafts: list[OperationView]) -> list[Expression]:
    """What runs when the module is imported."""
    found: list[Expression] = [symbols.runtime("Resource"), symbols.runtime("AsyncResource")]
    if node.children:
        found.append(Symbol("functools", Identifier("cached_property")))
    for draft in drafts:
        found.append(draft.definition)
        found += [each.default for each in _arguments(draft) if each.default is not None]
        if draft.forms:
            found.append(symbols.OVERLOAD)
    return found


def _arguments(draft: OperationView) -> tuple[ArgumentView, ...]:
    """The arguments of all signatures of a method."""
    return (*draft.arguments, *(each for form in draft.forms for each in form.arguments))


def _bound(scope: Scope, draft: OperationView) -> OperationView:
    return replace(
        draft,
        definition=scope.bind(draft.definition),
        arguments=_bound_arguments(scope, draft.arguments),
        forms=tuple(_bound_form(scope, form) for form in draft.forms),
        kind=scope.bind(draft.kind),
        returns=scope.bind(draft.returns),
        awaited_returns=scope.bind(draft.awaited_returns) if draft.awaited_returns else None,
    )


def _bound_form(scope: Scope, form: FormView) -> FormView:
    awaited = form.awaited_returns
    return FormView(
        arguments=_bound_arguments(scope, form.arguments),
        returns=scope.bind(form.returns) if form.returns else None,
        awaited_returns=scope.bind(awaited) if awaited else None,
    )


def _bound_arguments(scope: Scope, arguments: tuple[ArgumentView, ...]) -> tuple[ArgumentView, ...]:
    return tuple(
        ArgumentView(
            name=argument.name,
            annotation=scope.bind(argument.annotation),
            default=scope.bind(argument.default) if argument.default else None,
            keyword_only=argument.keyword_only,
            doc=argument.doc,
        )
        for argument in arguments
    )
