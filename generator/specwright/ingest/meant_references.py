"""What was meant by a reference that names nothing: a component, by a path that is no longer one.

``#/definitions/Pet`` in OpenAPI 3, ``#/components/schemas/Pet`` in Swagger 2.0, ``#/schemas/Pet``,
``#components/schemas/Pet`` and the bare ``Pet`` of Swagger 1.2 are what hands and converters leave
behind.
"""

from __future__ import annotations

from specwright.ingest.pointers import joined, tokens_of_fragment
from specwright.ingest.tree import SourceMapping, Tree

_SECTION_WORDS = frozenset("""
    component components definition definitions model models schema schemas parameter parameters
    response responses requestBody requestBodies header headers example examples
    """.split())


def meant_component(
    document: SourceMapping, section: tuple[str, ...], reference: str
) -> str | None:
    """The local reference to a component of the section that a reference can only mean."""
    *way, name = tokens_of_fragment("/" + reference.lstrip("#").removeprefix("/"))
    if not name or not _SECTION_WORDS.issuperset(way):
        return None
    entries: Tree = document
    for key in section:
        entries = entries.get(key) if isinstance(entries, SourceMapping) else None
    if isinstance(entries, SourceMapping) and name in entries:
        return f"#{joined('', *section, name)}"
    return None
