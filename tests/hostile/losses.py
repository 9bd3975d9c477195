"""What a description defines and its output lacks, without a word about it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from specwright.diagnostics import Diagnostic
from tests.hostile.building import Outcome
from tests.hostile.package_code import PackageCode
from tests.hostile.positions import Data, escaped

METHODS = frozenset("get put post delete options head patch trace".split())
_COUNTED = {"fields": "fields of models", "members": "values of enums", "arguments": "arguments"}


def lost_definitions(document: dict[str, Data], made: Outcome, base: Outcome) -> Iterator[str]:
    """Operations and component schemas that MANIFEST.json does not list, nor any finding name."""
    manifest = json.loads(made.files["MANIFEST.json"])
    spoken = [each.pointer for each in new_findings(made, base)]
    listed = {(each["method"], each["path"]) for each in manifest["operations"]}
    for method, path in _operations(document):
        if (method, path) not in listed and not _named(f"#/paths/{escaped(path)}", spoken):
            yield f"the operation {method} {path[:80]!r} is lost"
    pointers = {each["pointer"] for each in manifest["schemas"]}
    for name in _mapping(_mapping(document, "components"), "schemas"):
        pointer = f"/components/schemas/{escaped(name)}"
        if pointer not in pointers and not _named(f"#{pointer}", spoken):
            yield f"the schema {name[:80]!r} is lost"


def fewer_definitions(
    made: Outcome, base: Outcome, code: PackageCode, base_code: PackageCode
) -> Iterator[str]:
    """Totals below those of the base, where nothing was found that the base does not have."""
    if any(new_findings(made, base)):
        return
    for counted, what in _COUNTED.items():
        before, after = base_code.total(counted), code.total(counted)
        if after < before:
            yield f"{before} {what} became {after}, and no finding says so"
    for what in ("operations", "schemas"):
        before, after = (
            len(json.loads(each.files["MANIFEST.json"])[what]) for each in (base, made)
        )
        if after < before:
            yield f"{before} {what} became {after}, and no finding says so"


def new_findings(made: Outcome, base: Outcome) -> Iterator[Diagnostic]:
    """Findings that the base does not have, wherever they stand."""
    known = {(each.code, each.pointer, each.message) for each in base.findings}
    for each in made.findings:
        if (each.code, each.pointer, each.message) not in known:
            yield each


def _named(pointer: str, spoken: list[str]) -> bool:
    """Whether a finding is about something at a pointer, inside of it or around it."""
    return any(
        each and (f"{each}/".startswith(f"{pointer}/") or f"{pointer}/".startswith(f"{each}/"))
        for each in spoken
    )


def _operations(document: dict[str, Data]) -> Iterator[tuple[str, str]]:
    for path, item in _mapping(document, "paths").items():
        for key in _resolved(document, item):
            if key in METHODS and not path.startswith("x-"):
                yield key.upper(), path


def _resolved(document: dict[str, Data], item: Data) -> dict[str, Data]:
    """A path item, through its reference into the components."""
    found: dict[str, Data] = item if isinstance(item, dict) else {}
    reference = found.get("$ref")
    if not isinstance(reference, str):
        return found
    shared = _mapping(_mapping(document, "components"), "pathItems")
    matches = [own for name, own in shared.items() if reference.endswith(f"/{escaped(name)}")]
    return matches[0] if matches and isinstance(matches[0], dict) else {}


def _mapping(owner: dict[str, Data], key: str) -> dict[str, Data]:
    found = owner.get(key)
    return found if isinstance(found, dict) else {}
