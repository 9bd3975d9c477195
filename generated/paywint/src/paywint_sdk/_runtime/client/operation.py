"""``Operation``: one method of one path, as the client calls it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Generic, TypeVar
from urllib.parse import urljoin

from .parameters import (
    CookieParameter,
    HeaderParameter,
    Parameter,
    PathParameter,
    QueryParameter,
)
from .response import Answers, DeclaredResponse

if TYPE_CHECKING:
    from .body import Body
    from .servers import ServerAddress

T_co = TypeVar("T_co", covariant=True)
ParameterT = TypeVar("ParameterT", bound=Parameter)


class Operation(Generic[T_co]):
    """One method of one path; ``T_co`` is what a call gives, for type checkers.

    Args:
        name: How users call it: ``payments.create``.
        method: ``GET``, ``POST`` ...
        path: The pieces of the path, in order.
        parameters: The parameters outside of path and body.
        body: How the body is written, if there is one.
        bodies: The same by media type, where the caller may choose; the first one is
            the usual.
        servers: Addresses of its own by environment, where it is not served with the
            rest of the API; a ``base_url`` of the client's goes before them.
        idempotency_header: Where it takes a key, by which the API knows a request that
            comes again.
        security: Alternatives of security schemes, the preferred one first; empty if
            none is needed.
        responses: The declared answers.
    """

    __slots__ = (
        "accept",
        "answers",
        "arguments",
        "bodies",
        "body",
        "cookie_parameters",
        "header_parameters",
        "idempotency_header",
        "method",
        "name",
        "parameters",
        "path",
        "query_parameters",
        "responses",
        "security",
        "servers",
    )

    def __init__(
        self,
        *,
        name: str,
        method: str,
        path: tuple[str | PathParameter, ...],
        parameters: tuple[Parameter, ...] = (),
        body: Body | None = None,
        bodies: Mapping[str, Body] | None = None,
        servers: Mapping[str, str | ServerAddress] | None = None,
        idempotency_header: str | None = None,
        security: tuple[tuple[str, ...], ...] = (),
        responses: tuple[DeclaredResponse, ...] = (),
    ) -> None:
        self.name = name
        self.method = method
        self.path = path
        self.parameters = parameters
        self.body = next(iter(bodies.values())) if bodies else body
        self.bodies = bodies or {}
        self.servers = servers or {}
        self.security = security
        self.responses = responses
        self.answers = Answers(responses)
        in_path = [piece for piece in path if isinstance(piece, PathParameter)]
        self.arguments = frozenset(p.argument for p in (*in_path, *parameters))
        self.query_parameters = _of_kind(QueryParameter, parameters)
        self.header_parameters = _of_kind(HeaderParameter, parameters)
        self.cookie_parameters = _of_kind(CookieParameter, parameters)
        self.idempotency_header = idempotency_header
        self.accept = _accept(responses)

    def __repr__(self) -> str:
        """The name and the call."""
        path = "".join(
            f"{{{piece.name}}}" if isinstance(piece, PathParameter) else piece
            for piece in self.path
        )
        return f"<Operation {self.name}: {self.method} {path}>"

    def address(
        self, environment: str, base_url: str, variables: Mapping[str, str | None]
    ) -> str:
        """Where it is served: as the environment says, else at the first of its own.

        A path alone is one on the host of ``base_url``, the API's own address.
        """
        found = self.servers.get(environment) or next(iter(self.servers.values()))
        url = found if isinstance(found, str) else found.url(variables)
        return urljoin(base_url, url).rstrip("/")


def _of_kind(
    kind: type[ParameterT], parameters: tuple[Parameter, ...]
) -> tuple[ParameterT, ...]:
    return tuple(each for each in parameters if isinstance(each, kind))


def _accept(responses: tuple[DeclaredResponse, ...]) -> str:
    """The declared media types, the first of each status preferred (RFC 9110, 12.5.1).

    A range is asked for as JSON first, for that is what the API is known by.
    """
    found: dict[str, str] = {}
    statuses: set[str] = set()
    for response in responses:
        media_type = response.media_type
        if media_type is None:
            continue
        is_first = response.status not in statuses
        if "*" in media_type and response.is_json:
            found["application/json"] = ""
            is_first = False
        statuses.add(response.status)
        found.setdefault(media_type, "" if is_first else ";q=0.9")
    return ", ".join(f"{name}{weight}" for name, weight in found.items()) or "*/*"
