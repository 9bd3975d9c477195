"""``APIDescription``: what a client knows of the API as a whole."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from .credentials import Credential

if TYPE_CHECKING:
    from .servers import ServerAddress


@dataclass(frozen=True, slots=True, kw_only=True)
class APIDescription:
    """What a client knows of the API as a whole.

    ``credentials`` are by the names of the description's security schemes;
    ``environments`` are the vendor's servers, by the names users know them by;
    ``idempotency_header`` is where the vendor takes a key with every POST and PATCH.
    """

    package: str
    version: str
    base_url_variable: str | None = None
    environments: Mapping[str, str | ServerAddress] = field(
        default_factory=dict[str, "str | ServerAddress"]
    )
    credentials: Mapping[str, Credential] = field(default_factory=dict[str, Credential])
    request_id_headers: tuple[str, ...] = (
        "x-request-id",
        "request-id",
        "x-correlation-id",
    )
    idempotency_header: str | None = None

    def server(
        self,
        environment: str | None,
        base_url: str | None,
        variables: Mapping[str, str | None] | None = None,
    ) -> str:
        """The address to call, without a slash at its end.

        ``base_url`` goes first, then the environment variable, then ``environment``
        with its variables.

        Raises:
            ValueError: There is none, or it is no http address, or the environment's
                name is unknown, or a variable is not one of its own.
        """
        chosen = {
            name: value
            for name, value in (variables or {}).items()
            if value is not None
        }
        if chosen and base_url:
            raise ValueError(f"give base_url or {', '.join(chosen)}, not both")
        given = self.given(base_url)
        return _checked(given or self._environment(environment, chosen))

    def given(self, base_url: str | None) -> str | None:
        """The address that the user gives, as an argument or in the environment."""
        variable = self.base_url_variable
        named = os.environ.get(variable) if variable else None
        return base_url or named or None

    def _environment(self, name: str | None, variables: Mapping[str, str]) -> str:
        if name is None:
            raise ValueError("base_url is needed: the API has no address of its own")
        if name not in self.environments:
            names = ", ".join(map(repr, self.environments))
            raise ValueError(f"there is no environment {name!r}; there are {names}")
        address = self.environments[name]
        known = frozenset[str]() if isinstance(address, str) else address.variables
        for variable in variables:
            if variable not in known and variable in self._variables():
                raise ValueError(f"the environment {name!r} has no {variable}")
        return address if isinstance(address, str) else address.url(variables)

    def _variables(self) -> frozenset[str]:
        """The variables of all environments; others are those of single operations."""
        addresses = self.environments.values()
        found = [each.variables for each in addresses if not isinstance(each, str)]
        return frozenset[str]().union(*found)


def without_secrets(url: str) -> str:
    """The address without the name and the password it may hold."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def _checked(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"not an http address: {without_secrets(url)!r}")
    if parts.query or parts.fragment:
        raise ValueError("the base_url can't have a query or a fragment")
    return url.rstrip("/")
