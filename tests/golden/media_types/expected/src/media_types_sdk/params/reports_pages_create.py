"""``ReportsPagesCreateParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from .._runtime.client import FileInput


class ReportsPagesCreateParam(TypedDict):
    """The dictionary form of a model."""

    page: FileInput | str

    title: NotRequired[str]
