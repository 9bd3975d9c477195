"""Shows things as an operation answers them: valid always, and written down once."""

from __future__ import annotations

from ..json_values import JSON, dump, mapping
from .answer_plans import AnswerPlan
from .fitting import Fitting, fitting, framed
from .mending import mended
from .records import Record, Shown
from .roles import Kind
from .shapes import Shape

UNASKED = "exists unasked"
"""In ``Record.inner``: nobody made the thing, so samples stand for what is not known."""

# Stands for the list while the rest is written; no text in JSON is written like it.
_MARK = "\ue000 the things \ue000"
_MARKED = dump(_MARK)


class Viewer:
    """Shows the things of one API."""

    def __init__(self) -> None:
        self._fittings: dict[tuple[str, bool], Fitting] = {}

    def body(self, kind: Kind, plan: AnswerPlan, record: Record) -> bytes:
        """The whole answer about one thing."""
        shape = plan.shape(many=False)
        if shape is None or not plan.content:
            return dump(plan.sample)
        known = record.shown.get(plan.name)
        if known is None:
            body = framed(plan, shape, self._fields(kind, plan, shape, record))
            known = self._keep(plan, record, self.valid(plan, body))
        return known.body

    def _keep(self, plan: AnswerPlan, record: Record, body: JSON) -> Shown:
        # Only the bytes are sent again: the fields are in the record already.
        shown = record.shown[plan.name] = Shown(None, dump(body))
        return shown

    def mended(
        self, kind: Kind, plan: AnswerPlan, record: Record
    ) -> dict[str, JSON] | None:
        """The fields of a new thing where it has to be another one to be answered.

        None if it is valid as it is; then the answer is kept with it.
        """
        shape = plan.shape(many=False)
        if shape is None or plan.validator is None:
            return None
        body = framed(plan, shape, self._fields(kind, plan, shape, record))
        if plan.validator.is_valid(body):
            if not shape.many:
                self._keep(plan, record, body)
            return None
        found = shape.read(mended(body, plan.sample, plan.validator))
        return mapping(found[0] if isinstance(found, list) and found else found)

    def item(self, kind: Kind, plan: AnswerPlan, shape: Shape, record: Record) -> Shown:
        """A thing as one of a list."""
        name = f"{plan.name} item"
        known = record.shown.get(name)
        if known is None:
            value: JSON = self._fields(kind, plan, shape, record)
            found = shape.read(self.valid(plan, framed(plan, shape, value)))
            if isinstance(found, list) and found:
                value = found[0]
            known = record.shown[name] = Shown(value, dump(value))
        return known

    def listed(
        self, plan: AnswerPlan, shape: Shape, frame: JSON, items: list[Shown]
    ) -> bytes:
        """A whole list. Each of the items is valid in it on its own.

        So it is as valid as with one of them, unless it has rules for all together.
        """
        if shape.counted:
            body = shape.place(frame, [item.value for item in items])
            return dump(self.valid(plan, body))
        first: list[JSON] = [item.value for item in items[:1]]
        valid = self.valid(plan, shape.place(frame, first))
        head, _, tail = dump(shape.place(valid, _MARK)).partition(_MARKED)
        return b"%b[%b]%b" % (head, b",".join(item.body for item in items), tail)

    def bare(self, plan: AnswerPlan) -> bytes:
        """An answer about no thing: an empty list where one belongs, else a sample."""
        shape = plan.shape(many=True)
        if shape is None or not shape.many:
            return dump(self.valid(plan, plan.sample))
        return dump(self.valid(plan, shape.place(plan.frame(shape), [])))

    def valid(self, plan: AnswerPlan, body: JSON) -> JSON:
        """The body, mended if it breaks its schema."""
        if plan.validator is None or plan.validator.is_valid(body):
            return body
        return mended(body, plan.sample, plan.validator)

    def _fields(
        self, kind: Kind, plan: AnswerPlan, shape: Shape, record: Record
    ) -> dict[str, JSON]:
        """The fields of a thing that the shape has."""
        name = (plan.name, shape.many)
        known = self._fittings.get(name)
        if known is None:
            known = self._fittings[name] = fitting(kind, plan, shape)
        return known.fields(record.data, unasked=UNASKED in record.inner)
