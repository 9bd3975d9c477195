"""openapi-pydantic's opinion of the merged document, as diagnostics.

The only module that imports openapi-pydantic. It checks and does not feed the parser: it keeps no
positions and refuses documents that vendors really publish. What it refuses is a warning here; the
parser decides what can't be generated.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING, cast

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.pointers import joined
from specwright.ingest.tree import Place, SourceMapping, SourceSequence, Tree, position
from specwright.ir.text import JsonValue

if TYPE_CHECKING:
    from pydantic import BaseModel

_PACKAGE = "openapi_pydantic"
_EXTENSION = re.compile(r"(?:\A/paths|(?<!/components)/responses|/callbacks/[^/]+)/x-[^/]*")
"""Extensions in maps whose other values are objects (OpenAPI 3.1, 4.9): anything may be there."""
MAX_FINDINGS = 200
"""Findings that are listed one by one; the rest are counted."""


def check_document(
    document: SourceMapping, data: JsonValue, diagnostics: DiagnosticCollector
) -> None:
    """Report what openapi-pydantic says of ``data``, which is ``document`` as plain JSON."""
    # Imported here: 0.3 s of CPU, which a run with nothing to do must not pay.
    from pydantic import ValidationError

    try:
        _model().model_validate(data)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=False, include_input=False)
        _report(document, [(each["loc"], each["msg"]) for each in errors], diagnostics)
    except RecursionError:
        message = "nested too deep to be checked as a whole"
        diagnostics.warning("document-check", message, position(document.place))


@cache
def _model() -> type[BaseModel]:
    """The model of OpenAPI 3.1, without that of 3.0 and without the reader that joins the two.

    The package makes all three as soon as it is imported, which is a tenth of a second for two
    that are not used. Here its folders stand for it while 3.1 is imported, and are forgotten.
    """
    if _PACKAGE in sys.modules:
        from openapi_pydantic import OpenAPI

        return OpenAPI
    folders = _folders()
    sys.modules.update(folders)
    try:
        return cast("type[BaseModel]", import_module(f"{_PACKAGE}.v3.v3_1").OpenAPI)
    finally:
        for name in [each for each in sys.modules if each.split(".")[0] == _PACKAGE]:
            del sys.modules[name]


def _folders() -> dict[str, ModuleType]:
    """The package and the one inside of it as empty modules that know their folders."""
    spec = find_spec(_PACKAGE)
    assert spec is not None and spec.submodule_search_locations is not None
    outer, inner = ModuleType(_PACKAGE), ModuleType(f"{_PACKAGE}.v3")
    outer.__path__ = list(spec.submodule_search_locations)
    inner.__path__ = [os.path.join(each, "v3") for each in outer.__path__]
    return {each.__name__: each for each in (outer, inner)}


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
        if _is_newer(document, location, missing, value) or _EXTENSION.search(pointer):
            continue
        text = f"{message}: {missing!r}" if missing else message
        found.setdefault(pointer, (place, text))
    for pointer, (place, text) in list(found.items())[:MAX_FINDINGS]:
        diagnostics.warning("document-check", text, position(place), f"#{pointer}")
    if len(found) > MAX_FINDINGS:
        message = f"{len(found) - MAX_FINDINGS} more findings like the ones listed"
        diagnostics.warning("document-check", message, position(document.place))


def _is_newer(
    document: SourceMapping, location: tuple[int | str, ...], missing: str, value: Tree
) -> bool:
    """Whether a complaint is about what OpenAPI 3.2 allows: the whole query as a parameter
    (4.12.1), and a response without a description (4.16).
    """
    if value == "querystring" and location[-1] == "in":
        return True
    version = document.get("openapi")
    is_newest = isinstance(version, str) and version.startswith("3.2")
    return is_newest and missing == "description" and "responses" in location


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
