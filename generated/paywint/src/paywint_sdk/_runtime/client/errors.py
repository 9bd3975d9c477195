"""The errors that calls raise.

    APIError
      MissingCredentialsError       nothing was sent
      APIConnectionError            no answer
        APITimeoutError             none in time
      APIResponseValidationError    an answer that the description does not allow
      APIStatusError                a status other than the operation's success
        BadRequestError             400
        AuthenticationError         401
        PermissionDeniedError       403
        NotFoundError               404
        ConflictError               409
        UnprocessableEntityError    422
        RateLimitError              429
        InternalServerError         500 and above

An argument that can't be sent at all is a ``ValueError`` or a ``TypeError``.
"""

from __future__ import annotations

from .transport import Headers


class APIError(Exception):
    """What went wrong with a call.

    Attributes:
        message: What happened, in a line; it holds no secrets.
        method: The request's method, empty if no request was made.
        url: The request's address without secrets, empty if no request was made.
    """

    def __init__(self, message: str = "", *, method: str = "", url: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.method = method
        self.url = url

    def __str__(self) -> str:
        """The message and the request."""
        request = f" ({self.method} {self.url})" if self.method else ""
        return f"{self.message}{request}"


class MissingCredentialsError(APIError):
    """The client was not given the credentials that the operation needs."""


class APIConnectionError(APIError):
    """There was no answer, or it broke off."""


class APITimeoutError(APIConnectionError):
    """There was no answer in time."""


class _AnsweredError(APIError):
    """An error with an answer behind it."""

    def __init__(
        self,
        message: str = "",
        *,
        method: str = "",
        url: str = "",
        status_code: int = 0,
        headers: Headers | None = None,
        request_id: str | None = None,
        raw: bytes = b"",
    ) -> None:
        super().__init__(message, method=method, url=url)
        self.status_code = status_code
        self.headers = Headers() if headers is None else headers
        self.request_id = request_id
        self.raw = raw

    def __str__(self) -> str:
        """The message, the request and the request's id."""
        known = f", request id {self.request_id}" if self.request_id else ""
        return f"{super().__str__()}{known}"


class APIResponseValidationError(_AnsweredError):
    """The answer is not what the description says.

    Attributes:
        status_code: The answer's status.
        headers: Its headers.
        request_id: What the API calls the request, if it says so.
        raw: The body as it came.
        path: Where in the body the fault is: ``("items", 0, "id")``.
        expected: The type that the body should have had.
    """

    path: tuple[str | int, ...] = ()
    expected: str = ""


class APIStatusError(_AnsweredError):
    """The API refused the call, or answered with a status that nobody described.

    Attributes:
        status_code: The answer's status.
        headers: Its headers.
        request_id: What the API calls the request, if it says so.
        body: The body: the model that the operation declares for the status, else
            JSON, else text, None if it is empty.
        raw: The body as it came.
    """

    body: object = None


class BadRequestError(APIStatusError):
    """400: the request is malformed."""


class AuthenticationError(APIStatusError):
    """401: the credentials are wrong."""


class PermissionDeniedError(APIStatusError):
    """403: the credentials do not allow this."""


class NotFoundError(APIStatusError):
    """404: there is no such thing."""


class ConflictError(APIStatusError):
    """409: the request does not fit the state of the thing."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well formed, and its content is refused."""


class RateLimitError(APIStatusError):
    """429: too many requests."""


class InternalServerError(APIStatusError):
    """500 and above: the API failed."""


_CLASSES: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error_class(status: int) -> type[APIStatusError]:
    """The class for a status."""
    if status >= 500:
        return InternalServerError
    return _CLASSES.get(status, APIStatusError)
