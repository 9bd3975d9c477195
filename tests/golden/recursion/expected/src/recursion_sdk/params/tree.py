"""``TreeParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from ..models.owner import Owner
    from ..models.tree import Tree
    from .owner import OwnerParam


class TreeParam(TypedDict):
    """The dictionary form of a model."""

    value: NotRequired[str]

    children: NotRequired[Sequence[Tree | TreeParam]]

    owner: NotRequired[Owner | OwnerParam]

    by_name: NotRequired[Mapping[str, Tree | TreeParam]]
