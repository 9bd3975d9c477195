"""The tree of resources: which operations are below which attribute of the client."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from specwright.ir.operation import Operation
from specwright.plan.naming import (
    RESERVED_CLIENT_NAMES,
    RESERVED_MODULES,
    RESERVED_RESOURCE_NAMES,
    DottedName,
    Identifier,
    NameAllocator,
    camel_case,
    class_words,
    snake_case,
    words,
)
from specwright.plan.naming_conflicts import told_apart
from specwright.plan.naming_paths import path_variables
from specwright.plan.naming_rest import RestName, RestNames
from specwright.plan.naming_said import restated_words, said_words

_TAKEN = "another operation has the name that the path gives"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedOperation:
    """An operation and the name that a user calls it by."""

    operation: Operation
    name: RestName


@dataclass(slots=True, kw_only=True)
class ResourceNode:
    """A resource; the client itself is the node with an empty path."""

    path: tuple[Identifier, ...]
    attribute: Identifier
    names: NameAllocator
    module: Identifier = field(default=Identifier("root"))
    class_name: Identifier = field(default=Identifier("Root"))
    operations: list[PlacedOperation] = field(default_factory=list)
    children: dict[Identifier, ResourceNode] = field(default_factory=dict)

    @property
    def dotted(self) -> DottedName:
        """``customers.invoices``."""
        return DottedName(".".join(self.path))

    def walk(self) -> Iterator[ResourceNode]:
        """This node's descendants, parents first, by name."""
        for _, child in sorted(self.children.items()):
            yield child
            yield from child.walk()


WEBHOOKS = Identifier("webhooks")
_EVENT_METHODS = (Identifier("unwrap"), Identifier("parse"))


def resource_tree(
    operations: Iterable[Operation], names: RestNames, *, has_events: bool = False
) -> ResourceNode:
    """All operations in their places; every method and attribute has a name of its own.

    Resources are made before methods, so that ``customers.wallets`` stays an attribute where a
    method would like the name as well.
    """
    root = ResourceNode(
        path=(), attribute=Identifier("client"), names=NameAllocator(RESERVED_CLIENT_NAMES)
    )
    operations = list(operations)
    wanted = told_apart([names.name(operation) for operation in operations])
    nodes = [_node(root, name.resource) for name in wanted]
    if has_events:
        _reserve_event_methods(root)
    methods = _method_names(nodes, operations, wanted)
    for node, operation, name, method in zip(nodes, operations, wanted, methods, strict=True):
        guess = name.guess if method == name.method else _TAKEN
        placed = RestName(node.path, method, guess)
        node.operations.append(PlacedOperation(operation=operation, name=placed))
    _name_modules(root)
    return root


def _reserve_event_methods(root: ResourceNode) -> None:
    """``client.webhooks`` reads what the API sends, whatever calls there are beside that."""
    node = _node(root, (WEBHOOKS,))
    for name in _EVENT_METHODS:
        node.names.allocate(name)


def _node(root: ResourceNode, path: tuple[Identifier, ...]) -> ResourceNode:
    """The node at a path, made with its parents where it is new."""
    node = root
    for part in path:
        if part not in node.children:
            attribute = node.names.allocate(part)
            node.children[part] = ResourceNode(
                path=(*node.path, attribute),
                attribute=attribute,
                names=NameAllocator(RESERVED_RESOURCE_NAMES),
            )
        node = node.children[part]
    return node


def _method_names(
    nodes: list[ResourceNode], operations: list[Operation], wanted: list[RestName]
) -> list[Identifier]:
    """A name for each operation: what is surely an item or a collection chooses first."""
    found = [name.method for name in wanted]
    for index in sorted(range(len(found)), key=lambda index: wanted[index].is_supposed):
        found[index] = _method_name(nodes[index], operations[index], found[index])
    return found


def _method_name(node: ResourceNode, operation: Operation, wanted: Identifier) -> Identifier:
    """The name by the rules; where it is taken, one of :func:`_others`, else a numbered one."""
    wishes = chain((wanted,), _others(node, operation, wanted))
    return node.names.allocate(next(filter(node.names.is_free, wishes), wanted))


def _others(node: ResourceNode, operation: Operation, wanted: Identifier) -> Iterator[Identifier]:
    """The operationId, without the resource before it if that helps; ``retrieve_by_slug``."""
    said = said_words(operation)
    if said:
        before = words("_".join(node.path))
        if said[: len(before)] == before and len(said) > len(before):
            yield snake_case(said[len(before) :])
        yield snake_case(said)
    for variable in path_variables(operation)[-1:]:
        yield snake_case((*words(wanted), "by", *words(variable.name)))
    if not said and (restated := restated_words(operation)):
        yield snake_case((operation.method.lower(), *restated))


def _name_modules(root: ResourceNode) -> None:
    modules = NameAllocator(RESERVED_MODULES)
    classes = NameAllocator()
    for node in root.walk():
        node.module = modules.allocate(snake_case(node.path))
        words_of_path = [word for part in node.path for word in class_words(part)]
        node.class_name = classes.allocate(camel_case(words_of_path), separator="")
        classes.allocate(Identifier(f"Async{node.class_name}"), separator="")
