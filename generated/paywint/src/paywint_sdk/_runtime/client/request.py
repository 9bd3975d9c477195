"""From an operation and its arguments to a request."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from .api import APIDescription, without_secrets
from .body import Body, merged
from .credentials import Authorization, CredentialStore, forms_of
from .header_table import HeaderTable, set_header
from .not_given import NOT_GIVEN
from .operation import Operation
from .parameters import PathParameter, QueryParameter
from .transport import HTTPRequest, Timeout

if TYPE_CHECKING:
    from .options import RequestHook, RequestOptions, ResponseHook
    from .sent_content import Content

_NEED_KEY: Final = frozenset({"POST", "PATCH"})
"""The methods that are not safe to repeat by themselves (RFC 9110, 9.2.2)."""

_NOTHING: Final[Mapping[str, Any]] = {}

_MOST_KEPT: Final = 1000
"""How many operations' headers a client keeps."""


class KeptHeaders(NamedTuple):
    """The headers of an operation that are the same with each call."""

    authorization: Authorization
    headers: tuple[tuple[str, str], ...]


_KeptOf: TypeAlias = dict[tuple[Operation[object], str | None], KeptHeaders]
"""By the operation and the media type of the body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a client's calls have in common; ``environment`` is None with a base_url.

    ``headers`` are names and values by the name in lower case.
    """

    api: APIDescription
    base_url: str = field(repr=False)
    environment: str | None
    server_variables: Mapping[str, str | None]
    credentials: CredentialStore
    timeout: Timeout
    max_retries: int
    headers: Mapping[str, tuple[str, str]] = field(repr=False)
    max_response_bytes: int
    logger: logging.Logger
    unchecked: bool = False
    on_request: tuple[RequestHook, ...] = ()
    on_response: tuple[ResponseHook, ...] = ()
    kept_headers: _KeptOf = field(init=False, repr=False, default_factory=_KeptOf)


@dataclass(slots=True, kw_only=True)
class PreparedRequest:
    """A request with what error messages may say of it.

    Attributes:
        http: The request.
        secrets: What must not be shown.
        has_key: It holds an idempotency key, so that the API carries it out once.
    """

    http: HTTPRequest
    secrets: Sequence[str] = field(repr=False)
    has_key: bool

    @property
    def shown_url(self) -> str:
        """The address without secrets."""
        return self.redacted(without_secrets(self.http.url))

    def redacted(self, text: str) -> str:
        """``text`` without the secrets that were sent, however they are written."""
        written = {form for secret in self.secrets for form in forms_of(secret)}
        for secret in sorted(written, key=len, reverse=True):
            text = text.replace(secret, "[secret]")
        return text


def build_request(
    settings: Settings,
    operation: Operation[object],
    options: RequestOptions,
    parameters: Mapping[str, object],
    body: object,
    content_type: str | None,
) -> PreparedRequest:
    """The request of one call; ``content_type`` chooses between kinds of bodies.

    Raises:
        ValueError: A value can't be sent (an empty path value, a line break in a
            header, a number that JSON has not).
        TypeError: A value of the wrong kind, or an argument the operation has not.
        MissingCredentialsError: The operation needs credentials that are not there.
    """
    if not parameters.keys() <= operation.arguments:
        unknown = sorted(parameters.keys() - operation.arguments)
        raise TypeError(f"{operation.name} has no parameter {unknown[0]!r}")
    content: Content | None = None
    if body is not NOT_GIVEN or "extra_body" in options:
        content, content_type = _body(operation, options, body, content_type)
    else:
        content_type = None
    path = _path(operation, parameters)
    authorization = settings.credentials.authorize(operation.name, operation.security)
    headers, has_key = _headers(
        settings, operation, options, parameters, authorization, content_type
    )
    url = _address(settings, operation) if operation.servers else settings.base_url
    url += path
    if operation.query_parameters or authorization.query or "extra_query" in options:
        url = _url(url, _query(operation, parameters, options) + authorization.query)
    timeout = settings.timeout
    if "timeout" in options:
        timeout = Timeout.of(options["timeout"])
    http = HTTPRequest(operation.method, url, headers, content, timeout)
    return PreparedRequest(http=http, secrets=authorization.secrets, has_key=has_key)


def _headers(
    settings: Settings,
    operation: Operation[object],
    options: RequestOptions,
    parameters: Mapping[str, object],
    authorization: Authorization,
    content_type: str | None,
) -> tuple[list[tuple[str, str]], bool]:
    """The headers, and whether an idempotency key is one of them."""
    if not options:
        kept = settings.kept_headers.get((operation, content_type))
        if kept is not None and kept.authorization is authorization:
            return [*kept.headers], False
    headers = {"accept": ("Accept", operation.accept), **settings.headers}
    if content_type is not None:
        set_header(headers, "Content-Type", content_type)
    _set_parameters(headers, operation, parameters)
    headers.update(authorization.headers)
    _set_cookies(headers, operation, parameters, authorization)
    for name, value in options.get("extra_headers", _NOTHING).items():
        set_header(headers, name, value)
    has_key = _set_idempotency_key(headers, settings, operation, options)
    found = tuple(headers.values())
    is_kept = authorization.is_constant and not (has_key or options)
    is_same = not (operation.header_parameters or operation.cookie_parameters)
    if is_kept and is_same and len(settings.kept_headers) < _MOST_KEPT:
        kept = KeptHeaders(authorization, found)
        settings.kept_headers[operation, content_type] = kept
    return [*found], has_key


