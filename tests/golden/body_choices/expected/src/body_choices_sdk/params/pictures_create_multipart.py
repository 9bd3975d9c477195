"""``PicturesCreateMultipartParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from .._runtime.client import FileInput


class PicturesCreateMultipartParam(TypedDict):
    """The dictionary form of a model."""

    content_type: str

    file: FileInput | str

    title: NotRequired[str]
