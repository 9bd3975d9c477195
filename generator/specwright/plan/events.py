"""What an API sends by itself: webhooks and callbacks (OpenAPI 3.1, 4.8.1 and 4.8.18).

No method is made of them, but the types of what they carry are: a handler reads a payload with
``models.InvoicePaid.model_validate_json(body)``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from specwright.frozen import dataclass
from specwright.ir.api import Webhook
from specwright.ir.operation import ContentKind, MediaType, Operation
from specwright.ir.text import SpecText
from specwright.plan.expressions import Expression
from specwright.plan.leaf_types import Form
from specwright.plan.lower import Lowering
from specwright.plan.media_types import received
from specwright.plan.naming import Identifier, camel_case, class_words
from specwright.plan.resources import PlacedOperation
from specwright.plan.scope import Scope
from specwright.plan.unions import union_of
from specwright.plan.views import EventView, LinkView

_TYPED = (ContentKind.JSON, ContentKind.FORM, ContentKind.MULTIPART)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPlanner:
    """Plans the payloads of one API; call it when all operations have their names."""

    lowering: Lowering

    def webhooks(self, webhooks: Iterable[Webhook]) -> tuple[EventView, ...]:
        """A view of each webhook."""
        return _bound(
            self._event(each.operation, each.name, each.operation.method, wanted=(each.name,))
            for each in webhooks
        )

    def callbacks(self, placed: Iterable[PlacedOperation]) -> tuple[EventView, ...]:
        """A view of each request that the API makes in return of an operation."""
        return _bound(view for each in placed for view in self._callbacks(each))

    def _callbacks(self, placed: PlacedOperation) -> Iterator[EventView]:
        for callback in placed.operation.callbacks:
            for operation in callback.operations:
                wanted: list[SpecText | str] = [*placed.name.dotted.split("."), callback.name]
                view = self._event(operation, callback.name, operation.method, wanted=wanted)
                yield replace(view, expression=callback.expression, caused_by=placed.name.dotted)

    def _event(
        self,
        operation: Operation,
        name: SpecText,
        method: str,
        *,
        wanted: Sequence[SpecText | str],
    ) -> EventView:
        words = [word for part in wanted for word in class_words(part)]
        content = operation.request_body.content if operation.request_body else ()
        place = camel_case([*words, "Payload"])
        types = [self._payload(each, place) for each in received(content)]
        found = [each for each in types if each is not None]
        return EventView(
            name=name,
            method=method,
            pointer=operation.pointer,
            summary=operation.summary or operation.description,
            payload=union_of(found) if found else None,
        )

    def _payload(self, content: MediaType, wanted: Identifier) -> Expression | None:
        if content.schema is None or content.kind not in _TYPED:
            return None
        return self.lowering.inline(content.schema, wanted, Form.MODEL)


def links(placed: Iterable[PlacedOperation]) -> tuple[LinkView, ...]:
    """The operations that can follow an answer (OpenAPI 3.1, 4.8.20)."""
    return tuple(
        LinkView(
            name=link.name,
            after=each.name.dotted,
            status=response.status,
            target=link.operation_id or link.operation_ref,
        )
        for each in placed
        for response in each.operation.responses
        for link in response.links
    )


def _bound(drafts: Iterable[EventView]) -> tuple[EventView, ...]:
    """The views with the names that a user of the package writes: ``models.Invoice``."""
    found = tuple(drafts)
    scope = Scope(package="", defined=frozenset(), attributes=frozenset(), through_packages=True)
    scope.use((each.payload for each in found if each.payload), evaluated=False)
    scope.settle()
    return tuple(
        replace(each, payload=scope.bind(each.payload)) if each.payload else each for each in found
    )
