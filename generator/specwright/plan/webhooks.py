"""``client.webhooks.unwrap(body, headers)``: one type for all events, and how they are signed.

Events are told apart by a member that all of them have, and that has other values in each, or by
the member that vendor.yaml names; events that the description does not know keep their data.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.diagnostics import DiagnosticCollector
from specwright.ir.api import Webhook
from specwright.ir.operation import ContentKind
from specwright.ir.schema import AnySchema, ConstSchema, EnumSchema, Schema
from specwright.ir.text import SpecText, SpecValue
from specwright.plan import symbols
from specwright.plan.expressions import (
    Call,
    Expression,
    Literal,
    Mapping,
    Sequence,
    Subscript,
    Symbol,
)
from specwright.plan.leaf_types import Form
from specwright.plan.lower import Lowering
from specwright.plan.media_types import received
from specwright.plan.naming import Identifier
from specwright.plan.options import WebhookOptions
from specwright.plan.unions import union_of
from specwright.plan.views import EventReaderView

_RUNTIME = f"{symbols.RUNTIME_CLIENT}.webhooks"
_READER = Symbol(_RUNTIME, Identifier("WebhookEvents"))
_SCHEMES = {
    "standard": Symbol(_RUNTIME, Identifier("STANDARD_WEBHOOKS")),
    "hmac": Symbol(_RUNTIME, Identifier("HMACSignature")),
    "ed25519": Symbol(_RUNTIME, Identifier("Ed25519Signature")),
    "jwt": Symbol(_RUNTIME, Identifier("JWTSignature")),
}
EVENTS = Identifier("_EVENTS")
"""The constant of a module that reads webhooks."""
READER_TYPES = (symbols.MAPPING, Symbol(_RUNTIME, Identifier("WebhookSecret")))
"""What the signatures of its methods name."""


_Tags = dict[SpecText | SpecValue, Expression]
"""The types of events by what tells them apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Payload:
    """What one webhook carries."""

    name: SpecText
    schema: Schema
    kind: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookPlanner:
    """Plans the reader of one API's webhooks; call it when their payloads have types."""

    lowering: Lowering
    options: WebhookOptions | None
    variable: Identifier
    diagnostics: DiagnosticCollector

    def reader(self, webhooks: tuple[Webhook, ...]) -> EventReaderView:
        """The constant of ``client.webhooks``, and the type that it gives."""
        options = self.options or WebhookOptions()
        if self.options is None:
            message = "vendor.yaml does not say how webhooks are signed: as standardwebhooks.com"
            at = webhooks[0].operation.at
            self.diagnostics.note("webhook-signature", message, at, "#/webhooks")
        kind = self._event(webhooks, options)
        keywords = (
            (Identifier("signature"), _signature(options)),
            (Identifier("variable"), Literal(str(options.variable or self.variable))),
        )
        return EventReaderView(
            definition=Call(_READER, (self.lowering.thunk(kind),), keywords),
            returns=kind,
            signs_address=options.signs_address,
        )

    def _event(self, webhooks: tuple[Webhook, ...], options: WebhookOptions) -> Expression:
        """The type of all events: a class, or an alias for their union."""
        payloads = list(self._payloads(webhooks))
        kinds = dict.fromkeys(each.kind for each in payloads)
        if not kinds or (len(kinds) == 1 and options.event is None):
            return next(iter(kinds), symbols.ANY)
        union = self._tagged(payloads, options) or union_of(kinds)
        at = webhooks[0].operation.at
        place = AnySchema(at=at, pointer="/webhooks", description=SpecText("What the API sends."))
        return self.lowering.alias(place, Identifier("WebhookEvent"), union)

    def _payloads(self, webhooks: tuple[Webhook, ...]) -> Iterator[_Payload]:
        for each in webhooks:
            body = each.operation.request_body
            for content in received(body.content)[:1] if body else ():
                if content.schema is not None and content.kind is ContentKind.JSON:
                    wanted = Identifier("WebhookPayload")  # it has its name already
                    kind = self.lowering.inline(content.schema, wanted, Form.MODEL)
                    yield _Payload(name=each.name, schema=content.schema, kind=kind)

    def _tagged(self, payloads: list[_Payload], options: WebhookOptions) -> Expression | None:
        """The union by the values of one member; None where no member tells events apart."""
        if not all(isinstance(each.kind, Symbol) for each in payloads):
            return None
        found = _named(payloads, options.event) if options.event else self._told_apart(payloads)
        if found is None:
            return None
        name, tags = found
        choices = Mapping(tuple((Literal(tag), kind) for tag, kind in tags.items()))
        marker = Call(symbols.runtime("OneOf"), (Literal(name), choices))
        union = union_of([*tags.values(), symbols.runtime("UnknownVariant")])
        return Subscript(symbols.ANNOTATED, (union, marker))

    def _told_apart(self, payloads: list[_Payload]) -> tuple[SpecText, _Tags] | None:
        """A required member with listed texts, and no text that means two types."""
        index = self.lowering.index
        shapes = [index.as_object(each.schema) for each in payloads]
        for candidate in shapes[0].properties if shapes[0] else ():
            tags: _Tags = {}
            for payload, shape in zip(payloads, shapes, strict=True):
                members = shape.properties if shape else ()
                own = [each for each in members if each.name == candidate.name and each.required]
                known = _texts(index.resolve(own[0].schema)) if own else ()
                if not known or any(tags.get(tag, payload.kind) != payload.kind for tag in known):
                    break
                tags |= dict.fromkeys(known, payload.kind)
            else:
                return candidate.name, tags
        return None


def _texts(schema: Schema) -> tuple[SpecValue, ...]:
    """The texts that a schema lists; none if it lists anything else."""
    found: tuple[SpecValue, ...] = ()
    if isinstance(schema, EnumSchema):
        found = schema.values
    elif isinstance(schema, ConstSchema):
        found = (schema.value,)
    return found if all(each.kind == "string" for each in found) else ()


def _named(payloads: list[_Payload], event: str) -> tuple[SpecText, _Tags]:
    """Events by the names of their webhooks."""
    return SpecText(event), {each.name: each.kind for each in payloads}


def _signature(options: WebhookOptions) -> Expression:
    scheme = _SCHEMES[options.scheme]
    if options.scheme == "standard":
        return scheme
    keywords = tuple(
        (name, Sequence(tuple(map(Literal, value))) if isinstance(value, tuple) else Literal(value))
        for name, value in options.settings
    )
    return Call(scheme, keywords=keywords)
