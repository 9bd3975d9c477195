"""``NoteInput`` and the types inside it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from pydantic import Field

from .._runtime.client import Model

if TYPE_CHECKING:
    from .author import Author


class NoteInput(Model):
    """The model ``NoteInput``."""

    text: Annotated[str, Field(min_length=1, max_length=200)]
    """What to remember.

    Example: ``"Buy milk"``
    """

    id: UUID | None = None

    due_date: Annotated[date | None, Field(alias="due-date")] = None

    author: Author | None = None
