"""How a body is written, as the runtime is told: ``JSONBody()``, ``FormBody(...)``."""

from __future__ import annotations

from dataclasses import replace

from specwright.ir.operation import ContentKind, Encoding, MediaType
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.bodies import Body
from specwright.plan.expressions import Call, Expression, Literal, Mapping
from specwright.plan.media_types import STRUCTURED
from specwright.plan.naming import Identifier

_CLASSES = {
    ContentKind.JSON: "JSONBody",
    ContentKind.FORM: "FormBody",
    ContentKind.MULTIPART: "MultipartBody",
    ContentKind.YAML: "TextBody",
    ContentKind.TEXT: "TextBody",
    ContentKind.XML: "TextBody",
}
_USUAL = {
    "JSONBody": SpecText("application/json"),
    "TextBody": SpecText("text/plain"),
    "BinaryBody": SpecText("application/octet-stream"),
    "MultipartBody": SpecText("multipart/form-data"),
}


def bodies(body: Body) -> dict[str, Expression]:
    """``body=JSONBody()``; or ``bodies={...}`` by media type, where there is a choice."""
    found = [(each, _body(each, _class(each, form[0]))) for form in _forms(body) for each in form]
    if body.content_type is None:
        return {"body": found[0][1]}
    return {"bodies": Mapping(tuple((Literal(each.media_type), call) for each, call in found))}


def _forms(body: Body) -> list[tuple[MediaType, ...]]:
    return [form.media_types for form in body.forms]


def keywords(described: dict[str, Expression]) -> tuple[tuple[Identifier, Expression], ...]:
    """Keywords of a call."""
    return tuple((Identifier(key), value) for key, value in described.items())


def query_body(media_type: MediaType) -> dict[str, Expression]:
    """``body=JSONBody()`` for a whole query; a plain form needs nothing said."""
    is_known = media_type.kind in (ContentKind.FORM, ContentKind.JSON)
    written = _body(media_type, _CLASSES[media_type.kind] if is_known else "TextBody")
    return {} if written == Call(symbols.runtime("FormBody")) else {"body": written}


def _class(media_type: MediaType, first: MediaType) -> str:
    """The runtime's class; YAML that is given as an object is written as JSON, a part of it."""
    if media_type.kind is ContentKind.YAML and first.kind in STRUCTURED:
        return "JSONBody"
    return _CLASSES.get(media_type.kind, "BinaryBody")


def _body(media_type: MediaType, name: str) -> Call:
    """``JSONBody()``; what is not the usual way of its class is said."""
    positional: tuple[Expression, ...] = ()
    described: dict[str, Expression] = {}
    if name == "FormBody":
        fields = (_form_field(each) for each in media_type.encodings)
        positional = tuple(field for field in fields if field is not None)
    elif name == "MultipartBody":
        positional = _parts(media_type)
        if not media_type.is_range and media_type.name != _USUAL[name]:
            described["media_type"] = Literal(media_type.media_type)
    elif not media_type.is_range and media_type.media_type != _USUAL[name]:
        positional = (Literal(media_type.media_type),)
    return Call(symbols.runtime(name), positional, keywords(described))


def _form_field(encoding: Encoding) -> Call | None:
    """How one property of a form is written (OpenAPI 3.1, 4.8.15); None for the usual way."""
    name = (Literal(encoding.property_name),)
    if encoding.style is not None:
        return Call(symbols.runtime("QueryParameter"), name, keywords(_style(encoding, "form")))
    if encoding.content_type is None or not encoding.is_json:
        return None
    described: dict[str, Expression] = {"content": Literal(encoding.content_type)}
    return Call(symbols.runtime("QueryParameter"), name, keywords(described))


def _style(encoding: Encoding, usual: str | None) -> dict[str, Expression]:
    """Style and what goes with it, with what is usual left out."""
    described: dict[str, Expression] = {}
    if encoding.style is not None and encoding.style != usual:
        described["style"] = Literal(encoding.style)
    if encoding.explode != (encoding.style == "form"):
        described["explode"] = Literal(encoding.explode)
    if encoding.allow_reserved:
        described["allow_reserved"] = Literal(True)
    return described


def _parts(media_type: MediaType) -> tuple[Expression, ...]:
    """The parts that are not written in the usual way."""
    return tuple(
        _part(each)
        for each in media_type.encodings
        if each.content_type is not None or each.style is not None
    )


def _part(encoding: Encoding) -> Call:
    """``Part("page", "image/png")``."""
    positional: tuple[Expression, ...] = (Literal(encoding.property_name),)
    if encoding.content_type is not None:
        positional += (Literal(encoding.content_type),)
    described = _style(replace(encoding, allow_reserved=False), None) if encoding.style else {}
    return Call(symbols.runtime("Part"), positional, keywords(described))
