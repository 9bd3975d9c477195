"""What a description says and a Python type can't: read by ``strict`` only.

Answers are read leniently, and these markers change nothing there. ``strict`` finds
them in the annotations of the same models (JSON Schema 2020-12 validation, 6).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

_T = TypeVar("_T")


class Unique:
    """``Annotated[list[str], Unique()]``: no item twice (``uniqueItems``, 6.4.3)."""

    __slots__ = ()


class ExactlyOne:
    """``Annotated[A | B, ExactlyOne()]``: a value that fits both is refused.

    It is ``oneOf`` (JSON Schema 2020-12 core, 10.2.1.3), where the alternatives do not
    exclude each other by themselves.
    """

    __slots__ = ()


class Values:
    """``Annotated[float, Values(0.5, 1.5)]``: one of these (``enum``, 6.1.2).

    Args:
        values: JSON values that ``typing.Literal`` can't hold.
    """

    __slots__ = ("values",)

    def __init__(self, *values: object) -> None:
        self.values = values


class Pattern:
    """``Annotated[str, Pattern("^(?!x)")]``: a part of the text matches (6.3.3).

    Args:
        expression: A regular expression of ECMA-262 that the engine of pydantic does
            not know, or reads differently.
    """

    __slots__ = ("expression",)

    def __init__(self, expression: str) -> None:
        self.expression = expression


class Format:
    """``Annotated[str, Format("email")]``: the text has this form (7.3).

    Args:
        name: What the keyword ``format`` says.
    """

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


class DecimalTexts:
    """Marks a decimal that JSON spells as a text; what is none stays a text."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """The decimal, else the text: ``decimal`` is no format of JSON Schema."""
        text = core_schema.str_schema(strict=True)
        return core_schema.union_schema([handler(source), text], mode="left_to_right")


DecimalText: TypeAlias = Annotated[Decimal, DecimalTexts()]
"""A decimal that is a text on the wire: ``"1.10"``."""


class Fits:
    """``Annotated[str, Fits(Code)]``: the value is a ``Code`` as well (``allOf``).

    Args:
        types: Other types that the value has to fit (JSON Schema 2020-12 core, 10.2.1.1).
    """

    __slots__ = ("types",)

    def __init__(self, *types: object) -> None:
        self.types = types


class Requires:
    """``Requires(["b"], beside="a")``: where ``a`` is, ``b`` is too (6.5.4).

    Args:
        names: What has to be there.
        beside: The member that asks for them.
    """

    __slots__ = ("beside", "names")

    def __init__(self, names: Sequence[str], *, beside: str) -> None:
        self.names = tuple(names)
        self.beside = beside


class RequiresAny:
    """``RequiresAny(["email"], ["phone"])``: one of the groups has to be there.

    Args:
        groups: Names of members that belong together.
    """

    __slots__ = ("groups",)

    def __init__(self, *groups: Sequence[str]) -> None:
        self.groups = tuple(tuple(group) for group in groups)


class RequiresOne(RequiresAny):
    """The same, but not two of the groups at once."""

    __slots__ = ()


class Only:
    """``Only(["a"])``: no members but these, as one part of an ``allOf`` says (10.3.2.3).

    Args:
        names: The members that there may be.
    """

    __slots__ = ("names",)

    def __init__(self, names: Sequence[str]) -> None:
        self.names = frozenset(names)


class Not:
    """``Annotated[str, Not(Code)]``: what fits the type is refused (core, 10.2.1.4)."""

    __slots__ = ("refused",)

    def __init__(self, refused: object) -> None:
        self.refused = refused


class If:
    """``Annotated[int, If(Small, then=Even)]`` (core, 10.2.2).

    Args:
        condition: A type.
        then: What a value has to be if it fits the condition.
        otherwise: What it has to be if it does not.
    """

    __slots__ = ("condition", "otherwise", "then")

    def __init__(
        self, condition: object, *, then: object = Any, otherwise: object = Any
    ) -> None:
        self.condition = condition
        self.then = then
        self.otherwise = otherwise


class Contains:
    """``Annotated[list[Any], Contains(int)]``: some items are of a type (6.4.5, 6.4.4).

    Args:
        item: The type.
        at_least: How many items are of it at least.
        at_most: How many items are of it at most.
    """

    __slots__ = ("at_least", "at_most", "item")

    def __init__(
        self, item: object, *, at_least: int = 1, at_most: int | None = None
    ) -> None:
        self.item = item
        self.at_least = at_least
        self.at_most = at_most


class Names:
    """``Annotated[dict[str, int], Names(Code)]``: what names are (core, 10.3.2.4)."""

    __slots__ = ("name",)

    def __init__(self, name: object) -> None:
        self.name = name


class NamePatterns:
    """``NamePatterns({"^x_": int}, rest=str)``: values by their names (core, 10.3.2.2).

    Args:
        types: For each pattern the type of the members whose names match it.
        rest: The type of the members whose names match none.
    """

    __slots__ = ("rest", "types")

    def __init__(self, types: Mapping[str, object], *, rest: object = Any) -> None:
        self.types = types
        self.rest = rest


class Prefix:
    """``Annotated[list[Any], Prefix(int, str)]``: the first items (core, 10.3.1.1).

    Args:
        types: What the first items are, as many as there are.
        rest: What the items after them are.
    """

    __slots__ = ("rest", "types")

    def __init__(self, *types: object, rest: object = Any) -> None:
        self.types = types
        self.rest = rest


class NullAllowed:
    """Marks a member that may be null besides being absent; see ``Nullable``."""

    __slots__ = ()


class NoValue:
    """Marks what no value fits; see ``Forbidden``."""

    __slots__ = ()


Forbidden: TypeAlias = Annotated[Any, NoValue()]
"""``old: Forbidden = None``: a member that must not be there (the schema ``false``)."""

Nullable: TypeAlias = Annotated[_T | None, NullAllowed()]
"""``name: Nullable[str] = None``: the member may be absent, and it may be null.

