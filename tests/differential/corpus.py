"""A fixed sample of the components of real documents, with the documents' own examples."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.differential.packages import Tree

FOLDER = Path(__file__).parents[3] / "shared" / "corpus"
LARGEST = 4_000_000
"""Bytes of the largest document; reading YAML is most of the time here."""

_PREFIXES = {"#/components/schemas/": ("components", "schemas"), "#/definitions/": ("definitions",)}


def documents() -> list[Path]:
    """The documents at hand, by name."""
    if not FOLDER.is_dir():
        return []
    found = (each for each in FOLDER.iterdir() if each.suffix in (".json", ".yaml", ".yml"))
    return sorted(each for each in found if each.stat().st_size <= LARGEST)


def sample(path: Path, count: int, most: int = 120) -> tuple[Tree, list[str]] | None:
    """A document with some components and what they refer to, and the names of the some.

    The choice depends on names alone, so that it is the same in every run. None for a document
    without components.
    """
    tree = _loaded(path)
    place, schemas = _schemas(tree)
    names = sorted(schemas, key=lambda name: hashlib.sha256(name.encode()).hexdigest())
    chosen: list[str] = []
    needed: dict[str, Any] = {}
    for name in names:
        closure = _closure(schemas, name)
        if closure is None or len(closure) > most or not _says_something(schemas[name]):
            continue
        chosen.append(name)
        needed |= closure
        if len(chosen) == count:
            break
    if not chosen:
        return None
    header = {key: tree[key] for key in ("openapi", "swagger") if key in tree}
    made: Tree = {**header, "info": {"title": "Differential sample", "version": "1"}, "paths": {}}
    made |= {"definitions": needed} if len(place) == 1 else {"components": {"schemas": needed}}
    return made, chosen


def examples(schema: Any) -> Iterator[Any]:
    """The examples that a schema itself carries."""
    if isinstance(schema, dict):
        if "example" in schema:
            yield schema["example"]
        if isinstance(schema.get("examples"), list):
            yield from schema["examples"]


def _says_something(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.keys() & {
        "type", "properties", "allOf", "oneOf", "anyOf", "enum"
    }  # fmt: skip


def _schemas(tree: Any) -> tuple[tuple[str, ...], dict[str, Any]]:
    for place in _PREFIXES.values():
        found = tree
        for key in place:
            found = found.get(key) if isinstance(found, dict) else None
        if isinstance(found, dict) and found:
            return place, {str(name): each for name, each in found.items()}
    return ("components", "schemas"), {}


def _closure(schemas: dict[str, Any], start: str) -> dict[str, Any] | None:
    """A schema and all that it refers to; None if that is anything but components."""
    waiting, found = [start], {start: schemas[start]}
    while waiting:
        for reference in _references(schemas[waiting.pop()]):
            name = _name_in(reference)
            if name is None or name not in schemas:
                return None
            if name not in found:
                found[name] = schemas[name]
                waiting.append(name)
    return found


def _name_in(reference: str) -> str | None:
    for prefix in _PREFIXES:
        if reference.startswith(prefix):
            name = reference.removeprefix(prefix).replace("~1", "/").replace("~0", "~")
            return None if "%" in name or "/" in name else name
    return None


def _references(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        if isinstance(tree.get("$ref"), str):
            yield tree["$ref"]
        mapping = tree.get("discriminator")
        if isinstance(mapping, dict) and isinstance(mapping.get("mapping"), dict):
            yield from (each for each in mapping["mapping"].values() if str(each).startswith("#"))
        for key, each in tree.items():
            if key not in ("example", "examples", "default", "enum", "const"):
                yield from _references(each)
    elif isinstance(tree, list):
        for each in tree:
            yield from _references(each)


class _Loader(yaml.CSafeLoader):
    """YAML as JSON has it: dates stay text, and ``=`` means nothing."""


class _PureLoader(yaml.SafeLoader):
    """The same for tabs that libyaml refuses."""


_RESOLVERS = {
    first: [(tag, rule) for tag, rule in rules if not tag.endswith((":timestamp", ":value"))]
    for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.yaml_implicit_resolvers = _PureLoader.yaml_implicit_resolvers = _RESOLVERS


def _loaded(path: Path) -> Any:
    text = path.read_text("utf-8-sig")
    if path.suffix == ".json":
        return json.loads(text)
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError:
        return yaml.load(text, Loader=_PureLoader)
