"""Specwright turns vendors' API descriptions into Python SDKs, models and stub servers.

Read :mod:`specwright.pipeline` first: it is the five stages on one screen.
"""

__version__ = "0.1.0"
