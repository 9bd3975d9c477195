"""Credentials and where they go in a request (OpenAPI 3.1, 4.8.27)."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias, cast
from urllib.parse import quote, quote_plus

from .errors import MissingCredentialsError
from .header_table import HeaderTable, set_header
from .parameters import checked_header
from .styles import encode_cookie, encode_strictly

if TYPE_CHECKING:
    from .renewal import RenewedSecret

Secret: TypeAlias = str | Callable[[], str] | Callable[[], Awaitable[str]]
"""A secret, or what gives the one that holds now; it is asked for every call.

A function that is awaited needs the async client.
"""


@dataclass(slots=True)
class Authorization:
    """What the credentials add to a request."""

    headers: HeaderTable = field(default_factory=HeaderTable, repr=False)
    query: list[str] = field(default_factory=list[str], repr=False)
    cookies: list[str] = field(default_factory=list[str], repr=False)
    secrets: list[str] = field(default_factory=list[str], repr=False)
    """Texts that must not be shown; ``forms_of`` gives how they may be written."""
    is_constant: bool = False
    """Whether it is the same object for each call."""


class Credential(Protocol):
    """A security scheme with the arguments of the client that feed it."""

    @property
    def sources(self) -> Mapping[str, str | None]:
        """The client's arguments, each with the environment variable behind it."""
        ...

    def authorize(self, secrets: list[str], to: Authorization) -> None:
        """Add to a request; ``secrets`` are in the order of ``sources``."""
        ...


class BearerCredential:
    """``Authorization: Bearer <secret>`` (RFC 6750, 2.1)."""

    __slots__ = ("sources",)

    def __init__(self, argument: str, *, variable: str | None = None) -> None:
        self.sources: Mapping[str, str | None] = {argument: variable}

    def authorize(self, secrets: list[str], to: Authorization) -> None:
        """Add the header."""
        set_header(to.headers, "Authorization", f"Bearer {secrets[0]}")

    def granted(self, given: Mapping[str, Secret]) -> Mapping[str, Secret]:
        """Secrets that others of the client's arguments are good for."""
        return {}


class BasicCredential:
    """``Authorization: Basic`` (RFC 7617).

    Args:
        argument: The user name; or, without ``password``, ``"user:password"``.
        password: The argument that carries the password.
        variable: The environment variable behind ``argument``.
        password_variable: The environment variable behind ``password``.
    """

    __slots__ = ("sources",)

    def __init__(
        self,
        argument: str,
        password: str | None = None,
        *,
        variable: str | None = None,
        password_variable: str | None = None,
    ) -> None:
        self.sources: Mapping[str, str | None] = {argument: variable}
        if password is not None:
            self.sources = {argument: variable, password: password_variable}

    def authorize(self, secrets: list[str], to: Authorization) -> None:
        """Add the header."""
        pair = ":".join(secrets)
        text = base64.b64encode((pair if ":" in pair else f"{pair}:").encode()).decode()
        to.secrets.append(text)
        set_header(to.headers, "Authorization", f"Basic {text}")


class ApiKeyCredential:
    """A secret in a header, in the query or in a cookie."""

    __slots__ = ("_location", "_name", "sources")

    def __init__(
        self,
        argument: str,
        name: str,
        *,
        location: Literal["header", "query", "cookie"] = "header",
        variable: str | None = None,
    ) -> None:
        self.sources: Mapping[str, str | None] = {argument: variable}
        self._name = name
        self._location = location

    def authorize(self, secrets: list[str], to: Authorization) -> None:
        """Add the header, the pair or the cookie."""
        if self._location == "header":
            set_header(to.headers, self._name, secrets[0])
        elif self._location == "query":
            to.query.append(
                f"{encode_strictly(self._name)}={encode_strictly(secrets[0])}"
            )
        else:
            to.cookies.append(
                f"{encode_strictly(self._name)}={encode_cookie(secrets[0])}"
            )


