"""``RawResponse``: an answer as it came, read to its end and not yet understood."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from .response import text_of

if TYPE_CHECKING:
    from .call import Call
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
        call: What it answers.
        response: Status, headers and body as the transport gave them.
    """

    __slots__ = (
        "_parse",
        "call",
        "content",
        "headers",
        "response",
        "request_id",
        "status_code",
    )

    def __init__(
        self,
        response: HTTPResponse,
        call: Call[Any],
        parse: Callable[[HTTPResponse], T_co],
    ) -> None:
        self.status_code = response.status
        self.headers: Headers = response.headers
        self.request_id = call.request_id(response)
        self.call = call
        self.content = response.content
        self.response = response
        self._parse = parse

    def read_by(self, make: Callable[[Self], S]) -> RawResponse[S]:
        """The same answer, of which something else is made."""
        return RawResponse(self.response, self.call, lambda _: make(self))

    def __repr__(self) -> str:
        """The status and how much there is; no content."""
        return f"<RawResponse {self.status_code}: {len(self.content)} bytes>"

    def text(self) -> str:
        """The body as text, in the charset that its content type names, or in UTF-8."""
        return text_of(self.response)

    def parse(self) -> T_co:
        """What the method gives for this answer.

        Raises:
            APIResponseValidationError: The body does not fit.
        """
        return self._parse(self.response)
