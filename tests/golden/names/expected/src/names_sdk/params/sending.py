"""``SendingParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class SendingParam(TypedDict):
    """The dictionary form of a model."""

    ids: NotRequired[list[str]]
