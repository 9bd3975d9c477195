"""Makes new things: what was posted, and what servers add to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..json_values import JSON, dump, load
from .answer_plans import AnswerPlan
from .clock import is_changed_time, is_made_time, time_like, time_of
from .fitting import blank, framed
from .links import Links
from .machines import started
from .made_up import identifier
from .overlay import overlay
from .records import Record, key_text
from .roles import Kind
from .schema_view import SchemaView
from .shapes import Shape
from .store import Keys, Store
from .viewer import Viewer

Fields = dict[str, JSON]
_SHORTEST_MENTION = 6


@dataclass(frozen=True, slots=True)
class Template:
    """A new thing before anything is posted.

    Attributes:
        shape: Where the answer has the thing.
        base: The fields that are there without being posted.
        sample: A whole thing.
        ids: The fields that are made up.
        times: The fields that say when it was made or changed.
        mentions: The fields in which the sample's id is a part of a text.
    """

    shape: Shape | None
    base: Fields
    sample: Fields
    ids: tuple[str, ...]
    times: tuple[str, ...]
    mentions: tuple[str, ...]


class Maker:
    """Makes the things of one API."""

    def __init__(self, store: Store, links: Links, viewer: Viewer, seed: int) -> None:
        self._store = store
        self._viewer = viewer
        self._links = links
        self._seed = seed
        self._templates: dict[str, Template] = {}

    def template(self, kind: Kind, plan: AnswerPlan) -> Template:
        """The template for what an operation makes."""
        found = self._templates.get(plan.name)
        if found is None:
            found = self._templates[plan.name] = _template(kind, plan)
        return found

    def new(
        self,
        kind: Kind,
        plan: AnswerPlan,
        posted: Fields,
        parents: Iterable[Record],
        address: str = "",
    ) -> Record:
        """A new thing, kept in the store.

        Args:
            kind: What it is.
            plan: How it will be answered; the thing is made valid for that.
            posted: What the request carried of it.
            parents: The things that it is made below.
            address: The value by which a path finds it, where no field holds it.
        """
        template = self.template(kind, plan)
        serial, number = self._store.count("serial"), self._store.count(kind.name)
        above = tuple(parents)
        data = {**template.base, **self._posted(kind, posted, template)}
        started(kind, data, posted)
        self._make_up(kind, template, data, posted, serial, number)
        self._links.fill(kind, data, posted, above, template.sample)
        scope = tuple(parent.serial for parent in above)
        record = Record(serial, kind.name, number, data, scope, address)
        self._mend(kind, plan, record)
        self.keep(kind, record)
        return record

    def change(
        self,
        kind: Kind,
        record: Record,
        changes: Fields,
        *,
        merge: bool,
        times: Iterable[str] = (),
    ) -> Record:
        """The thing with other fields, kept in its place.

        Args:
            kind: What it is.
            record: The thing.
            changes: The fields, in the types of answers.
            merge: Whether objects are merged into the ones that are there (RFC 7396).
            times: Fields that say when this happened.
        """
        tick = self._store.count("serial")
        data = {**record.data, **changes}
        if merge:
            for name, value in changes.items():
                data[name] = _merged(record.data.get(name), value)
        for name, view in kind.fields.items():
            if name not in changes and name in record.data and is_changed_time(name):
                made = time_like(record.data[name], view, tick)
                data[name] = record.data[name] if made is None else made
        for name in times:
            data[name] = time_of(kind.fields[name], tick)
        changed = record.changed(tick, data)
        self.keep(kind, changed)
        return changed

    def keep(self, kind: Kind, record: Record) -> None:
        """Put a thing in the store, to be found by its keys."""
        self._store.put(record, keys_of(kind, record))

    def _posted(self, kind: Kind, posted: Fields, template: Template) -> Fields:
        return shown_as(kind.fields, posted, template.sample)

    def _make_up(
        self,
        kind: Kind,
        template: Template,
        data: Fields,
        posted: Fields,
        serial: int,
        number: int,
    ) -> None:
        """The ids and times that the request did not carry."""
        for name in template.ids:
            if posted.get(name) is None:
                data[name] = self._identifier(kind, name, template.sample, number)
        for name in template.times:
            if posted.get(name) is None:
                made = time_like(template.sample[name], kind.fields[name], serial)
                data[name] = template.sample[name] if made is None else made
        if template.mentions:
            _rename(template, data, posted)

    def _identifier(
        self, kind: Kind, name: str, sample: Mapping[str, JSON], number: int
    ) -> JSON:
        """One that nothing else has; a client may have taken the first that is tried."""
        series = f"{self._seed}:{kind.name}:{name}"
        made = identifier(sample[name], kind.fields[name], series, number)
        for salt in range(1, 100):
            value = key_text(made)
            if value is None or not self._store.find(kind.name, name, value):
                break
            other = f"{series}:{salt}" if isinstance(made, str) else series
            made = identifier(sample[name], kind.fields[name], other, number + salt)
        return made

    def _mend(self, kind: Kind, plan: AnswerPlan, record: Record) -> None:
        """Make a new thing valid for its answer; what is not shown there stays."""
        shown = self._viewer.mended(kind, plan, record)
        shape = plan.shape(many=False)
        if shown is not None and shape is not None:
            for name in shape.view.properties:
                record.data.pop(name, None)
            record.data.update(shown)


def _merged(known: JSON, value: JSON) -> JSON:
    if not isinstance(known, dict) or not isinstance(value, dict):
        return value
    found = {k: _merged(known.get(k), v) for k, v in value.items() if v is not None}
    return {**{k: v for k, v in known.items() if k not in value}, **found}


def keys_of(kind: Kind, record: Record) -> Keys:
    """The fields by which a thing is found, with their values."""
    found: list[tuple[str, str]] = []
    for key in kind.keys:
        value = record.address if key == "" else key_text(record.data.get(key))
        if value is not None:
            found.append((key, value))
    if record.address and "" not in kind.keys:
        found.append(("", record.address))
    return tuple(found)


def shown_as(
    fields: Mapping[str, SchemaView], posted: Fields, sample: Mapping[str, JSON]
) -> Fields:
    """What was posted in the answer's types; what answers never show is kept as it is."""
    return {
        name: (
            overlay(fields[name], value, sample.get(name)) if name in fields else value
        )
        for name, value in posted.items()
    }


