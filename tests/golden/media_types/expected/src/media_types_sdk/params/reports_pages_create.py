"""``ReportsPagesCreateParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class ReportsPagesCreateParam(TypedDict):
    """The dictionary form of a model."""

    page: bytes

    title: NotRequired[str]
