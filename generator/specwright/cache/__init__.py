"""What runs gave, by what they were given: an unchanged vendor costs nothing.

A remembered run is taken for an answer only if specwright itself, every byte of its input and
every file of its output are what they were; anything else, and any doubt, is a run as if there
were no cache. See docs/decisions/005-cache.md.
"""

from specwright.cache.cache import Cache, Outcome, Request
from specwright.cache.entry import Remembered
from specwright.cache.store import cache_folder

__all__ = ["Cache", "Outcome", "Remembered", "Request", "cache_folder"]
