"""A validation proxy: the real vendor answers, and what differs from the document is told."""

from __future__ import annotations

from .proxy import Proxy
from .recorder import Recorder, read_recording

__all__ = ["Proxy", "Recorder", "read_recording"]
