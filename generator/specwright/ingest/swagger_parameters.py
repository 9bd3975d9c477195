"""Parameters of Swagger 2.0: to parameters with a schema, or to request bodies."""

from __future__ import annotations

from collections.abc import Mapping

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.pointers import tokens_of_fragment
from specwright.ingest.tree import (
    SourceMapping,
    SourceSequence,
    Tree,
    as_text,
    copied,
    made_mapping,
    mapping_at,
    position,
)

# Keywords that belong to the schema of a parameter from 3.0 on (Swagger 2.0, Parameter Object).
_SCHEMA_KEYS = (
    "type",
    "format",
    "items",
    "default",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "enum",
    "multipleOf",
    "x-nullable",
)
# collectionFormat to style and explode, where the location allows it (OpenAPI 3.0, 4.7.12.2).
_STYLES = {
    "csv": ("form", False),
    "multi": ("form", True),
    "ssv": ("spaceDelimited", False),
    "pipes": ("pipeDelimited", False),
}


def media_types(consumes: Tree) -> list[str]:
    """``consumes`` or ``produces`` as texts, each once."""
    listed = consumes if isinstance(consumes, SourceSequence) else [consumes]
    return list(dict.fromkeys(each for each in listed if isinstance(each, str) and each))


def schema_of_items(holder: SourceMapping) -> SourceMapping:
    """Take the schema keywords out of a parameter, header or items object into a schema."""
    schema = SourceMapping(holder.place)
    for key in _SCHEMA_KEYS:
        if key in holder:
            schema.put(key, holder.pop(key), holder.place_of(key))
    holder.pop("collectionFormat", None)
    items = schema.get("items")
    while isinstance(items, SourceMapping):
        items.pop("collectionFormat", None)
        items = items.get("items")
    return schema


class ParameterUpgrade:
    """Upgrades the parameters of one document."""

    def __init__(self, document: SourceMapping, diagnostics: DiagnosticCollector) -> None:
        self._shared = mapping_at(document, "parameters") or SourceMapping(document.place)
        self._consumes = media_types(document.get("consumes"))
        self._diagnostics = diagnostics

    def resolved(self, parameters: Tree) -> list[SourceMapping]:
        """A ``parameters`` list; references to body parameters are followed, others are kept."""
        found: list[SourceMapping] = []
        for each in parameters if isinstance(parameters, SourceSequence) else ():
            if isinstance(each, SourceMapping):
                found.append(self._body_behind(each) or each)
        return found

    def _body_behind(self, parameter: SourceMapping) -> SourceMapping | None:
        reference = parameter.get("$ref")
        if not isinstance(reference, str) or not reference.startswith("#/parameters/"):
            return None
        target = self._shared.get(tokens_of_fragment(reference[1:])[-1])
        if isinstance(target, SourceMapping) and target.get("in") in ("body", "formData"):
            made = copied(target)
            return made if isinstance(made, SourceMapping) else None
        return None

    def upgraded(self, parameter: SourceMapping) -> SourceMapping:
        """A parameter of path, query or header with its keywords in a schema."""
        if "$ref" in parameter or "schema" in parameter:
            return parameter
        collection = _collection(parameter)
        schema = schema_of_items(parameter)
        parameter.put("schema", schema, parameter.place)
        if schema.get("type") == "array":
            self._set_style(parameter, collection)
        return parameter

    def _set_style(self, parameter: SourceMapping, collection: str) -> None:
        if parameter.get("in") == "query":
            style, explode = self._style(parameter, collection, _STYLES)
            parameter.put("style", style)
            parameter.put("explode", explode)
        else:
            self._style(parameter, collection, {"csv": _STYLES["csv"]})

    def _style(
        self, parameter: SourceMapping, collection: str, known: Mapping[str, tuple[str, bool]]
    ) -> tuple[str, bool]:
        """Style and explode for a collectionFormat that the location allows."""
        if collection not in known:
            message = f"collectionFormat {collection!r} has no counterpart here: read as 'csv'"
            self._warn(parameter, "collection-format", message)
        return known.get(collection, known["csv"])

    def _warn(self, parameter: SourceMapping, code: str, message: str) -> None:
        self._diagnostics.warning(code, message, position(parameter.place))

    def request_body(self, parts: list[SourceMapping], consumes: Tree) -> SourceMapping:
        """The request body for one ``in: body`` parameter or all ``in: formData`` ones."""
        listed = media_types(consumes) or self._consumes
        bodies = [each for each in parts if each.get("in") == "body"]
        for each in parts if bodies else ():
            if each is not bodies[0]:
                message = "an operation has one body, and no form beside it: left out"
                self._warn(each, "second-body", message)
        if bodies:
            return self._from_body(bodies[0], listed or ["application/json"])
        return self._from_form(parts, listed)

    def _from_body(self, parameter: SourceMapping, consumes: list[str]) -> SourceMapping:
        place = parameter.place
        body = SourceMapping(place)
        for key in ("description", "required"):
            if key in parameter:
                body.put(key, parameter[key], parameter.place_of(key))
        schema = parameter.get("schema")
        if schema is None:
            schema = schema_of_items(parameter)
        content = SourceMapping(place)
        for name in consumes:
            content.put(name, made_mapping(place, schema=copied(schema)), place)
        body.put("content", content, place)
        for key, value in parameter.items():
            if key.startswith("x-"):
                body.put(key, value, parameter.place_of(key))
        return body

    def _from_form(self, parts: list[SourceMapping], consumes: list[str]) -> SourceMapping:
        place = parts[0].place
        has_file = any(part.get("type") == "file" for part in parts)
        schema = made_mapping(place, type="object")
        properties, required = SourceMapping(place), SourceSequence(place)
        encoding = SourceMapping(place)
        for part in parts:
            name = as_text(part.get("name"))
            if name is None:
                self._warn(part, "parameter-without-name", "a field of a form needs a name")
                continue
            if _is_list_of_texts(part):
                style, explode = self._style(part, _collection(part), _STYLES)
                if not explode:  # as all lists are, without a word
                    made = made_mapping(part.place, style=style, explode=explode)
                    encoding.put(name, made, part.place)
            properties.put(name, self._form_property(part), part.place)
            if part.get("required") is True:
                required.add(name, part.place)
        schema.put("properties", properties)
        if required:
            schema.put("required", required)
        content = SourceMapping(place)
        for media_type in _form_types(consumes, has_file):
            form = made_mapping(place, schema=copied(schema))
            if encoding:
                form.put("encoding", copied(encoding))
            content.put(media_type, form, place)
        body = made_mapping(place, content=content)
        if required:
            body.put("required", True)
        return body

    def _form_property(self, part: SourceMapping) -> SourceMapping:
        schema = schema_of_items(part)
        if schema.get("type") == "file":
            schema["type"] = "string"
            schema.put("format", "binary")
        if "description" in part:
            schema.put("description", part["description"], part.place_of("description"))
        return schema


def _collection(parameter: SourceMapping) -> str:
    return as_text(parameter.get("collectionFormat")) or "csv"


def _is_list_of_texts(part: SourceMapping) -> bool:
    """Whether a field is a list that is written in one text, or several; files never are."""
    items = part.get("items")
    is_file = isinstance(items, SourceMapping) and items.get("type") in ("file", "object")
    return part.get("type") == "array" and not is_file


def _form_types(consumes: list[str], has_file: bool) -> list[str]:
    """The form types among what an operation consumes; files need multipart."""
    if has_file:
        return ["multipart/form-data"]
    forms = [each for each in consumes if "form" in each]
    return forms or ["application/x-www-form-urlencoded"]
