"""The components of many pages as one set.

Two components of one name are the same if their bodies are equal *and* what they refer to is,
however far down: a schema that refers to a changed one has changed. This is partition refinement:
start with the bodies, then split classes until the classes of what is referred to agree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.canonical import canonical
from specwright.ingest.pointers import joined, tokens_of_fragment
from specwright.ingest.structure import COMPONENT_KINDS, references, walk
from specwright.ingest.tree import (
    Place,
    SourceMapping,
    SourceSequence,
    Tree,
    position,
)

Name: TypeAlias = tuple[str, str]
"""Section of ``components`` and key in it."""

_UNFIT_FOR_KEYS = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(slots=True, eq=False)
class _Component:
    """One component of one page."""

    page: int
    name: Name
    body: Tree
    place: Place
    refers_to: tuple[Name, ...]
    class_id: int = -1


def merge_components(
    pages: list[tuple[str, SourceMapping]], diagnostics: DiagnosticCollector
) -> SourceMapping | None:
    """The components of all pages, newest page first; references in the pages are rewritten.

    The newest page's component keeps its name; others that differ become ``<Name>_<stem>``, with
    a warning that names both places.
    """
    found = [each for page, (_, document) in enumerate(pages) for each in _read(page, document)]
    _classify(found)
    names = _allocated(found, [stem for stem, _ in pages], diagnostics)
    for page, (_, document) in enumerate(pages):
        renamed = {
            each.name: names[each.class_id][1]
            for each in found
            if each.page == page and names[each.class_id] != each.name
        }
        if renamed:
            _rewrite(document, renamed)
    return _collected(found, names, pages)


def _read(page: int, document: SourceMapping) -> list[_Component]:
    components = document.get("components")
    if not isinstance(components, SourceMapping):
        return []
    found: list[_Component] = []
    for section, kind in COMPONENT_KINDS.items():
        entries = components.get(section)
        for key, body in entries.items() if isinstance(entries, SourceMapping) else ():
            assert isinstance(entries, SourceMapping)
            refers_to = {
                target
                for _, reference in references(body, kind)
                if (target := _component_of(reference)) is not None
            }
            place = entries.place_of(key)
            found.append(_Component(page, (section, key), body, place, tuple(sorted(refers_to))))
    return found


def _component_of(reference: str) -> Name | None:
    """The component that a local reference names, or is inside of."""
    if not reference.startswith("#/components/"):
        return None
    tokens = tokens_of_fragment(reference[1:])
    return (tokens[1], tokens[2]) if len(tokens) > 2 else None


def _classify(found: list[_Component]) -> None:
    """Number the classes of equal components of one name."""
    by_page = {(each.page, each.name): each for each in found}
    signatures: list[object] = [(each.name, canonical(each.body)) for each in found]
    count = _number(found, signatures)
    while True:
        refined: list[object] = []
        for each in found:
            targets = (by_page.get((each.page, name)) for name in each.refers_to)
            below = tuple(target.class_id if target else -1 for target in targets)
            refined.append((each.class_id, below))
        previous, count = count, _number(found, refined)
        if count == previous:
            return


def _number(found: list[_Component], signatures: list[object]) -> int:
    """Give equal signatures one number, in the order of their first appearance."""
    numbers: dict[object, int] = {}
    for each, signature in zip(found, signatures, strict=True):
        each.class_id = numbers.setdefault(signature, len(numbers))
    return len(numbers)


def _allocated(
    found: list[_Component], stems: list[str], diagnostics: DiagnosticCollector
) -> dict[int, Name]:
    """The name of each class; the first of a name, which is the newest page's, keeps it."""
    taken = {each.name for each in found}
    winners: dict[Name, _Component] = {}
    names: dict[int, Name] = {}
    for each in found:
        if each.class_id in names:
            continue
        winner = winners.setdefault(each.name, each)
        if winner is each:
            names[each.class_id] = each.name
            continue
        names[each.class_id] = _free_name(each.name, stems[each.page], taken)
        _report(each, winner, names[each.class_id], diagnostics)
    return names


def _free_name(name: Name, stem: str, taken: set[Name]) -> Name:
    section, key = name
    wanted = f"{key}_{_UNFIT_FOR_KEYS.sub('_', stem)}"
    candidate, number = (section, wanted), 1
    while candidate in taken:
        number += 1
        candidate = (section, f"{wanted}_{number}")
    taken.add(candidate)
    return candidate


def _report(
    each: _Component, winner: _Component, name: Name, diagnostics: DiagnosticCollector
) -> None:
    path, line, column = winner.place
    message = (
        f"{each.name[1]!r} differs from that at {path}:{line}:{column}, "
        f"which keeps the name; this one becomes {name[1]!r}"
    )
    pointer = joined("#/components", *name)
    diagnostics.warning("component-conflict", message, position(each.place), pointer)


def _rewrite(document: SourceMapping, renamed: dict[Name, str]) -> None:
    """Make every reference of a page to a renamed component say the new name."""
    for visit in walk(document):
        mapping = visit.mapping
        reference = mapping.get("$ref")
        if isinstance(reference, str):
            mapping["$ref"] = _renamed_reference(reference, renamed)
        discriminator = mapping.get("discriminator")
        if visit.kind == "schema" and isinstance(discriminator, SourceMapping):
            _rewrite_mapping(discriminator.get("mapping"), renamed)
        if visit.kind in ("operation", "document"):
            _rewrite_security(mapping.get("security"), renamed)


def _renamed_reference(reference: str, renamed: dict[Name, str]) -> str:
    name = _component_of(reference)
    if name is None or name not in renamed:
        return reference
    rest = reference.split("/")[4:]
    return "/".join([joined("#/components", name[0], renamed[name]), *rest])


def _rewrite_mapping(mapping: Tree, renamed: dict[Name, str]) -> None:
    """Values of a discriminator's mapping are references or bare names (OpenAPI 3.1, 4.8.25)."""
    if not isinstance(mapping, SourceMapping):
        return
    for value, target in mapping.items():
        if not isinstance(target, str):
            continue
        if ("schemas", target) in renamed:
            mapping[value] = renamed["schemas", target]
        else:
            mapping[value] = _renamed_reference(target, renamed)


def _rewrite_security(security: Tree, renamed: dict[Name, str]) -> None:
    for requirement in security if isinstance(security, SourceSequence) else ():
        if isinstance(requirement, SourceMapping):
            for name in list(requirement):
                if ("securitySchemes", name) in renamed:
                    requirement.move(name, renamed["securitySchemes", name])


def _collected(
    found: list[_Component],
    names: dict[int, Name],
    pages: list[tuple[str, SourceMapping]],
) -> SourceMapping | None:
    if not found:
        return None
    components = SourceMapping(pages[0][1].place_of("components"))
    for each in found:
        section, key = names[each.class_id]
        entries = components.get(section)
        if not isinstance(entries, SourceMapping):
            entries = SourceMapping(each.place)
            components.put(section, entries, each.place)
        if key not in entries:
            entries.put(key, each.body, each.place)
    for _, document in pages:
        _add_extensions(components, document.get("components"))
    return components


def _add_extensions(components: SourceMapping, of_page: Tree) -> None:
    """Keep what ``components`` holds beside the sections that are merged (``x-``)."""
    for key, value in of_page.items() if isinstance(of_page, SourceMapping) else ():
        if key not in COMPONENT_KINDS and key not in components:
            components.put(key, value)
