"""The modules under ``resources/``: classes with the methods of one resource."""

from __future__ import annotations

from specwright.ir.api import Tag
from specwright.ir.text import SpecText
from specwright.plan import module_operations, symbols
from specwright.plan.client import resource_symbols, subresources
from specwright.plan.naming import Identifier, OutputPath, words
from specwright.plan.resources import ResourceNode
from specwright.plan.scope import Scope
from specwright.plan.views import EventReaderView, OperationView, ResourceModuleView
from specwright.plan.webhooks import EVENTS, READER_TYPES

_FOR_TYPES = ("raw", "raw_awaited", "streamed", "streamed_awaited")
"""What every module with calls names for type checkers, beside what the calls do."""


class ResourceModules:
    """Plans the module of every resource of one API."""

    def __init__(self, tags: tuple[Tag, ...]) -> None:
        self._tags = {words(tag.name): tag.description for tag in tags}

    def module(
        self, node: ResourceNode, drafts: list[OperationView], events: EventReaderView | None = None
    ) -> ResourceModuleView:
        """The view of one resource's module."""
        scope = _scope(node, drafts, events)
        return ResourceModuleView(
            path=OutputPath(f"resources/{node.module}.py"),
            module=node.module,
            attribute_path=node.dotted,
            class_name=node.class_name,
            async_class_name=Identifier(f"Async{node.class_name}"),
            doc=self._doc(node),
            imports=scope.imports(),
            operations=module_operations.bound(scope, drafts),
            children=subresources(node),
            events=_bound_events(scope, events) if events else None,
        )

    def _doc(self, node: ResourceNode) -> SpecText | None:
        """What the description says of the tag with the resource's name."""
        return self._tags.get(words(node.path[-1]))


def _scope(
    node: ResourceNode, drafts: list[OperationView], events: EventReaderView | None
) -> Scope:
    own = {node.class_name, f"Async{node.class_name}", *module_operations.constants(drafts)}
    own |= {EVENTS} if events else set()
    scope = Scope(
        package="resources",
        defined=frozenset(own),
        attributes=module_operations.members(drafts, node),
        through_packages=True,
    )
    scope.use((symbols.runtime("Resource"), symbols.runtime("AsyncResource")), evaluated=True)
    if node.children:
        scope.use((symbols.CACHED_PROPERTY,), evaluated=True)
    if events is not None:
        scope.use((events.definition,), evaluated=True)
        scope.use((events.returns, *READER_TYPES), evaluated=False)
    module_operations.use(scope, drafts)
    scope.use(map(symbols.runtime, _FOR_TYPES) if drafts else (), evaluated=False)
    for child in node.children.values():
        scope.use(resource_symbols(child), evaluated=False)
    scope.settle()
    return scope


def _bound_events(scope: Scope, events: EventReaderView) -> EventReaderView:
    return EventReaderView(
        definition=scope.bind(events.definition),
        returns=scope.bind(events.returns),
        signs_address=events.signs_address,
    )
