"""``ShelvesBooksListGenreItem`` and the types inside it."""

from __future__ import annotations

from typing import Literal

ShelvesBooksListGenreItem = Literal["crime", "poetry"]
