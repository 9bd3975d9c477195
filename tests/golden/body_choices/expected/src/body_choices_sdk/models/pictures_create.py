"""``PicturesCreate`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class PicturesCreate(Model):
    """The model ``PicturesCreate``."""

    url: str

    title: str | None = None