def _template(kind: Kind, plan: AnswerPlan) -> Template:
    shape = plan.shape(many=False)
    if shape is None:
        return Template(None, {}, {}, (), (), ())
    sample = plan.sample_thing(shape)
    base: Fields = {}
    for name, view in shape.view.properties.items():
        if name in sample:
            needed = name in shape.view.required
            base.update(
                (name, one) for one in blank(kind, name, view, sample[name], needed)
            )
    names = tuple(name for name in (*kind.ids, *kind.keys) if name in sample)
    ids = tuple(
        one for one in dict.fromkeys(names) if _can_vary(kind, plan, shape, one)
    )
    known = [name for name in sample if name in kind.fields]
    times = tuple(one for one in known if is_made_time(one) or is_changed_time(one))
    base |= {name: sample[name] for name in (*ids, *times)}
    mentions = tuple(_mentions(sample, base, ids))
    return Template(shape, base, sample, ids, times, mentions)


def _can_vary(kind: Kind, plan: AnswerPlan, shape: Shape, name: str) -> bool:
    """Whether the ids that would be made up are valid."""
    sample = plan.sample_thing(shape)
    if name not in kind.fields:
        return False
    # The second one: a sample can well be what the first would be.
    made = identifier(sample[name], kind.fields[name], "", 2)
    return made != sample[name] and plan.is_valid(
        framed(plan, shape, {**sample, name: made})
    )


def _mentions(sample: Fields, base: Fields, ids: tuple[str, ...]) -> Iterator[str]:
    own = sample.get(ids[0]) if ids else None
    if not isinstance(own, str) or not _is_distinct(own):
        return
    written = dump(own)[1:-1]
    for name, value in base.items():
        if (
            name not in ids
            and isinstance(value, (str, dict))
            and written in dump(value)
        ):
            yield name


def _is_distinct(sample: str) -> bool:
    """Whether a text can be nothing else than the id, wherever it stands."""
    return len(sample) >= _SHORTEST_MENTION and any(one.isdigit() for one in sample)


def _rename(template: Template, data: Fields, posted: Fields) -> None:
    """Put the thing's own id where the sample's was: in links to itself, say."""
    name = template.ids[0]
    old, new = template.sample[name], data[name]
    for field in template.mentions:
        if field not in posted:
            written = dump(data[field]).replace(dump(old)[1:-1], dump(new)[1:-1])
            data[field] = load(written)