``name: str | None = None`` is a member that may be absent but is never null.
"""

Email: TypeAlias = Annotated[str, Format("email")]
"""An address as in RFC 5321, 4.1.2."""

IdnEmail: TypeAlias = Annotated[str, Format("idn-email")]
"""An address as in RFC 6531."""

Hostname: TypeAlias = Annotated[str, Format("hostname")]
"""A host name as in RFC 1123, 2.1."""

IdnHostname: TypeAlias = Annotated[str, Format("idn-hostname")]
"""A host name as in RFC 5890, 2.3.2.3."""

IPv4: TypeAlias = Annotated[str, Format("ipv4")]
"""An address as in RFC 2673, 3.2."""

IPv6: TypeAlias = Annotated[str, Format("ipv6")]
"""An address as in RFC 4291, 2.2."""

Uri: TypeAlias = Annotated[str, Format("uri")]
"""A URI as in RFC 3986."""

UriReference: TypeAlias = Annotated[str, Format("uri-reference")]
"""A URI or a relative reference as in RFC 3986."""

UriTemplate: TypeAlias = Annotated[str, Format("uri-template")]
"""A template as in RFC 6570."""

Iri: TypeAlias = Annotated[str, Format("iri")]
"""An IRI as in RFC 3987."""

IriReference: TypeAlias = Annotated[str, Format("iri-reference")]
"""An IRI or a relative reference as in RFC 3987."""

JsonPointer: TypeAlias = Annotated[str, Format("json-pointer")]
"""A pointer as in RFC 6901."""

RelativeJsonPointer: TypeAlias = Annotated[str, Format("relative-json-pointer")]
"""A pointer as in the draft of relative JSON pointers."""

Regex: TypeAlias = Annotated[str, Format("regex")]
"""A regular expression as in ECMA-262."""
