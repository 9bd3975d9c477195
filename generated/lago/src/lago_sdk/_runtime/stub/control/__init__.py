"""``/_specwright/``: a stub's calls, state, webhooks and faults, to be seen and set."""

from __future__ import annotations

from .app import PREFIX, ControlApp

__all__ = ["PREFIX", "ControlApp"]
