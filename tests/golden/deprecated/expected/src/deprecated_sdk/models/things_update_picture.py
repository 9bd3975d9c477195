"""``ThingsUpdatePicture`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class ThingsUpdatePicture(Model):
    """The model ``ThingsUpdatePicture``."""

    url: str
