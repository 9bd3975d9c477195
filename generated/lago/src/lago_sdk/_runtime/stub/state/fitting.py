"""How a thing fits into an answer: which fields it shows, and what unknown ones hold."""

from __future__ import annotations

from dataclasses import dataclass

from ..json_values import JSON
from .answer_plans import AnswerPlan
from .clock import is_later_time
from .overlay import overlay
from .roles import Kind
from .schema_view import SchemaView
from .shapes import Shape

Fields = dict[str, JSON]


@dataclass(frozen=True, slots=True)
class Fitting:
    """What an answer shows of the things of a kind.

    Attributes:
        names: The fields that it shows; None shows all.
        unknown: What fields hold that a thing does not have: one value, or none.
        sample: What they hold in a thing that nobody made.
    """

    names: tuple[str, ...] | None
    unknown: dict[str, tuple[JSON, ...]]
    sample: Fields

    def fields(self, data: Fields, *, unasked: bool) -> Fields:
        """The fields of a thing as they are shown."""
        if self.names is None:
            return data
        found: Fields = {}
        for name in self.names:
            if name in data:
                found[name] = data[name]
            elif unasked:
                if name in self.sample:
                    found[name] = self.sample[name]
            else:
                for value in self.unknown.get(name, ()):
                    found[name] = value
        return found


def fitting(kind: Kind, plan: AnswerPlan, shape: Shape) -> Fitting:
    """What an answer shows of a kind."""
    fields = shape.view.properties
    if not fields:
        return Fitting(None, {}, {})
    views = {name: view for name, view in fields.items() if not view.write_only}
    sample = plan.sample_thing(shape)
    unknown: dict[str, tuple[JSON, ...]] = {}
    for name, view in views.items():
        if name in sample:
            needed = name in shape.view.required
            known = name in kind.fields
            each = blank(kind, name, view, sample[name], needed) if known else None
            unknown[name] = (sample[name],) if each is None else tuple(each)
    return Fitting(tuple(views), unknown, sample)


def framed(plan: AnswerPlan, shape: Shape, thing: JSON) -> JSON:
    """The sample's body with one thing in it."""
    return shape.place(plan.frame(shape), [thing] if shape.many else thing)


def blank(
    kind: Kind, name: str, view: SchemaView, sample: JSON, needed: bool
) -> list[JSON]:
    """What a field has in a new thing if nobody posted it: one value, or none.

    Args:
        kind: What the thing is.
        name: The field.
        view: Its schema.
        sample: A valid value.
        needed: Whether the field has to be there.
    """
    asked = kind.inputs.get(name)
    if asked is not None and name not in kind.keys:
        usual = asked.keyword("default")
        if usual is not None:
            return [overlay(view, usual, sample)]
        return _nothing(view, sample, needed)
    if is_later_time(name) or name in kind.references:
        return _nothing(view, sample, needed)
    if view.nullable and view.is_object:
        return [None]
    if view.is_list and view.items is not None and view.items.is_object:
        return [[]]
    return [sample]


def _nothing(view: SchemaView, sample: JSON, needed: bool) -> list[JSON]:
    if view.nullable:
        return [None]
    if view.is_list:
        return [[]]
    return [sample] if needed else []
