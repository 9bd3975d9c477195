"""stub.yaml: what a vendor's stub server does otherwise than the description lets it infer.

operations:
  POST /searches: sample              # by operationId or method and path: remembers nothing
  POST /things/{code}/close:          # or what it does, with things of which kind
    does: act                         # as specwright explain-state calls it
    kind: /things
    key: code                         # the field that the path's last parameter holds
kinds:                                # by the path of their collection, parameters as {}
  /payments:
    key: reference                    # the field by which paths find one
    duplicates: refuse                # or update: a create whose key is known
    unknown: make                     # or refuse: an id that nobody made
    start: {payment_status: pending}  # what a new one has, unless it is posted
    states:
      payment_status:                 # the first state is that of a new one
        pending: {processing: after 1, canceled: POST /payments/{id}/cancel}
        processing: {succeeded: after 2}
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from specwright.config_reader import Section, Text
from specwright.diagnostics import SourcePosition
from specwright.nearest import nearest
from specwright.plan.options import BehaviourData as Data
from specwright.plan.options import BehaviourOptions

DOES = (
    *("list", "create", "get", "update", "replace", "delete", "clear", "act", "look"),
    *("set many", "read field", "write field", "delete field"),
)
"""What operations can do; the runtime has the same words."""
_AFTER = re.compile(r"after ([1-9][0-9]{0,5})")
_CHOICES = {"duplicates": ("update", "refuse"), "unknown": ("make", "refuse")}
_KIND = ("key", "duplicates", "unknown", "start", "states")


def behaviour_options(section: Section) -> BehaviourOptions:
    """The settings, each checked by itself; what is wrong goes to the collector."""
    section.expect_keys(("operations", "kinds"))
    return BehaviourOptions(
        operations=_each(section, "operations", _operation),
        kinds=_each(section, "kinds", _kind),
        places=dict(_places(section)),
    )


def _places(section: Section) -> Iterator[tuple[tuple[str, str], SourcePosition]]:
    """Where the settings are that name a part of the description."""
    for group in ("operations", "kinds"):
        for key in section.section(group) or ():
            yield (group, key.value), key.at
    for name, at in _named_kinds(section):
        yield ("kind", name), at
    for name, at in _triggers(section):
        yield ("trigger", name), at


def _named_kinds(section: Section) -> Iterator[tuple[str, SourcePosition]]:
    """The kinds that operations are said to be about, and where."""
    operations = section.section("operations")
    for key in operations or ():
        if operations is None or operations.is_text(key.value):
            continue
        rule = operations.section(key.value)
        text = rule.text("kind") if rule else None
        if text is not None:
            yield text.value, text.at


def _triggers(section: Section) -> Iterator[tuple[str, SourcePosition]]:
    """The operations that change a state, and where they are named."""
    for _, states in _walked(section, "kinds", "states"):
        for _, sources in _sections(states):
            for _, targets in _sections(sources):
                for target in targets:
                    text = targets.text(target.value)
                    if text is not None and not _AFTER.fullmatch(text.value):
                        yield text.value, text.at


def _walked(section: Section, group: str, key: str) -> Iterator[tuple[str, Section]]:
    for name, one in _sections(section.section(group)):
        inner = one.section(key) if key in one else None
        if inner is not None:
            yield name, inner


def _sections(section: Section | None) -> Iterator[tuple[str, Section]]:
    for key in section or ():
        inner = section.section(key.value) if section else None
        if inner is not None:
            yield key.value, inner


def _each(
    section: Section, group: str, read: Callable[[Section, Text], Data | None]
) -> dict[str, Data]:
    inner = section.section(group)
    if inner is None:
        return {}
    found = {key.value: read(inner, key) for key in inner}
    return {name: one for name, one in found.items() if one is not None}


def _operation(section: Section, key: Text) -> Data | None:
    if section.is_text(key.value):
        text = section.text(key.value)
        if text is not None and text.value != "sample":
            message = f"'{text.value}' should be 'sample', or a mapping of does, kind and key"
            section.error("unknown-role", message, text.at, key.value)
        return "sample"
    rule = section.section(key.value)
    if rule is None:
        return None
    rule.expect_keys(("does", "kind", "key"))
    _choose(rule, "does", DOES)
    return _texts(rule)


def _texts(section: Section) -> dict[str, Data]:
    found = {key.value: section.text(key.value) for key in section}
    return {name: text.value for name, text in found.items() if text is not None}


def _choose(section: Section, key: str, known: tuple[str, ...]) -> None:
    text = section.text(key)
    if text is not None and text.value not in known:
        hint = nearest(text.value, known) or f" (known: {', '.join(known)})"
        section.error("unknown-choice", f"{key} can't be '{text.value}'{hint}", text.at, key)


def _kind(section: Section, key: Text) -> Data | None:
    rule = section.section(key.value)
    if rule is None:
        return None
    rule.expect_keys(_KIND)
    for name, known in _CHOICES.items():
        _choose(rule, name, known)
    made: dict[str, Data] = {}
    for name in ("key", *_CHOICES):
        text = rule.text(name)
        if text is not None:
            made[name] = text.value
    start = rule.section("start")
    if start is not None:
        made["start"] = _texts(start)
    states = {name: _machine(inner) for name, inner in _sections(rule.section("states"))}
    return {**made, "states": dict(states)} if states else made


def _machine(section: Section) -> dict[str, Data]:
    """From states to the states after them, each with its trigger: a count or a call."""
    machine: dict[str, Data] = {}
    for source, targets in _sections(section):
        found = {key.value: targets.text(key.value) for key in targets}
        machine[source] = {
            target: _trigger(text.value) for target, text in found.items() if text is not None
        }
    if not machine:
        section.error("no-states", "no state is named", section.at)
    return machine


def _trigger(text: str) -> Data:
    counted = _AFTER.fullmatch(text)
    return int(counted[1]) if counted else text
