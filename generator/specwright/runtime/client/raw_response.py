"""``RawResponse``: an answer as it came, read to its end and not yet understood."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from .response import text_of

if TYPE_CHECKING:
    from .transport import Headers, HTTPResponse

S = TypeVar("S")
T_co = TypeVar("T_co", covariant=True)


class RawResponse(Generic[T_co]):
    """An answer as it came; ``T_co`` is what the method itself gives.

    The status is that of a success: others raise the errors that the method raises.

    Attributes:
        status_code: The status.
        headers: The headers.
        request_id: What the API calls the request, if it says so.
        content: The body's bytes, decompressed and otherwise as they came.
    """

    __slots__ = (
        "_parse",
        "_response",
        "content",
        "headers",
        "request_id",
        "status_code",
    )

    def __init__(
        self,
        response: HTTPResponse,
        request_id: str | None,
        parse: Callable[[HTTPResponse], T_co],
    ) -> None:
        self.status_code = response.status
        self.headers: Headers = response.headers
        self.request_id = request_id
        self.content = response.content
        self._response = response
        self._parse = parse

    def read_by(self, make: Callable[[Self], S]) -> RawResponse[S]:
        """The same answer, of which something else is made."""
        return RawResponse(self._response, self.request_id, lambda _: make(self))

    def __repr__(self) -> str:
        """The status and how much there is; no content."""
        return f"<RawResponse {self.status_code}: {len(self.content)} bytes>"

    def text(self) -> str:
        """The body as text, in the charset that its content type names, or in UTF-8."""
        return text_of(self._response)

    def parse(self) -> T_co:
        """What the method gives for this answer.

        Raises:
            APIResponseValidationError: The body does not fit.
        """
        return self._parse(self._response)
