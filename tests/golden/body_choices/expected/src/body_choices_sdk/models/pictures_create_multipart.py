"""``PicturesCreateMultipart`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class PicturesCreateMultipart(Model):
    """The model ``PicturesCreateMultipart``."""

    content_type: str

    file: str

    title: str | None = None
