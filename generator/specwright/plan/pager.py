"""Which operations give pages: as the vendor's settings say, else as the rules find."""

from __future__ import annotations

from collections.abc import Iterator

from specwright.diagnostics import DiagnosticCollector
from specwright.frozen import dataclass
from specwright.ir.operation import Operation
from specwright.ir.schema import ArraySchema, Schema
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.arguments import Arguments
from specwright.plan.expressions import Call, Expression, Literal
from specwright.plan.naming import Identifier
from specwright.plan.naming_pointers import json_pointer, pointed_names
from specwright.plan.naming_settings import setting_key
from specwright.plan.options import PagingOptions, PlanOptions
from specwright.plan.paged_answers import member_at
from specwright.plan.pagination import Paging, only_answer, paging_of
from specwright.plan.schema_index import SchemaIndex

_Argument = tuple[Identifier | SpecText, bool]
_CLASSES = {
    "page": "PageNumbers",
    "offset": "Offsets",
    "cursor": "Cursors",
    "last-item": "LastItems",
    "link": "Links",
    "link-header": "LinkHeaders",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Decides for one API."""

    index: SchemaIndex
    options: PlanOptions
    diagnostics: DiagnosticCollector

    def paging(self, operation: Operation, arguments: Arguments) -> Paging | None:
        """How the list of an operation goes on; None where it gives no pages."""
        settings = self.options.pagination
        key = setting_key(operation, settings) if settings else None
        if key is not None:
            chosen = settings[key]
            return self._chosen(chosen, key, operation, arguments) if chosen else None
        found = paging_of(self.index, operation, arguments)
        if isinstance(found, Paging):
            return found
        if found:
            message = f"looks like a list in pages, but {found}: no page is asked for by itself"
            pointer = f"#{operation.pointer}"
            self.diagnostics.note("unclear-pagination", message, operation.at, pointer)
        return None

    def _chosen(
        self, chosen: PagingOptions, key: str, operation: Operation, arguments: Arguments
    ) -> Paging | None:
        """What a setting says, if the description has all that it names."""
        _, schema = only_answer(operation)
        argument = _argument(chosen, arguments)
        faults = list(self._faults(chosen, schema, argument))
        for fault in faults:
            pointer = f"#/pagination/{key.replace('~', '~0').replace('/', '~1')}"
            self.diagnostics.error("unknown-pagination", fault, chosen.at, pointer)
        item = self._items(chosen, schema) if schema and not faults else None
        return Paging(_call(chosen, argument), item) if item else None

    def _faults(
        self, chosen: PagingOptions, schema: Schema | None, argument: _Argument | None
    ) -> Iterator[str]:
        if schema is None:
            yield "the answer is not always one JSON value"
        else:
            yield from self._missing(chosen, schema)
        if chosen.parameter is not None and argument is None:
            yield f"there is no parameter '{chosen.parameter}'"

    def _items(self, chosen: PagingOptions, schema: Schema) -> Schema | None:
        found = member_at(self.index, schema, pointed_names(chosen.places.get("items", "")))
        return found.items if isinstance(found, ArraySchema) else None

    def _missing(self, chosen: PagingOptions, schema: Schema) -> Iterator[str]:
        """What is named and not there."""
        items = self._items(chosen, schema)
        if items is None:
            yield f"there is no list at '{chosen.places.get('items', '')}'"
        for name, place in chosen.places.items():
            whole = items if name == "member" else schema
            if name == "items" or whole is None:
                continue
            if member_at(self.index, whole, pointed_names(place)) is None:
                yield f"there is no '{place}' ('{name}')"


def _call(chosen: PagingOptions, argument: _Argument | None) -> Call:
    """The call of the runtime's class."""
    described = _described(chosen)
    positional: tuple[Expression, ...] = ()
    if argument is not None:
        name, in_body = argument
        positional = (Literal(name if isinstance(name, SpecText) else str(name)),)
        described |= {"in_body": Literal(True)} if in_body else {}
    keywords = tuple((Identifier(name), value) for name, value in described.items())
    return Call(symbols.runtime(_CLASSES[chosen.style]), positional, keywords)


def _described(chosen: PagingOptions) -> dict[str, Expression]:
    places = {"items": "", **chosen.places}
    found: dict[str, Expression] = {
        name: Literal(json_pointer(pointed_names(place))) for name, place in places.items()
    }
    if chosen.first is not None:
        found["first"] = Literal(chosen.first)
    return found


def _argument(chosen: PagingOptions, arguments: Arguments) -> _Argument | None:
    """The argument that a setting names, and whether it is a property of the body."""
    if chosen.parameter is None:
        return None
    wanted = SpecText(chosen.parameter)
    for bound in arguments.parameters:
        if bound.parameter.name == wanted and bound.parameter.location == "query":
            return bound.argument, False
    body = arguments.body
    if body is None or body.whole is not None or body.properties is None:
        return None
    keys = [key.value for key, _ in body.properties.items if isinstance(key, Literal)]
    return (wanted, True) if wanted in keys else None
