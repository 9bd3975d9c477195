"""``PhotosCreateParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from .._runtime.client import FileInput


class PhotosCreateParam(TypedDict):
    """The dictionary form of a model."""

    title: str

    photo: NotRequired[FileInput | str]
