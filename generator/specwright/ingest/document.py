"""openapi-pydantic's opinion of the merged document, as diagnostics.

The only module that imports openapi-pydantic. It checks and does not feed the parser: it keeps no
positions and refuses documents that vendors really publish. What it refuses is a warning here; the
parser decides what can't be generated.
"""

from __future__ import annotations

from collections.abc import Sequence

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.pointers import joined
from specwright.ingest.tree import Place, SourceMapping, SourceSequence, Tree, position
from specwright.ir.text import JsonValue

MAX_FINDINGS = 200
"""Findings that are listed one by one; the rest are counted."""


def check_document(
    document: SourceMapping, data: JsonValue, diagnostics: DiagnosticCollector
) -> None:
    """Report what openapi-pydantic says of ``data``, which is ``document`` as plain JSON."""
    # Imported here: 0.4 s of CPU, which a run with nothing to do must not pay.
    from openapi_pydantic import OpenAPI
    from pydantic import ValidationError

    try:
        OpenAPI.model_validate(data)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=False, include_input=False)
        _report(document, [(each["loc"], each["msg"]) for each in errors], diagnostics)
    except RecursionError:
        message = "nested too deep to be checked as a whole"
        diagnostics.warning("document-check", message, position(document.place))


def _report(
    document: SourceMapping,
    errors: Sequence[tuple[tuple[int | str, ...], str]],
    diagnostics: DiagnosticCollector,
) -> None:
    """One warning a place: of the many alternatives that failed there, the first one's."""
    found: dict[str, tuple[Place, str]] = {}
    for location, message in errors:
        if _is_beside_the_point(document, location):
            continue
        pointer, place, missing, value = _located(document, location)
        if isinstance(value, bool) and "dictionary" in message:
            continue  # a boolean schema (JSON Schema 2020-12, 4.3.2), which it does not know
        text = f"{message}: {missing!r}" if missing else message
        found.setdefault(pointer, (place, text))
    for pointer, (place, text) in list(found.items())[:MAX_FINDINGS]:
        diagnostics.warning("document-check", text, position(place), f"#{pointer}")
    if len(found) > MAX_FINDINGS:
        message = f"{len(found) - MAX_FINDINGS} more findings like the ones listed"
        diagnostics.warning("document-check", message, position(document.place))


def _is_beside_the_point(document: SourceMapping, location: tuple[int | str, ...]) -> bool:
    """Whether a complaint is about a newer version of OpenAPI, which the check does not know, or
    that something is no reference which does not try to be one.

    Every object that may be a reference is checked as both, and both checks complain.
    """
    if location == ("openapi",):
        return True  # versions that we do not know have been refused
    if "Reference" not in location:
        return False
    tree: Tree = document
    for part in location[: location.index("Reference")]:
        child = _below(tree, part)
        tree = tree if isinstance(child, _Absent) else child
    return not (isinstance(tree, SourceMapping) and "$ref" in tree)


def _located(
    document: SourceMapping, location: tuple[int | str, ...]
) -> tuple[str, Place, str, Tree]:
    """The pointer, place and value of a pydantic location, and the key that it misses there.

    A location also names the alternatives of unions (``Reference``, ``Response``), which are in
    no document; they are passed over.
    """
    tree: Tree = document
    pointer, place, missing = "", document.place, ""
    for part in location:
        child = _below(tree, part)
        if isinstance(child, _Absent):
            missing = str(part)
            continue
        if isinstance(tree, SourceMapping):
            place = tree.place_of(str(part))
        elif isinstance(tree, SourceSequence) and isinstance(part, int):
            place = tree.place_of(part)
        pointer, tree, missing = joined(pointer, part), child, ""
    is_missing = missing and missing == str(location[-1]) and isinstance(tree, SourceMapping)
    return pointer, place, missing if is_missing and missing[:1].islower() else "", tree


class _Absent:
    """Tells a key that is not there from one whose value is null."""


_ABSENT = _Absent()


def _below(tree: Tree, part: int | str) -> Tree | _Absent:
    if isinstance(tree, SourceMapping):
        return tree.get(str(part), _ABSENT)
    if isinstance(tree, SourceSequence) and isinstance(part, int) and part < len(tree):
        return tree[part]
    return _ABSENT
