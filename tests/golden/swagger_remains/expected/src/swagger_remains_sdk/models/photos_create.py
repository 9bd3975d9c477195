"""``PhotosCreate`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class PhotosCreate(Model):
    """The model ``PhotosCreate``."""

    title: str

    photo: str | None = None
