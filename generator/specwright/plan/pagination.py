"""Lists in pages, recognised by how the parameters and the answer of an operation are named.

The rules are in docs/pagination.md. A wrong guess would be worse than none: a call that can be
meant in two ways stays as it is, with a note that says why.
"""

from __future__ import annotations

from collections.abc import Iterator

from specwright.frozen import dataclass
from specwright.ir.operation import ContentKind, Operation, PathText, Response
from specwright.ir.schema import (
    AnySchema,
    IntegerSchema,
    NumberSchema,
    ObjectSchema,
    Schema,
    StringSchema,
)
from specwright.ir.text import SpecText, SpecValue
from specwright.plan import symbols
from specwright.plan.arguments import Arguments
from specwright.plan.expressions import Call, Expression, Literal
from specwright.plan.media_types import received
from specwright.plan.naming import Identifier, words
from specwright.plan.paged_answers import Member, PagedAnswer, Words, paged_answer
from specwright.plan.schema_index import SchemaIndex


def _names(text: str) -> frozenset[Words]:
    return frozenset(tuple(name.split("_")) for name in text.split())


_SIZES = _names(
    "per_page page_size limit page_limit size count max_results results_per_page items_per_page"
    " max_items take top page_count page_per"
)
_PAGES = _names("page page_number page_num page_no current_page page_index")
_OFFSETS = _names("offset skip page_offset")
_CURSORS = _names(
    "cursor page_cursor next_cursor start_cursor after page_after after_cursor cursor_after"
    " after_id page_token next_page_token next_token continuation_token pagination_token"
    " continue marker starting_after page_marker start_after"
)
_LAST_ITEMS = _names("starting_after")
_NEXT = _names(
    "next next_cursor next_page next_token next_page_token next_marker continuation_token"
    " end_cursor cursor_next next_page_cursor next_continuation_token last_id next_offset"
    " cursor_after"
)
_LAST_IDS = _names("last_id")
_LINKS = _names("next_url next_link next_page_url next_uri next_page_uri next_href next_page_link")
_NEXT_NUMBERS = _names("next_page next next_page_number")
_NEXT_OFFSETS = _names("next_offset")
_SAME_NAME = _CURSORS - _LAST_ITEMS
_URIS = frozenset(map(SpecText, ("uri", "url", "uri-reference")))
_LINK_HEADER = ("link",)


@dataclass(frozen=True, slots=True)
class Asked:
    """An argument that chooses a page; ``in_body`` says that it is a property of the body."""

    name: SpecText | Identifier
    words: Words
    schema: Schema
    default: SpecValue | None
    is_zero_based: bool
    in_body: bool = False


@dataclass(frozen=True, slots=True)
class Paging:
    """How a list goes on, as the runtime is told, and the schema of its items."""

    call: Call
    item: Schema


def paging_of(index: SchemaIndex, operation: Operation, arguments: Arguments) -> Paging | str:
    """How the list of an operation goes on; else why it can't be told, empty if nothing hints."""
    asked = list(_asked(index, operation, arguments))
    if not asked:
        return ""
    response, schema = only_answer(operation)
    if response is None or schema is None:
        return _worth_telling(asked, "the answer is not always one JSON value")
    answer = paged_answer(index, schema, _path_words(operation))
    if isinstance(answer, str):
        return _worth_telling(asked, answer)
    call = _Recogniser(answer, asked, _path_words(operation)).call(_has_link_header(response))
    if isinstance(call, str):
        return _worth_telling(asked, call)
    return Paging(call, answer.item)


def _worth_telling(asked: list[Asked], why: str) -> str:
    """A size alone may be the size of anything."""
    return why if any(each.words not in _SIZES for each in asked) else ""


def only_answer(operation: Operation) -> tuple[Response | None, Schema | None]:
    """The one success of an operation and its schema; None where there are several, or no JSON."""
    found = [each for each in operation.responses if each.status.startswith("2")]
    found = found or [each for each in operation.responses if each.status == "default"]
    if len(found) != 1:
        return None, None
    content = received(found[0].content)
    is_json = len(content) == 1 and content[0].kind is ContentKind.JSON
    return found[0], content[0].schema if is_json else None


def _has_link_header(response: Response) -> bool:
    return any(words(each.name) == _LINK_HEADER for each in response.headers)


def _path_words(operation: Operation) -> frozenset[Words]:
    texts = [each.text for each in operation.path.pieces if isinstance(each, PathText)]
    flat = [word for text in texts for word in words(text)]
    return frozenset((*((word,) for word in flat), *zip(flat, flat[1:], strict=False)))


def _asked(index: SchemaIndex, operation: Operation, arguments: Arguments) -> Iterator[Asked]:
    """What chooses a page: in the query of a GET, or a cursor in the body of a POST."""
    if operation.method == "GET":
        for bound in arguments.parameters:
            parameter = bound.parameter
            name = words(parameter.name)
            if parameter.location == "query" and name in _ALL:
                schema = index.not_null(index.resolve(parameter.schema))
                default = parameter.schema.default or schema.default
                zero = _is_zero_based(schema, parameter.description)
                yield Asked(bound.argument, name, schema, default, zero)
    elif operation.method == "POST" and arguments.body is not None:
        shape = _only_object(index, arguments)
        for each in shape.properties if shape else ():
            if (name := words(each.name)) in _CURSORS:
                schema = index.not_null(index.resolve(each.schema))
                yield Asked(each.name, name, schema, None, False, in_body=True)


_ALL = _SIZES | _PAGES | _OFFSETS | _CURSORS


