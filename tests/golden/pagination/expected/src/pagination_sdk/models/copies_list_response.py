"""``CopiesListResponse`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from .._runtime.client import Model, Nullable

if TYPE_CHECKING:
    from .books import Books


class CopiesListResponseEmbedded(Model):
    """The model ``CopiesListResponseEmbedded``."""

    copies: Books | None = None


class CopiesListResponseLinksNext(Model):
    """The model ``CopiesListResponseLinksNext``."""

    href: str | None = None


class CopiesListResponseLinks(Model):
    """The model ``CopiesListResponseLinks``."""

    next: Nullable[CopiesListResponseLinksNext] = None


class CopiesListResponse(Model):
    """The model ``CopiesListResponse``."""

    embedded: Annotated[CopiesListResponseEmbedded | None, Field(alias="_embedded")] = (
        None
    )

    links: Annotated[CopiesListResponseLinks | None, Field(alias="_links")] = None