def _set_parameters(
    headers: HeaderTable, operation: Operation[object], parameters: Mapping[str, object]
) -> None:
    for parameter in operation.header_parameters:
        value = parameters.get(parameter.argument, NOT_GIVEN)
        if value is not NOT_GIVEN:
            set_header(headers, parameter.name, parameter.text(value))


def _set_cookies(
    headers: HeaderTable,
    operation: Operation[object],
    parameters: Mapping[str, object],
    authorization: Authorization,
) -> None:
    cookies: list[str] = []
    for parameter in operation.cookie_parameters:
        value = parameters.get(parameter.argument, NOT_GIVEN)
        if value is not NOT_GIVEN:
            cookies.extend(parameter.pairs(value))
    if cookies := cookies + authorization.cookies:
        set_header(headers, "Cookie", "; ".join(cookies))


def _set_idempotency_key(
    headers: HeaderTable,
    settings: Settings,
    operation: Operation[object],
    options: RequestOptions,
) -> bool:
    """Whether the request has a key: the caller's, or one made here for all attempts."""
    name = operation.idempotency_header
    if name is None and operation.method in _NEED_KEY:
        name = settings.api.idempotency_header
    given = options.get("idempotency_key") if options else None
    if name is None:
        if given is not None:
            raise TypeError(f"{operation.name} takes no idempotency key")
        return False
    if given is not None:
        set_header(headers, name, given)
    elif name.lower() not in headers:
        from uuid import uuid4

        set_header(headers, name, str(uuid4()))
    return True


def _address(settings: Settings, operation: Operation[object]) -> str:
    if settings.environment is not None:
        return operation.address(
            settings.environment, settings.base_url, settings.server_variables
        )
    return settings.base_url


def _path(operation: Operation[object], parameters: Mapping[str, object]) -> str:
    pieces: list[str] = []
    for piece in operation.path:
        if isinstance(piece, PathParameter):
            value = parameters.get(piece.argument, NOT_GIVEN)
            pieces.append(piece.text(None if value is NOT_GIVEN else value))
        else:
            pieces.append(piece)
    path = "".join(pieces)
    if "/." in path or "/%2" in path:
        _check_dots(operation, path)
    return path


def _check_dots(operation: Operation[object], path: str) -> None:
    """Refuse what servers and libraries resolve (RFC 3986, 5.2.4), encoded or not."""
    for segment in path.lower().replace("%2e", ".").split("/"):
        if segment in (".", ".."):
            raise ValueError(f"{operation.name}: '.' and '..' can't be sent in a path")


def _query(
    operation: Operation[object],
    parameters: Mapping[str, object],
    options: RequestOptions,
) -> list[str]:
    pairs: list[str] = []
    for parameter in operation.query_parameters:
        value = parameters.get(parameter.argument, NOT_GIVEN)
        if value is not NOT_GIVEN:
            pairs.extend(parameter.pairs(value))
    for name, value in options.get("extra_query", _NOTHING).items():
        if value is not NOT_GIVEN:
            pairs.extend(QueryParameter(name).pairs(value))
    return pairs


def _url(address: str, pairs: list[str]) -> str:
    if not pairs:
        return address
    return f"{address}{'&' if '?' in address else '?'}{'&'.join(pairs)}"


def _body(
    operation: Operation[object],
    options: RequestOptions,
    body: object,
    content_type: str | None,
) -> tuple[Content, str]:
    if "extra_body" in options:
        body = merged(body, options["extra_body"])
    if operation.body is None:
        raise TypeError(f"{operation.name} has no body")
    if content_type is None:
        return operation.body.encode(body)
    if content_type in operation.bodies:
        return operation.bodies[content_type].encode(body)
    return _in_range(operation, content_type).encode(body)[0], content_type


def _in_range(operation: Operation[object], content_type: str) -> Body:
    """The body of a range (``image/*``) that a media type is in (RFC 9110, 12.5.1)."""
    name = content_type.partition(";")[0].strip().lower()
    for known, body in operation.bodies.items():
        start = known.partition("*")[0]
        if "*" in known and name.startswith(start.lower()):
            return body
    known_types = ", ".join(map(repr, operation.bodies))
    raise ValueError(
        f"{operation.name}: no body is written as {content_type!r}; there are"
        f" {known_types}"
    )
