"""One call, without its input and output: what the sync and async clients share."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from .call_log import CallLog
from .errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    status_error_class,
)
from .request import PreparedRequest, Settings
from .response import (
    DeclaredResponse,
    MisfitError,
    text_of,
)
from .retries import (
    delay_before,
    is_repeatable,
    may_repeat_after_answer,
    may_repeat_after_failure,
)
from .transport import BodyTooLargeError, HTTPRequest, HTTPResponse, TransportError

if TYPE_CHECKING:
    from collections.abc import Callable

    from .operation import Operation
    from .options import RequestOptions
    from .raw_response import RawResponse

T = TypeVar("T")

_LONGEST_MESSAGE = 500


class Call(Generic[T]):
    """A request on its way: how often it was sent, and what its answer means."""

    __slots__ = (
        "_attempt",
        "_log",
        "_operation",
        "_options",
        "_prepared",
        "_retries_left",
        "_settings",
        "limit",
        "request",
    )

    def __init__(
        self,
        settings: Settings,
        operation: Operation[T],
        prepared: PreparedRequest,
        options: RequestOptions,
    ) -> None:
        self.request = prepared.http
        self.limit = settings.max_response_bytes
        self._settings = settings
        self._operation = operation
        self._prepared = prepared
        self._options = options
        self._retries_left = options.get("max_retries", settings.max_retries)
        self._attempt = 0
        self._log: CallLog | None = None
        if settings.logger.isEnabledFor(logging.INFO):
            self._log = CallLog(settings.logger, operation.name, prepared)

    def begin_attempt(self) -> HTTPRequest:
        """The request to send now: what the hooks make of it."""
        if self._settings.on_request or "on_request" in self._options:
            self.request = self._hooked()
        if self._log is not None:
            self._log.sent(self._attempt + 1)
        return self.request

    def _hooked(self) -> HTTPRequest:
        """A request of this attempt alone, so that a hook may change it in place."""
        prepared = self._prepared.http
        request = replace(prepared, headers=list(prepared.headers))
        for hook in self._settings.on_request:
            request = hook(request) or request
        if "on_request" in self._options:
            request = self._options["on_request"](request) or request
        return request

    def delay_after_failure(self, failure: TransportError) -> float:
        """Seconds to wait before sending the request again.

        Raises:
            APIConnectionError: It is not to be sent again.
        """
        if self._log is not None:
            self._log.failed(failure)
        if may_repeat_after_failure(self._is_repeatable(), failure):
            delay = self._next_delay()
            if delay is not None:
                return delay
        raise self.broken_off(failure) from failure

    def broken_off(self, failure: TransportError) -> APIConnectionError:
        """The error for an answer that did not come, or not to its end."""
        kind = APITimeoutError if failure.timed_out else APIConnectionError
        return kind(
            self._prepared.redacted(f"{self._operation.name}: {failure}"),
            method=self.request.method,
            url=self._prepared.shown_url,
        )

    def delay_after_answer(self, response: HTTPResponse) -> float | None:
        """Seconds to wait before sending again, None if the answer stands."""
        if self._log is not None:
            self._log.answered(response)
        for hook in self._settings.on_response:
            hook(self.request, response)
        if "on_response" in self._options:
            self._options["on_response"](self.request, response)
        if response.status < 400:
            return None
        if not may_repeat_after_answer(self._is_repeatable(), response):
            return None
        return self._next_delay(response)

    def result(self, response: HTTPResponse) -> T:
        """What the call gives.

        Raises:
            APIStatusError: The API refused, or the status is not a declared success.
            APIResponseValidationError: The body does not fit.
        """
        declared, success = self._operation.answers.declared(response)
        if declared is None or not success:
            raise self._status_error(declared, response)
        try:
            value: T = declared.decode(response)
            return value
        except MisfitError as misfit:
            found = misfit
        read = partial(declared.decode_unchecked, response)
        return cast("T", self.unfit(response, found, read))

    def unfit(
        self, response: HTTPResponse, misfit: MisfitError, read: Callable[[], object]
    ) -> object:
        """What stands for a value that does not fit: ``read``'s, with ``unchecked``.

        Raises:
            APIResponseValidationError: Nothing does.
        """
        error = self._validation_error(response, misfit)
        if not self._options.get("unchecked", self._settings.unchecked):
            raise error from misfit.__cause__
        try:
            return read()
        except ValueError:
            raise error from None

    @property
    def name(self) -> str:
        """What users call the operation."""
        return self._operation.name

    def raw(self, response: HTTPResponse) -> RawResponse[T]:
        """A success as it came, to be understood later; raises APIStatusError."""
        from .raw_response import RawResponse

        self.declared(response)
        return RawResponse(response, self, self.result)

    def accepts(self, response: HTTPResponse) -> bool:
        """Whether an answer is a success, by its status and its headers."""
        declared, success = self._operation.answers.declared(response)
        return success and declared is not None

    def refusal(self, response: HTTPResponse) -> APIStatusError:
        """The error for an answer that is no success."""
        declared, _ = self._operation.answers.declared(response)
        return self._status_error(declared, response)

    def declared(self, response: HTTPResponse) -> DeclaredResponse:
        """What is said of a success; raises APIStatusError if it is none."""
        declared, success = self._operation.answers.declared(response)
        if declared is None or not success:
            raise self._status_error(declared, response)
        return declared

    def too_large(self, error: BodyTooLargeError) -> APIResponseValidationError:
        """The error for a body that was not read to its end."""
        return APIResponseValidationError(
            f"{self._operation.name}: {error}",
            method=self.request.method,
            url=self._prepared.shown_url,
        )

    def no_stream(self, response: HTTPResponse) -> APIResponseValidationError:
        """The error for a success that holds no stream where there should be one."""
        misfit = MisfitError("there is no stream", expected="stream")
        misfit.add_media_type(response.headers.get("content-type", ""))
        return self._validation_error(response, misfit)

    def _is_repeatable(self) -> bool:
        return is_repeatable(self._operation.method, self._prepared.has_key)

    def _can_be_sent_again(self) -> bool:
        """Whether nothing is lost that was read of the body: a pipe gives it once."""
        content = self._prepared.http.content
        if content is None or isinstance(content, bytes):
            return True
        return content.is_repeatable

    def _next_delay(self, response: HTTPResponse | None = None) -> float | None:
        if self._retries_left <= 0 or not self._can_be_sent_again():
            return None
        self._retries_left -= 1
        self._attempt += 1
        return delay_before(self._attempt, response.headers if response else None)

    def _status_error(
        self, declared: DeclaredResponse | None, response: HTTPResponse
    ) -> APIStatusError:
        body = _error_body(declared, response)
        said = _message(response) or "no explanation"
        error = status_error_class(response.status)(
            self._prepared.redacted(f"{response.status}: {said}"),
            method=self.request.method,
            url=self._prepared.shown_url,
            status_code=response.status,
            headers=response.headers,
            request_id=self.request_id(response),
            raw=response.content,
        )
        error.body = body
        return error

    def _validation_error(
        self, response: HTTPResponse, misfit: MisfitError
    ) -> APIResponseValidationError:
        place = "".join(f"[{step!r}]" for step in misfit.path)
        error = APIResponseValidationError(
            self._prepared.redacted(
                f"the answer is no {misfit.expected}: body{place}: {misfit}"
            ),
            method=self.request.method,
            url=self._prepared.shown_url,
            status_code=response.status,
            headers=response.headers,
            request_id=self.request_id(response),
            raw=response.content,
        )
        error.path, error.expected = misfit.path, misfit.expected
        return error

    def request_id(self, response: HTTPResponse) -> str | None:
        """What the API calls the request, if it says so."""
        for name in self._settings.api.request_id_headers:
            if name in response.headers:
                return response.headers[name]
        return None


def _error_body(declared: DeclaredResponse | None, response: HTTPResponse) -> object:
    """The declared error model if the body fits, else JSON, else text, else None."""
    if not response.content:
        return None
    if declared is not None and declared.media_type is not None:
        try:
            return declared.decode(response)
        except MisfitError:
            pass
    return _json_of(response, otherwise=text_of(response))


def _json_of(response: HTTPResponse, otherwise: object) -> object:
    try:
        return cast("object", json.loads(response.content))
    except (ValueError, RecursionError):
        return otherwise


def _message(response: HTTPResponse) -> str:
    """What the API says is wrong, in a line."""
    text = text_of(response)
    body = _json_of(response, otherwise=None)
    said = _said(body)
    return " ".join((said or text).split())[:_LONGEST_MESSAGE]


def _said(body: object) -> str | None:
    """The text under the names that APIs give it."""
    if not isinstance(body, dict):
        return None
    members = cast("dict[str, object]", body)
    for name in ("message", "detail", "error_description", "error", "title"):
        value = members.get(name)
        said = value if isinstance(value, str) else _said(value)
        if said:
            return said
    return None
