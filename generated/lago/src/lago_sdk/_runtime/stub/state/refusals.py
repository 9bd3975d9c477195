"""What the memory refuses, with the statuses that vendors use for it."""

from __future__ import annotations

from ..json_values import JSON
from ..offences import Offence, Rejection

_LAST_RESORT = ("422", "400", "409")


def unknown(what: str, value: str) -> Rejection:
    """The path names a thing that is not there (RFC 9110, 15.5.5)."""
    wanted = ("404", "410", "4XX", "default")
    message = f"Not Found: there is no {what} {value!r}" if value else "Not Found"
    return Rejection(404, wanted, message, last_resort=_LAST_RESORT)


def taken(field: str, value: str) -> Rejection:
    """A thing with this key is there already (RFC 9110, 15.5.10)."""
    offence = Offence("body", (field,), "unique", f"{value!r} is taken")
    wanted = ("409", "422", "400", "4XX", "default")
    return Rejection(409, wanted, "Conflict", (offence,))


def key_reused() -> Rejection:
    """The idempotency key came before, with another request."""
    message = "was used before with another request"
    offence = Offence("header", ("Idempotency-Key",), "idempotency", message)
    wanted = ("409", "422", "400", "4XX", "default")
    return Rejection(409, wanted, "The idempotency key was reused", (offence,))


def not_now(field: str, status: JSON) -> Rejection:
    """What is asked for can't be done with the thing as it is (RFC 9110, 15.5.10)."""
    message = f"can't be done while it is {status!r}"
    offence = Offence("body", (field,), "state", message)
    wanted = ("409", "422", "400", "4XX", "default")
    return Rejection(409, wanted, "Conflict", (offence,))
