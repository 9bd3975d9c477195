"""What identifiers of an API look like: the examples that its schemas have for ``id``."""

from __future__ import annotations

from .document import Document
from .flattening import flatten
from .json_values import JSON, mapping, sequence
from .plausible import words_of


def identifiers_of(document: Document) -> dict[str, str]:
    """The schemas with an ``id``, by name in snake case, and an example of it, or ""."""
    found: dict[str, str] = {}
    schemas = document.at("/components/schemas")
    for name, node in schemas.children() if schemas else ():
        # As it stands: what lies behind references would be read for all of them.
        schema = mapping(mapping(node.fields.get("properties")).get("id"))
        if schema:
            found["_".join(words_of(name))] = _example(
                flatten(document, schema).keywords
            )
    return found


def _example(keywords: dict[str, JSON]) -> str:
    given = [keywords.get("example"), *sequence(keywords.get("examples"))]
    return next((one for one in given if isinstance(one, str)), "")
