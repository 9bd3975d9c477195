"""Reading a value exactly as its JSON Schema says, with the models that are there.

Answers are read leniently: unknown values are kept, and what can be understood is.
``strict(Pet)`` reads into the same class, and refuses what the schema refuses: unknown
values of an enumeration, texts for numbers, members of closed objects that nobody
named, formats that are only nearly right.
"""

from __future__ import annotations

from .reader import Strict, strict

__all__ = ["Strict", "strict"]
