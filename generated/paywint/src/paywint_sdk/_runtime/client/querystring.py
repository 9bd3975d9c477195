"""The whole query as one value (OpenAPI 3.2, 4.12.1: ``in: querystring``)."""

from __future__ import annotations

from .body import Body, FormBody
from .parameters import QueryParameter
from .styles import encode_strictly


class QuerystringParameter(QueryParameter):
    """What is written as a body would be, and stands in the query.

    Args:
        argument: The name of the method's argument.
        name: The name of the description, which is not sent, if it is another.
        body: How it is written; a form if it is not given.
    """

    __slots__ = ("_body",)

    def __init__(
        self, argument: str, name: str | None = None, *, body: Body | None = None
    ) -> None:
        super().__init__(argument, name)
        self._body = body or FormBody()

    def pairs(self, value: object) -> list[str]:
        """The query in one piece; nothing for a form without fields.

        Raises:
            TypeError: The value is not of a kind that this query is made of.
        """
        content, _ = self._body.encode(value)
        text = content.decode() if isinstance(content, bytes) else ""
        if not isinstance(self._body, FormBody):
            text = encode_strictly(text)
        return [text] if text else []
