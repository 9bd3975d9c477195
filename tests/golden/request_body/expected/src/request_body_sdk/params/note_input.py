"""``NoteInputParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from ..models.author import Author
    from .author import AuthorParam

NoteInputParam = TypedDict(
    "NoteInputParam",
    {
        "text": str,
        "due-date": NotRequired[date | str],
        "author": "NotRequired[Author | AuthorParam]",
    },
)
