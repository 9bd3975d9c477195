"""What a caller gives a method, kept so that the call can be made again with changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypedDict, cast
from urllib.parse import parse_qsl

from .not_given import NOT_GIVEN, of_fields

if TYPE_CHECKING:
    from .options import RequestOptions

_NOTHING: Final[Mapping[str, object]] = {}


class Given(TypedDict, total=False):
    """The keywords that generated methods hand on."""

    parameters: Mapping[str, object]
    """What goes into path, query, headers and cookies, by argument."""

    body: object
    """The body in one piece."""

    fields: Mapping[str, object] | None
    """The body's properties, where a body can be given both ways."""

    content_type: str | None
    """The media type of the body, where there is a choice."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of one call."""

    options: RequestOptions
    parameters: Mapping[str, object]
    body: object
    content_type: str | None

    @classmethod
    def of(cls, options: RequestOptions, given: Given) -> Arguments:
        """The arguments as a generated method hands them on."""
        body, fields = given.get("body", NOT_GIVEN), given.get("fields")
        return cls(
            options,
            given.get("parameters", _NOTHING),
            body if body is not NOT_GIVEN or fields is None else of_fields(fields),
            given.get("content_type"),
        )

    def with_parameter(self, name: str, value: object) -> Arguments:
        """The same call with another value for one parameter."""
        return replace(self, parameters={**self.parameters, name: value})

    def with_header(self, name: str, value: str) -> Arguments:
        """The same call with another header, unless the caller gave it."""
        given = self.options.get("extra_headers", {})
        if any(each.lower() == name.lower() for each in given):
            return self
        extra = {**given, name: value}
        options = cast("RequestOptions", {**self.options, "extra_headers": extra})
        return replace(self, options=options)

    def with_property(self, name: str, value: object) -> Arguments:
        """The same call with another value for one property of the body.

        Raises:
            TypeError: The body is no object.
        """
        from .body import shallow_members

        members = {} if self.body is NOT_GIVEN else shallow_members(self.body)
        options = {**self.options}
        options.pop("idempotency_key", None)  # another page is another request
        again = replace(self, options=cast("RequestOptions", options))
        return replace(again, body={**members, name: value})

    def with_query(self, query: str, names: frozenset[str]) -> Arguments:
        """The same call with the whole query of an address (RFC 3986, 3.4).

        ``names`` are the arguments that go into the query; theirs is replaced.
        """
        found: dict[str, list[str]] = {}
        for name, value in parse_qsl(query, keep_blank_values=True):
            found.setdefault(name, []).append(value)
        kept = {key: item for key, item in self.parameters.items() if key not in names}
        extra = {**self.options.get("extra_query", _NOTHING), **found}
        options = cast("RequestOptions", {**self.options, "extra_query": extra})
        return replace(self, options=options, parameters=kept)
