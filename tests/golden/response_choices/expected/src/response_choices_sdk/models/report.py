"""``Report`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Report(Model):
    """The model ``Report``."""

    title: str
