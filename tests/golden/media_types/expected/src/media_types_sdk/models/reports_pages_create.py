"""``ReportsPagesCreate`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class ReportsPagesCreate(Model):
    """The model ``ReportsPagesCreate``."""

    page: str

    title: str | None = None
