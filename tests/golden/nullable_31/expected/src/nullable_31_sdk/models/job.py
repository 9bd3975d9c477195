"""``Job`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Job(Model):
    """The model ``Job``."""

    title: str | None = None
