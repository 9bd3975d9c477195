"""``Person`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.client import Model, Nullable, OpenStr

if TYPE_CHECKING:
    from .address import Address
    from .job import Job
    from .mood import Mood

PersonColor = Literal["red", "blue"]


class Person(Model):
    """The model ``Person``."""

    name: str

    nickname: str | None
    """Present in every answer but maybe null."""

    job: Job | None

    mood: OpenStr[Mood] | None

    motto: Nullable[str] = None

    address: Nullable[Address] = None

    color: Nullable[OpenStr[PersonColor]] = None

    nothing: None = None
