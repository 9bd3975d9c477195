"""Parameters outside of the body (OpenAPI 3.1, 4.8.12)."""

from __future__ import annotations

import re
from typing import Literal

from .encoding import encode_json
from .styles import (
    Encode,
    PathStyle,
    QueryStyle,
    encode_cookie,
    encode_path_reserved,
    encode_query_reserved,
    encode_strictly,
    label,
    matrix,
    query_pairs,
    simple,
)

_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


class Parameter:
    """What all parameters have.

    Args:
        argument: The name of the method's argument.
        name: The name on the wire, if it is another.
        explode: Whether lists and objects are written as several values.
        content: A JSON media type, if the value is sent as JSON instead of a style.
    """

    __slots__ = ("argument", "content", "explode", "name")

    def __init__(
        self,
        argument: str,
        name: str | None = None,
        *,
        explode: bool = False,
        content: str | None = None,
    ) -> None:
        self.argument = argument
        self.name = argument if name is None else name
        self.explode = explode
        self.content = content

    def __repr__(self) -> str:
        """The class and the name on the wire."""
        return f"{type(self).__name__}({self.name!r})"

    def value_of(self, value: object) -> object:
        """The value, or its JSON text where ``content`` asks for it."""
        return value if self.content is None else encode_json(value).decode()


class PathParameter(Parameter):
    """A ``{name}`` of the path; its value can't change the route."""

    __slots__ = ("_encode", "_is_simple", "_style")

    def __init__(
        self,
        argument: str,
        name: str | None = None,
        *,
        style: PathStyle = "simple",
        explode: bool = False,
        allow_reserved: bool = False,
        content: str | None = None,
    ) -> None:
        super().__init__(argument, name, explode=explode, content=content)
        self._style = style
        self._is_simple = style == "simple" and content is None
        self._encode: Encode = (
            encode_path_reserved if allow_reserved else encode_strictly
        )

    def text(self, value: object) -> str:
        """The encoded piece of the path.

        Raises:
            ValueError: The value is None or empty.
        """
        if type(value) is str and value and self._is_simple:
            return self._encode(value)
        if value is None or not simple(self.value_of(value), False, str):
            raise ValueError(f"{self.argument} must not be empty: it is in the path")
        value = self.value_of(value)
        if self._style == "label":
            return label(value, self.explode, self._encode)
        if self._style == "matrix":
            return matrix(self.name, value, self.explode, self._encode)
        return simple(value, self.explode, self._encode)


class QueryParameter(Parameter):
    """A parameter of the query, or a property of a form."""

    __slots__ = ("_encode", "_style")

    def __init__(
        self,
        argument: str,
        name: str | None = None,
        *,
        style: QueryStyle = "form",
        explode: bool | None = None,
        allow_reserved: bool = False,
        content: str | None = None,
    ) -> None:
        exploded = style == "form" if explode is None else explode
        super().__init__(argument, name, explode=exploded, content=content)
        self._style: QueryStyle = style
        self._encode: Encode = (
            encode_query_reserved if allow_reserved else encode_strictly
        )

    def pairs(self, value: object) -> list[str]:
        """The ``name=value`` pieces, encoded."""
        value = self.value_of(value)
        return query_pairs(self.name, value, self._style, self.explode, self._encode)


class HeaderParameter(Parameter):
    """A header (``style: simple``)."""

    __slots__ = ()

    def text(self, value: object) -> str:
        """The header's value.

        Raises:
            ValueError: It holds a line break or another control character.
        """
        return checked_header(
            self.name, simple(self.value_of(value), self.explode, str)
        )


class CookieParameter(Parameter):
    """A cookie: ``style: form``, or ``cookie``, which encodes nothing."""

    __slots__ = ("_style",)

    def __init__(
        self,
        argument: str,
        name: str | None = None,
        *,
        style: Literal["form", "cookie"] = "form",
        explode: bool = True,
        content: str | None = None,
    ) -> None:
        super().__init__(argument, name, explode=explode, content=content)
        self._style = style

    def pairs(self, value: object) -> list[str]:
        """The ``name=value`` pieces; as a form, separators and quotes are encoded.

        Raises:
            ValueError: The value holds a line break or another control character; or,
                where nothing is encoded, a semicolon, after which another cookie is.
        """
        return query_pairs(
            self.name, self.value_of(value), "form", self.explode, self._encoded
        )

    def _encoded(self, text: str) -> str:
        text = checked_header(self.name, text)
        if self._style == "form":
            return encode_cookie(text)
        if ";" in text:
            raise ValueError(f"the value of {self.name} holds a semicolon")
        return text


def checked_header(name: str, value: str) -> str:
    """A header's value without the white space around it.

    Raises:
        ValueError: It holds CR, LF, NUL or another control character. The message has
            the name only: the value may be a secret.
    """
    if _CONTROL.search(value):
        raise ValueError(f"the value of {name} holds a control character")
    return value.strip(" \t")
