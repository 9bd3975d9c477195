"""Shows things as an operation answers them: valid always, and written down once."""

from __future__ import annotations

from ..json_values import JSON, dump
from .answer_plans import AnswerPlan
from .maker import blank, framed
from .mending import mended
from .records import Record, Shown
from .roles import Kind
from .shapes import Shape

UNASKED = "exists unasked"
"""In ``Record.inner``: nobody made the thing, so samples stand for what is not known."""


class Viewer:
    """Shows the things of one API."""

    def body(self, kind: Kind, plan: AnswerPlan, record: Record) -> bytes:
        """The whole answer about one thing."""
        shape = plan.shape(many=False)
        if shape is None or not plan.content:
            return dump(plan.sample)
        known = record.shown.get(plan.name)
        if known is None:
            known = record.shown[plan.name] = self._shown(kind, plan, shape, record)
        return known.body

    def _shown(
        self, kind: Kind, plan: AnswerPlan, shape: Shape, record: Record
    ) -> Shown:
        value = _fields(kind, plan, shape, record)
        body = self.valid(plan, framed(plan, shape, value))
        return Shown(body, dump(body))

    def item(self, kind: Kind, plan: AnswerPlan, shape: Shape, record: Record) -> Shown:
        """A thing as one of a list."""
        name = f"{plan.name} item"
        known = record.shown.get(name)
        if known is None:
            value: JSON = _fields(kind, plan, shape, record)
            body = self.valid(plan, framed(plan, shape, value))
            found = shape.read(body)
            if isinstance(found, list) and found:
                value = found[0]
            known = record.shown[name] = Shown(value, dump(value))
        return known

    def listed(
        self, plan: AnswerPlan, shape: Shape, frame: JSON, items: list[Shown]
    ) -> bytes:
        """A whole list; each of the items is valid in it on its own."""
        body = shape.place(frame, [item.value for item in items])
        if plan.is_valid(body):
            return dump(body)
        return dump(self.valid(plan, body))

    def bare(self, plan: AnswerPlan) -> bytes:
        """An answer about no thing: an empty list where one belongs, else a sample."""
        shape = plan.shape(many=True)
        body = shape.place(plan.sample, []) if shape and shape.many else plan.sample
        return dump(self.valid(plan, body))

    def valid(self, plan: AnswerPlan, body: JSON) -> JSON:
        """The body, mended if it breaks its schema."""
        if plan.validator is None or plan.validator.is_valid(body):
            return body
        return mended(body, plan.sample, plan.validator)


def _fields(
    kind: Kind, plan: AnswerPlan, shape: Shape, record: Record
) -> dict[str, JSON]:
    """The fields of a thing that the shape has."""
    if not shape.view.properties:
        return record.data
    sample = plan.sample_thing(shape)
    unasked = UNASKED in record.inner
    found: dict[str, JSON] = {}
    for name, view in shape.view.properties.items():
        if name in record.data:
            found[name] = record.data[name]
        elif name in sample:
            needed = name in shape.view.required
            known = name in kind.fields and not unasked
            each = blank(kind, name, view, sample[name], needed) if known else None
            for value in [sample[name]] if each is None else each:
                found[name] = value
    return found
