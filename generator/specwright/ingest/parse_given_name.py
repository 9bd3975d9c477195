"""What a description says an operation is called by in code: extensions of other generators.

There is no word for it in OpenAPI; these are the ones that are in use. A group may be nested, as
a list or with dots.
"""

from __future__ import annotations

from specwright.ingest.node import Node
from specwright.ingest.reading import Reading
from specwright.ingest.tree import SourceSequence
from specwright.ir.operation import GivenName
from specwright.ir.text import SpecText

_GROUPS = ("x-speakeasy-group", "x-fern-sdk-group-name", "x-groupName")
_METHODS = ("x-speakeasy-name-override", "x-fern-sdk-method-name", "x-methodName")


def given_name(reading: Reading, node: Node) -> GivenName | None:
    """The group and the method's name that an operation is given, or None."""
    group = next((each for key in _GROUPS for each in [_group(reading, node, key)] if each), ())
    methods = (reading.text(node, key) for key in _METHODS)
    method = next((each for each in methods if each is not None), None)
    return GivenName(group, method) if group or method else None


def _group(reading: Reading, node: Node, key: str) -> tuple[SpecText, ...]:
    if isinstance(node.value(key), SourceSequence):
        return reading.texts(node, key)
    said = reading.text(node, key)
    return tuple(map(SpecText, said.reveal().split("."))) if said else ()
