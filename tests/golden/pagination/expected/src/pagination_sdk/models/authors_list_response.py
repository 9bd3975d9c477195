"""``AuthorsListResponse`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model, Nullable


class AuthorsListResponseAuthorsItem(Model):
    """The model ``AuthorsListResponseAuthorsItem``."""

    name: str | None = None


class AuthorsListResponseMeta(Model):
    """The model ``AuthorsListResponseMeta``."""

    next_page: Nullable[int] = None

    prev_page: Nullable[int] = None


class AuthorsListResponse(Model):
    """The model ``AuthorsListResponse``."""

    authors: list[AuthorsListResponseAuthorsItem] | None = None

    meta: AuthorsListResponseMeta | None = None
