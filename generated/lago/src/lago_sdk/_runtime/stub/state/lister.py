"""Answers lists: filtered, sorted, and in pages as the vendor pages."""

from __future__ import annotations

from dataclasses import dataclass

from ..answers import Answer
from ..document import Document
from ..json_values import text
from .answer_plans import AnswerPlan
from .calls import StateCall
from .filters import Filter, find_filters, keeps
from .page_style import PageStyle, find_style
from .pages import Telling, cut
from .records import Record, key_text
from .roles import Kind, Role
from .schema_view import SchemaView
from .shapes import Shape
from .sorting import Sorting, find_sorting
from .viewer import Viewer


@dataclass(frozen=True, slots=True)
class Listing:
    """What was inferred about one list."""

    style: PageStyle
    filters: tuple[Filter, ...]
    sorting: Sorting


class Lister:
    """Answers the lists of one API."""

    def __init__(self, document: Document, viewer: Viewer) -> None:
        self._document = document
        self._viewer = viewer
        self._known: dict[str, Listing] = {}

    def listing(self, role: Role) -> Listing:
        """How an operation filters, sorts and pages."""
        pointer = role.operation.node.pointer
        if pointer not in self._known:
            self._known[pointer] = find_listing(self._document, role)
        return self._known[pointer]

    def answer(
        self, role: Role, plan: AnswerPlan, call: StateCall, records: list[Record]
    ) -> Answer | None:
        """The page that the query asks for; None if the answer is no list."""
        shape = plan.shape(many=True)
        if shape is None or not shape.many:
            return None
        listing = self.listing(role)
        asked = call.query
        wanted = [
            (one, asked[one.parameter])
            for one in listing.filters
            if one.parameter in asked
        ]
        if wanted:
            records = [one for one in records if keeps(wanted, one.data)]
        records = listing.sorting.sorted(records, asked)

        def key_of(record: Record) -> str:
            return list_key(role.kind, record)

        page = cut(listing.style, records, asked, key_of)
        telling = Telling(listing.style, page, call.incoming, key_of)
        items = [self._viewer.item(role.kind, plan, shape, one) for one in page.records]
        body = self._viewer.listed(plan, shape, telling.told(plan.frame(shape)), items)
        return self._with_link(plan, plan.answer(body), telling)

    def _with_link(self, plan: AnswerPlan, answer: Answer, telling: Telling) -> Answer:
        """The header ``Link``, where the vendor declares it."""
        response = plan.operation.declared(plan.status)
        headers = response.fields.get("headers") if response else None
        names = {name.lower() for name in headers} if isinstance(headers, dict) else ()
        links = telling.links() if "link" in names else ""
        if not links:
            return answer
        kept = tuple(pair for pair in answer.headers if pair[0] != "link")
        pairs = (*kept, ("link", links))
        return Answer(answer.status, pairs, answer.body, answer.operation, answer.note)


def list_key(kind: Kind, record: Record) -> str:
    """What a cursor names a thing by."""
    for key in (*kind.ids, *kind.keys):
        value = key_text(record.data.get(key)) if key else None
        if value is not None:
            return value
    return record.address or str(record.serial)


def find_listing(document: Document, role: Role) -> Listing:
    """How an operation filters, sorts and pages, by its parameters and answer."""
    parameters: dict[str, SchemaView] = {}
    for node in role.operation.parameters:
        schema = node.child("schema")
        if node.fields.get("in") == "query":
            name = text(node.fields.get("name"))
            parameters[name] = SchemaView(document, schema.value if schema else True)
    body, shape = _body(document, role)
    style = find_style(parameters, body, shape.path if shape else ())
    free = [name for name in parameters if name not in style.takes]
    sorting = find_sorting(role.kind, free)
    others = [name for name in free if name not in sorting.parameters]
    return Listing(style, find_filters(role.kind, others), sorting)


def _body(document: Document, role: Role) -> tuple[SchemaView | None, Shape | None]:
    """The schema of the list's answer, and where the list is in it."""
    for key, shapes in role.answers.items():
        shape = next((one for one in shapes if one.many), None)
        contents = document.followed_children(role.operation.responses[key], "content")
        for _, media in contents:
            schema = media.child("schema")
            if shape is not None and schema is not None:
                return SchemaView(document, schema.value), shape
    return None, None
