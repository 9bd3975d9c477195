"""Addresses with variables: ``https://{region}.acme.test`` (OpenAPI 3.1, 4.8.5 and 4.8.6)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_IN_HOST: Final = re.compile(r"[A-Za-z0-9._:-]+")
_IN_PATH: Final = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=:@/-]*")


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A part of an address that the client's argument ``name`` decides.

    ``allowed`` are the values that there are; any that can stand there, if it is empty.
    """

    name: str
    default: str
    allowed: tuple[str, ...] = ()

    def value(self, given: str | None, before: str) -> str:
        """The text that stands after ``before`` in the address.

        Raises:
            ValueError: It is not one of those that there are, or it would change more
                of the address than its own place.
        """
        if given is None:
            return self.default
        if self.allowed:
            if given not in self.allowed:
                known = ", ".join(map(repr, self.allowed))
                raise ValueError(
                    f"{self.name}: there is no {given!r}; there are {known}"
                )
        elif not _fits(given, before):
            raise ValueError(f"{self.name}: {given!r} can't stand in an address")
        return given


class ServerAddress:
    """``ServerAddress("https://", ServerVariable("region", "eu"), ".acme.test")``."""

    __slots__ = ("_parts",)

    def __init__(self, *parts: str | ServerVariable) -> None:
        self._parts = parts

    @property
    def variables(self) -> frozenset[str]:
        """The arguments that decide about it."""
        return frozenset(
            part.name for part in self._parts if isinstance(part, ServerVariable)
        )

    def url(self, given: Mapping[str, str | None]) -> str:
        """The address, with the defaults for what is not given.

        Raises:
            ValueError: A value can't stand in it.
        """
        found = ""
        for part in self._parts:
            if isinstance(part, str):
                found += part
            else:
                found += part.value(given.get(part.name), found)
        return found


def _fits(value: str, before: str) -> bool:
    """Whether a value ends where it should: no host that becomes another, no way up."""
    if "://" not in before and not before.startswith("/"):
        return True  # the whole address, or its scheme: checked as an address later
    host_ends = before.startswith("/") or "/" in before.partition("://")[2]
    if not host_ends:
        return _IN_HOST.fullmatch(value) is not None
    steps = value.split("/")
    return _IN_PATH.fullmatch(value) is not None and not {".", ".."} & {*steps}
