"""OpenAPI Overlay 1.0: changes to a document that its vendor will not make.

What an overlay adds carries the overlay's positions. An action that matches nothing is an error,
for then the vendor has changed what it was written for. Beyond the letter of 1.0, ``remove`` may
take out a scalar too, as the widespread tools allow.
"""

from __future__ import annotations

from jsonpath.env import JSONPathEnvironment
from jsonpath.exceptions import JSONPathError

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.pointers import joined
from specwright.ingest.tree import (
    Place,
    SourceMapping,
    SourceSequence,
    Tree,
    copied,
    described,
    position,
    sequence_at,
)

Parts = tuple[int | str, ...]


def apply_overlay(
    document: SourceMapping, overlay: Tree, shown: str, diagnostics: DiagnosticCollector
) -> None:
    """Apply the actions of an overlay document to a document, in order and in place."""
    actions = sequence_at(overlay, "actions")
    if not isinstance(overlay, SourceMapping) or "overlay" not in overlay or actions is None:
        message = "not an overlay: no 'overlay' version, or no list of 'actions'"
        diagnostics.error("not-overlay", message, position(_place_of(overlay, shown)))
        return
    if not str(overlay["overlay"]).startswith("1."):
        message = f"overlay version {overlay['overlay']!r} is not supported"
        diagnostics.error("overlay-version", message, position(overlay.place_of("overlay")))
        return
    run = _Overlay(document, diagnostics)
    for index, action in enumerate(actions):
        run.apply(action, actions.place_of(index), f"/actions/{index}")


def _place_of(overlay: Tree, shown: str) -> Place:
    return overlay.place if isinstance(overlay, SourceMapping) else (shown, 1, 1)


class _Overlay:
    """One overlay at work on one document."""

    def __init__(self, document: SourceMapping, diagnostics: DiagnosticCollector) -> None:
        self._document = document
        self._diagnostics = diagnostics
        self._environment = JSONPathEnvironment(strict=True)

    def apply(self, action: Tree, place: Place, pointer: str) -> None:
        """Apply one action (Overlay 1.0, 4.4.3), or report why it can't be."""
        if not isinstance(action, SourceMapping) or not isinstance(action.get("target"), str):
            self._error("overlay-action", "an action needs a 'target'", place, pointer)
            return
        place = action.place_of("target")
        matches = self._matches(action, place, pointer)
        if matches is None:
            return
        if not matches:
            message = f"target {action['target']!r} matches nothing"
            self._error("overlay-no-match", message, place, pointer)
        elif action.get("remove") is True:
            self._remove(matches, place, pointer)
        elif "update" in action:
            for parts in matches:
                self._update(parts, action, pointer)
        else:
            message = "an action needs an 'update', or 'remove: true'"
            self._error("overlay-action", message, place, pointer)

    def _matches(self, action: SourceMapping, place: Place, pointer: str) -> list[Parts] | None:
        """Where the target is (RFC 9535), from the top of the document."""
        try:
            found = self._environment.finditer(str(action["target"]), self._document)
            return list(dict.fromkeys(match.parts for match in found))
        except (JSONPathError, RecursionError, ValueError, TypeError) as error:
            reason = str(error).split("\n", 1)[0]
            message = f"target {action['target']!r} is no JSONPath: {reason}"
            self._error("overlay-target", message, place, pointer)
            return None

    def _remove(self, matches: list[Parts], place: Place, pointer: str) -> None:
        """Take out the matches, the last ones first, so that indexes stay true."""
        for parts in sorted(matches, key=_removal_order, reverse=True):
            if not parts:
                self._error("overlay-action", "the whole document can't go", place, pointer)
                continue
            parent = self._at(parts[:-1])
            last = parts[-1]
            if isinstance(parent, SourceSequence) and isinstance(last, int):
                parent.drop(last)
            elif isinstance(parent, SourceMapping):
                parent.pop(str(last), None)

    def _update(self, parts: Parts, action: SourceMapping, pointer: str) -> None:
        target, update = self._at(parts), action["update"]
        place = action.place_of("update")
        if isinstance(target, SourceSequence):
            target.add(copied(update), place)
        elif isinstance(target, SourceMapping) and isinstance(update, SourceMapping):
            self._merge(target, update, pointer)
        else:
            message = (
                f"{described(update)} can't be merged into {described(target)}, which "
                f"{joined('#', *parts)} is; update what contains it"
            )
            self._error("overlay-mismatch", message, place, pointer)

    def _merge(self, target: SourceMapping, update: SourceMapping, pointer: str) -> None:
        """Objects are merged, arrays concatenated, scalars replaced (Overlay 1.1, 4.4.3)."""
        for key, value in update.items():
            place, known = update.place_of(key), target.get(key)
            if isinstance(known, SourceMapping) and isinstance(value, SourceMapping):
                self._merge(known, value, pointer)
            elif isinstance(known, SourceSequence) and isinstance(value, SourceSequence):
                for index, item in enumerate(value):
                    known.add(copied(item), value.place_of(index))
            elif _is_scalar(known) and (_is_scalar(value) or known is None):
                target.put(key, copied(value), place)
            else:
                message = f"{described(value)} can't replace {described(known)} under {key!r}"
                self._error("overlay-mismatch", message, place, pointer)

    def _at(self, parts: Parts) -> Tree:
        tree: Tree = self._document
        for part in parts:
            if isinstance(tree, SourceMapping):
                tree = tree.get(str(part))
            elif isinstance(tree, SourceSequence) and isinstance(part, int):
                tree = tree[part] if part < len(tree) else None
        return tree

    def _error(self, code: str, message: str, place: Place, pointer: str) -> None:
        self._diagnostics.error(code, message, position(place), f"#{pointer}")


def _is_scalar(value: Tree) -> bool:
    return not isinstance(value, (SourceMapping, SourceSequence))


def _removal_order(parts: Parts) -> tuple[tuple[int, int, str], ...]:
    """Indexes compared as numbers; what is deeper comes after what contains it."""
    return tuple((0, part, "") if isinstance(part, int) else (1, 0, part) for part in parts)