def _only_object(index: SchemaIndex, arguments: Arguments) -> ObjectSchema | None:
    body = arguments.body
    if body is None or body.whole is not None or len(body.media_types) != 1:
        return None
    media_type = body.media_types[0]
    is_json = media_type.kind is ContentKind.JSON and media_type.schema is not None
    return index.as_object(media_type.schema) if is_json and media_type.schema else None


def _is_zero_based(schema: Schema, description: SpecText | None) -> bool:
    """Whether something hints at a first page with the number 0."""
    minimum = schema.minimum if isinstance(schema, NumberSchema) else None
    said = set(words(description)) if description else set[str]()
    return minimum == 0 or "zero" in said or "0" in said


@dataclass(frozen=True, slots=True)
class _Recogniser:
    """The rules, in the order in which they are tried."""

    answer: PagedAnswer
    asked: list[Asked]
    path: frozenset[Words]

    def call(self, has_link_header: bool) -> Call | str:
        """What the runtime is told, or why the rules do not fit."""
        found = self._cursor() or self._next_number() or self._link()
        if found is None and has_link_header:
            found = self._made("LinkHeaders", None, {})
        found = found or self._last_item()
        return found or self._counted()

    def _cursor(self) -> Call | None:
        """A cursor goes in, and the next one comes out."""
        for each in self._of(_CURSORS):
            for member in self.answer.said:
                if self._is_next_of(each, member):
                    return self._by_cursor(each, member)
        return None

    def _is_next_of(self, asked: Asked, member: Member) -> bool:
        if not isinstance(member.schema, (StringSchema, IntegerSchema, AnySchema)):
            return False
        name = member.words
        if name in _LAST_IDS and self.answer.more is None:
            return False  # without it, the last page would look like the others
        is_same = name == asked.words and name in _SAME_NAME
        return is_same or name in _NEXT or name == ("next", *asked.words)

    def _next_number(self) -> Call | None:
        """The answer says which number, or which offset, comes next."""
        for names, nexts in ((_PAGES, _NEXT_NUMBERS), (_OFFSETS, _NEXT_OFFSETS)):
            for each in self._of(names):
                for member in self.answer.said:
                    if member.words in nexts and not _is_link(member):
                        return self._by_cursor(each, member)
        return None

    def _by_cursor(self, asked: Asked, member: Member) -> Call:
        return self._made("Cursors", asked, {"cursor": Literal(member.pointer)})

    def _link(self) -> Call | None:
        """The answer holds the address of the next page."""
        for member in self.answer.said:
            if _is_link(member) and not self.asked[0].in_body:
                return self._made("Links", None, {"link": Literal(member.pointer)})
        return None

    def _last_item(self) -> Call | None:
        """The id of the last item goes in (``starting_after``), and ``has_more`` says the rest."""
        for each in self._of(_LAST_ITEMS):
            if self.answer.more is not None and not each.in_body:
                return self._made("LastItems", each, {})
        return None

    def _counted(self) -> Call | str:
        """The number of a page, or of the items before it, goes in."""
        has_evidence = (
            any(each.words in _SIZES for each in self.asked)
            and self.answer.is_list_by_name(self.path)
        ) or any((self.answer.more, self.answer.page_count, self.answer.total))
        for each in self._of(_PAGES):
            if not isinstance(each.schema, (IntegerSchema, AnySchema)):
                return "the number of the page is no integer"
            return self._numbered(each) if has_evidence else _NO_EVIDENCE
        for each in self._of(_OFFSETS):
            if not isinstance(each.schema, (IntegerSchema, AnySchema)):
                return "the offset is no integer"
            total = {"total": self.answer.total}
            return self._made("Offsets", each, {}, total) if has_evidence else _NO_EVIDENCE
        return "the answer does not say where the next page is"

    def _numbered(self, asked: Asked) -> Call | str:
        default = asked.default
        first: dict[str, Expression] = {}
        if default is not None and default.kind == "integer":
            first = {} if default == SpecValue(1) else {"first": Literal(default)}
        elif asked.is_zero_based:
            return "the first page may have the number 0 or 1"
        return self._made("PageNumbers", asked, first, {"last": self.answer.page_count})

    def _of(self, names: frozenset[Words]) -> Iterator[Asked]:
        return (each for each in self.asked if each.words in names)

    def _made(
        self,
        name: str,
        asked: Asked | None,
        described: dict[str, Expression],
        optional: dict[str, Member | None] | None = None,
    ) -> Call:
        """The call of the runtime's class."""
        keywords: dict[str, Expression] = {}
        if name != "LinkHeaders" or self.answer.items is not None:
            keywords["items"] = Literal(self.answer.items_pointer)
        keywords |= described
        said = {**(optional or {}), "more": self.answer.more}
        keywords |= {key: Literal(each.pointer) for key, each in said.items() if each}
        if asked is not None and asked.in_body:
            keywords["in_body"] = Literal(True)
        positional = (_written(asked.name),) if asked else ()
        named = tuple((Identifier(key), value) for key, value in keywords.items())
        return Call(symbols.runtime(name), positional, named)


_NO_EVIDENCE = "nothing but a parameter's name says that there are pages"


def _written(name: SpecText | Identifier) -> Expression:
    return Literal(name) if isinstance(name, SpecText) else Literal(str(name))


def _is_link(member: Member) -> bool:
    """Whether a property is the address of the next page: by its name, its format or its place."""
    if not isinstance(member.schema, StringSchema):
        return False
    if member.words in _LINKS:
        return True
    above = words(member.names[-2]) if len(member.names) > 1 else ()
    if member.words == ("href",):
        return above == ("next",)
    if member.words not in (("next",), ("next", "page")):
        return False
    return member.schema.format in _URIS or above == ("links",)
