"""From an operation and its arguments to a request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .api import APIDescription, without_secrets
from .body import Body, merged
from .credentials import Authorization, CredentialStore
from .not_given import NOT_GIVEN
from .operation import Operation
from .parameters import (
    CookieParameter,
    HeaderParameter,
    Parameter,
    PathParameter,
    QueryParameter,
    checked_header,
)
from .transport import HTTPRequest, Timeout

if TYPE_CHECKING:
    from .options import RequestOptions

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""RFC 9110, 5.6.2."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a client's calls have in common; ``environment`` is None with a base_url."""

    api: APIDescription
    base_url: str = field(repr=False)
    environment: str | None
    credentials: CredentialStore
    timeout: Timeout
    max_retries: int
    headers: Mapping[str, str] = field(repr=False)
    max_response_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedRequest:
    """A request with what error messages may say of it."""

    http: HTTPRequest
    shown_url: str
    secrets: frozenset[str] = field(repr=False)

    def redacted(self, text: str) -> str:
        """``text`` without the secrets that were sent."""
        for secret in sorted(self.secrets, key=len, reverse=True):
            if secret:
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
    unknown = parameters.keys() - operation.arguments
    if unknown:
        raise TypeError(f"{operation.name} has no parameter {sorted(unknown)[0]!r}")
    content, content_type = _body(operation, options, body, content_type)
    path = _path(operation, parameters)
    authorization = settings.credentials.authorize(operation.name, operation.security)
    query = [*_query(operation, parameters), *_extra_query(options)]
    address = settings.base_url
    if operation.servers and settings.environment is not None:
        address = operation.address(settings.environment, address)
    url = _url(address + path, [*query, *authorization.query])
    headers = _Headers(settings, operation.accept)
    headers.add_content_type(content_type)
    headers.add_parameters(operation, parameters)
    headers.add_authorization(authorization, _cookies(operation, parameters))
    headers.add_all(options.get("extra_headers", {}))
    return PreparedRequest(
        http=HTTPRequest(
            operation.method, url, headers.pairs(), content, _timeout(settings, options)
        ),
        shown_url=without_secrets(url),
        secrets=frozenset(authorization.secrets),
    )


class _Headers:
    """Headers in which the later value of a name replaces the earlier."""

    def __init__(self, settings: Settings, accept: str) -> None:
        self._by_name: dict[str, tuple[str, str]] = {}
        api = settings.api
        self.add("Accept", accept)
        self.add("User-Agent", f"{api.package}/{api.version}")
        self.add_all(settings.headers)

    def add(self, name: str, value: str) -> None:
        """Set a header; ValueError if the name or the value can't be one."""
        if not _TOKEN.fullmatch(name):
            raise ValueError(f"{name!r} is no name of a header")
        self._by_name[name.lower()] = (name, checked_header(name, value))

    def add_all(self, headers: Mapping[str, str]) -> None:
        """Set several."""
        for name, value in headers.items():
            self.add(name, value)

    def add_content_type(self, content_type: str | None) -> None:
        """Set the body's content type, if there is a body."""
        if content_type is not None:
            self.add("Content-Type", content_type)

    def add_parameters(
        self, operation: Operation[object], parameters: Mapping[str, object]
    ) -> None:
        """Set the operation's header parameters."""
        for parameter, value in _given(operation, parameters):
            if isinstance(parameter, HeaderParameter):
                self.add(parameter.name, parameter.text(value))

    def add_authorization(
        self, authorization: Authorization, cookies: list[str]
    ) -> None:
        """Set the credentials and the cookies."""
        self.add_all(authorization.headers)
        if cookies := [*cookies, *authorization.cookies]:
            self.add("Cookie", "; ".join(cookies))

    def pairs(self) -> list[tuple[str, str]]:
        """Names and values, in the order in which they were first set."""
        return list(self._by_name.values())


def _given(
    operation: Operation[object], parameters: Mapping[str, object]
) -> Iterator[tuple[Parameter, object]]:
    for parameter in operation.parameters:
        value = parameters.get(parameter.argument, NOT_GIVEN)
        if value is not NOT_GIVEN:
            yield parameter, value


def _path(operation: Operation[object], parameters: Mapping[str, object]) -> str:
    pieces: list[str] = []
    for piece in operation.path:
        if isinstance(piece, PathParameter):
            value = parameters.get(piece.argument, NOT_GIVEN)
            pieces.append(piece.text(None if value is NOT_GIVEN else value))
        else:
            pieces.append(piece)
    path = "".join(pieces)
    if any(segment in (".", "..") for segment in path.split("/")):
        raise ValueError(f"{operation.name}: '.' and '..' can't be sent in a path")
    return path


def _query(
    operation: Operation[object], parameters: Mapping[str, object]
) -> Iterator[str]:
    for parameter, value in _given(operation, parameters):
        if isinstance(parameter, QueryParameter):
            yield from parameter.pairs(value)


def _extra_query(options: RequestOptions) -> Iterator[str]:
    for name, value in options.get("extra_query", {}).items():
        if value is not NOT_GIVEN:
            yield from QueryParameter(name).pairs(value)


def _cookies(
    operation: Operation[object], parameters: Mapping[str, object]
) -> list[str]:
    return [
        pair
        for parameter, value in _given(operation, parameters)
        if isinstance(parameter, CookieParameter)
        for pair in parameter.pairs(value)
    ]


def _url(address: str, pairs: list[str]) -> str:
    if not pairs:
        return address
    return f"{address}{'&' if '?' in address else '?'}{'&'.join(pairs)}"


def _body(
    operation: Operation[object],
    options: RequestOptions,
    body: object,
    content_type: str | None,
) -> tuple[bytes | None, str | None]:
    extra = options.get("extra_body")
    if extra is not None:
        body = merged(body, extra)
    if body is NOT_GIVEN:
        return None, None
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


def _timeout(settings: Settings, options: RequestOptions) -> Timeout:
    return Timeout.of(options["timeout"]) if "timeout" in options else settings.timeout
