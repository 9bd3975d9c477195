"""``ReportParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import TypedDict


class ReportParam(TypedDict):
    """The dictionary form of a model."""

    title: str
