"""What stub.yaml says, held against the description: what it names has to be there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from specwright.diagnostics import DiagnosticCollector
from specwright.plan.naming_settings import called
from specwright.plan.options import BehaviourData, BehaviourOptions, PlanOptions
from specwright.plan.resources import PlacedOperation

_GROUPS = {"operations": "operations", "kind": "operations", "kinds": "kinds", "trigger": "kinds"}
"""Where in stub.yaml names of each sort are."""

_PARAMETER = re.compile(r"\{[^{}]*\}")


def behaviour(
    placed: Iterable[PlacedOperation], options: PlanOptions, diagnostics: DiagnosticCollector
) -> dict[str, BehaviourData]:
    """The behaviour as the package carries it; empty where nothing is said.

    Operations are named by method and path there, whatever stub.yaml calls them.
    """
    made: dict[str, BehaviourData] = {}
    given = options.behaviour
    if options.idempotency_header:
        made["idempotency_header"] = options.idempotency_header
    if given is None:
        return made
    known = dict(_names(placed))
    _report(given, known, diagnostics)
    if given.operations:
        made["operations"] = {known.get(key, key): one for key, one in given.operations.items()}
    if given.kinds:
        made["kinds"] = {name: _resolved(one, known) for name, one in given.kinds.items()}
    return made


def _names(placed: Iterable[PlacedOperation]) -> Iterator[tuple[str, str]]:
    """Everything that an operation can be called, and its method and path."""
    for each in placed:
        names = called(each.operation)
        for name in (*names, str(each.name.dotted)):
            yield name, names[0]


def _resolved(rule: BehaviourData, known: dict[str, str]) -> BehaviourData:
    """The triggers of a kind's states by method and path."""
    if not isinstance(rule, dict) or not isinstance(states := rule.get("states"), dict):
        return rule
    return {**rule, "states": {name: _machine(one, known) for name, one in states.items()}}


def _machine(states: BehaviourData, known: dict[str, str]) -> BehaviourData:
    if isinstance(states, dict):
        return {key: _machine(one, known) for key, one in states.items()}
    return known.get(states, states) if isinstance(states, str) else states


def _report(
    given: BehaviourOptions, known: dict[str, str], diagnostics: DiagnosticCollector
) -> None:
    """Warn of every name that nothing answers to: likely a misspelling."""
    collections = {
        "/".join(parts[:end])
        for call in known.values()
        for parts in (_PARAMETER.sub("{}", call.partition(" ")[2]).split("/"),)
        for end in range(2, len(parts) + 1)
    }
    for (group, name), at in given.places.items():
        there = name in collections if group in ("kinds", "kind") else name in known
        if not there:
            message = f"nothing in the description answers to '{name}': this has no effect"
            pointer = f"#/{_GROUPS[group]}"
            diagnostics.warning("setting-without-effect", message, at, pointer)
