"""What is wrong with a request, and how vendors rank it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .validators import Violation

Location: TypeAlias = Literal[
    "path", "query", "header", "cookie", "querystring", "body"
]

# Where an operation declares no status for a request at fault, one that it declares for
# the client's other faults: its callers expect no status that is not declared.
_LAST_RESORT = ("404", "409", "403", "401")


@dataclass(frozen=True, slots=True)
class Offence:
    """One thing that is wrong with a request.

    Attributes:
        location: The part of the request.
        path: The parameter or field, and where in it.
        keyword: A short word for what is wrong: that of JSON Schema, or like it.
        message: For people.
    """

    location: Location
    path: tuple[str | int, ...]
    keyword: str
    message: str

    @property
    def field(self) -> str:
        """The field's name, with dots: ``payment.amount``."""
        return ".".join(map(str, self.path)) or self.location

    def __str__(self) -> str:
        return f"{self.location} {self.field}: {self.message}"


def offences_from(
    location: Location, violations: list[Violation], name: str | None = None
) -> list[Offence]:
    """Violations of a schema as offences of a request; the same one is named once."""
    prefix = () if name is None else (name,)
    found = (
        Offence(location, (*prefix, *violation.path), violation.keyword, message)
        for violation in violations
        for message in (violation.message,)
    )
    return list(dict.fromkeys(found))


@dataclass(eq=False)
class Rejection(Exception):
    """Ends the handling of a request that can't be served.

    Attributes:
        status: The status where the operation declares nothing that fits better.
        wanted: Keys of ``responses``, the best first; a range or ``default`` stands
            for ``status``.
        message: For people.
        offences: The details.
        headers: Headers that belong to the status.
        last_resort: Keys of ``responses`` that do not fit, for where none does.
    """

    status: int
    wanted: tuple[str, ...]
    message: str
    offences: tuple[Offence, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    last_resort: tuple[str, ...] = ()

    def __str__(self) -> str:
        details = "; ".join(map(str, self.offences[:3]))
        return f"{self.message}: {details}" if details else self.message


def not_found() -> Rejection:
    """No path of the document fits."""
    return Rejection(404, ("404", "4XX"), "Not Found")


def method_not_allowed(allow: str) -> Rejection:
    """The path exists, not with this method (RFC 9110, 15.5.6)."""
    headers = (("allow", allow),)
    return Rejection(405, ("405", "4XX"), "Method Not Allowed", headers=headers)


def unauthorized(message: str, challenge: str) -> Rejection:
    """Credentials are missing or wrong (RFC 9110, 15.5.2)."""
    headers = (("www-authenticate", challenge),)
    wanted = ("401", "403", "4XX", "default")
    return Rejection(401, wanted, message, headers=headers)


def unsupported_media_type(message: str) -> Rejection:
    """The body is of a type that the operation does not take."""
    wanted = ("415", "400", "422", "4XX", "default")
    offence = Offence("header", ("Content-Type",), "contentType", message)
    return _at_fault(415, wanted, "Unsupported Media Type", (offence,))


def malformed(message: str) -> Rejection:
    """The body can't be read at all."""
    wanted = ("400", "422", "4XX", "default")
    offence = Offence("body", (), "json_invalid", message)
    return _at_fault(400, wanted, "Bad Request", (offence,))


def too_large(limit: int) -> Rejection:
    """The body is larger than this server reads."""
    message = f"the body is larger than {limit} bytes"
    return Rejection(413, ("413", "4XX", "default"), message)


def invalid(offences: list[Offence]) -> Rejection:
    """Parameters or the body break their schemas."""
    wanted: tuple[str, ...] = ("422", "400", "4XX", "default")
    if all(offence.location == "path" for offence in offences):
        wanted = ("422", "400", "404", "4XX", "default")
    return _at_fault(400, wanted, "The request is not valid", tuple(offences))


def _at_fault(
    status: int, wanted: tuple[str, ...], message: str, offences: tuple[Offence, ...]
) -> Rejection:
    return Rejection(status, wanted, message, offences, last_resort=_LAST_RESORT)