class CredentialStore:
    """The secrets that a client was given; none is ever shown."""

    __slots__ = ("_credentials", "_given", "_made", "renewed")

    def __init__(
        self,
        credentials: Mapping[str, Credential],
        given: Mapping[str, Secret | None],
    ) -> None:
        self._credentials = credentials
        self._given = {**_from_environment(credentials), **_set(given)}
        self._made: dict[tuple[tuple[str, ...], ...], Authorization] = {}
        for credential in credentials.values():
            if isinstance(credential, BearerCredential):
                self._given |= credential.granted(self._given)
        self.renewed = _renewed(self._given)

    def __repr__(self) -> str:
        """Which secrets there are."""
        return f"CredentialStore({', '.join(sorted(self._given))})"

    def authorize(
        self, operation: str, security: tuple[tuple[str, ...], ...]
    ) -> Authorization:
        """What a request of the operation needs: its first alternative that is at hand.

        A scheme that the client has no argument for is the caller's to satisfy, by a
        header or by the transport. What does not change is made once.

        Raises:
            MissingCredentialsError: No alternative is at hand.
        """
        made = self._made.get(security)
        if made is not None:
            return made
        made = Authorization()
        schemes = self._alternative(operation, security)
        for scheme in schemes:
            self._add(scheme, made)
        made.is_constant = all(self._is_constant(scheme) for scheme in schemes)
        if made.is_constant:
            self._made[security] = made
        return made

    def _alternative(
        self, operation: str, security: tuple[tuple[str, ...], ...]
    ) -> tuple[str, ...]:
        for schemes in security:
            if all(self._at_hand(scheme) for scheme in schemes):
                return schemes
        if security:
            raise MissingCredentialsError(self._complaint(operation, security))
        return ()

    def _is_constant(self, scheme: str) -> bool:
        credential = self._credentials.get(scheme)
        sources = () if credential is None else credential.sources
        given = (self._given[argument] for argument in sources)
        # A secret that is fetched is a mark here, which does not change.
        return all(isinstance(each, str) or each in self.renewed for each in given)

    def _at_hand(self, scheme: str) -> bool:
        credential = self._credentials.get(scheme)
        if credential is None:
            return True
        found = [self._given.get(name) for name in credential.sources]
        if isinstance(credential, BasicCredential):  # half of a pair may be empty
            return None not in found
        return all(found)

    def _add(self, scheme: str, to: Authorization) -> None:
        credential = self._credentials.get(scheme)
        if credential is None:
            return
        secrets = [self._secret(argument) for argument in credential.sources]
        to.secrets.extend(secrets)
        credential.authorize(secrets, to)

    def _secret(self, argument: str) -> str:
        given = self._given[argument]
        found = given if isinstance(given, str) else given()
        if not isinstance(found, str):
            raise TypeError(f"{argument}: what gives the secret has to give a text")
        return checked_header(argument, found)

    def _complaint(self, operation: str, security: tuple[tuple[str, ...], ...]) -> str:
        ways = [" and ".join(map(self._hint, schemes)) for schemes in security]
        return f"{operation} needs credentials: {'; or '.join(ways)}"

    def _hint(self, scheme: str) -> str:
        credential = self._credentials.get(scheme)
        if credential is None:
            return scheme
        return " and ".join(
            f"{argument}=..." + (f" (or {variable})" if variable else "")
            for argument, variable in credential.sources.items()
        )


def forms_of(secret: str) -> Iterator[str]:
    """How a secret may be written in an address, a header or a JSON text."""
    if secret:
        yield secret
        yield quote(secret, safe="")
        yield quote_plus(secret)
        yield encode_cookie(secret)
        yield json.dumps(secret)[1:-1]


def _set(given: Mapping[str, Secret | None]) -> dict[str, Secret]:
    return {
        name: _awaited(secret) for name, secret in given.items() if secret is not None
    }


def _awaited(secret: Secret) -> Secret:
    """The secret; what has to be awaited is asked when a request is sent."""
    if isinstance(secret, str):
        return secret
    from .renewal import AwaitedSecret, is_async

    if not is_async(secret):
        return secret
    return AwaitedSecret(cast("Callable[[], Awaitable[str]]", secret))


def _renewed(given: Mapping[str, Secret]) -> tuple[RenewedSecret, ...]:
    """The secrets that are fetched; few clients have any, and need what fetches them."""
    functions = [each for each in given.values() if not isinstance(each, str)]
    if not functions:
        return ()
    from .renewal import RenewedSecret

    return tuple(each for each in functions if isinstance(each, RenewedSecret))


def _from_environment(credentials: Mapping[str, Credential]) -> dict[str, Secret]:
    found: dict[str, Secret] = {}
    for credential in credentials.values():
        for argument, variable in credential.sources.items():
            if variable and (value := os.environ.get(variable)):
                found[argument] = value
    return found
