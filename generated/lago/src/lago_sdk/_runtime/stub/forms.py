"""The fields of a form, in a body or a query, by ``encoding`` (OpenAPI 3.1, 4.8.15)."""

from __future__ import annotations

from collections.abc import Iterator

from .document import Document, Node
from .incoming import decode
from .json_values import text
from .styles import Style
from .text_values import TextTree, grow, property_schema


def form_tree(
    document: Document,
    media: Node,
    schema: Node | None,
    pairs: tuple[tuple[str, str], ...],
) -> dict[str, TextTree]:
    """The fields of a form: by the style that they have, or by their names."""
    tree: dict[str, TextTree] = {}
    taken: set[str] = set()
    for style in _styles(document, media, schema):
        found = style.in_query(pairs, frozenset())
        if found is not None:
            tree[style.name] = found
            taken |= style.owned(pairs)
    for name, raw in pairs:
        if name not in taken:
            grow(tree, name, decode(raw))
    return tree


def _styles(document: Document, media: Node, schema: Node | None) -> Iterator[Style]:
    """The properties that ``encoding`` gives a style (OpenAPI 3.1, 4.8.15.1.2)."""
    for name, node in document.followed_children(media, "encoding"):
        fields = node.fields
        if schema is None or not fields.keys() & {"style", "explode"}:
            continue
        style = text(fields.get("style"), "form")
        explode = fields.get("explode")
        exploded = explode if isinstance(explode, bool) else style == "form"
        value = property_schema(document, schema.value, name)
        yield Style.of(document, value, name, style, exploded)
