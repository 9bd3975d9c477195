"""What a stub server remembers: does with things what the operations' roles say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext

from ..answers import Answer
from ..json_values import JSON, mapping
from .actions import acted, happened
from .answer_plans import AnswerPlan, AnswerPlans, Wanted
from .calls import StateCall
from .does import Does
from .finder import Above, Finder, gone, missing, value_of
from .idempotency import Idempotency
from .inference import Inference
from .links import Links
from .lister import Lister
from .machines import called, read
from .maker import Maker, shown_as
from .parts import part_removed, part_written
from .posting import came_as_list, posted_things
from .records import Record, key_text
from .refusals import taken
from .roles import Kind, Role, Step
from .store import Snapshot, Store
from .viewer import UNASKED, Viewer

_Handler = Callable[[Role, StateCall, "_Place"], Answer | None]


class _Place:
    """The things that a request's path names."""

    def __init__(self, above: Above, item: Record | None) -> None:
        self.above = above
        self.item = item

    @property
    def parents(self) -> list[Record]:
        """The things before the last."""
        return [record for _, record in self.above]


class Memory:
    """The memory of one API.

    Args:
        inference: What the operations do.
        store: Where things are kept.
        plans: How they answer.
        lister: How they list.
        viewer: How things are shown.
        seed: Another number gives other ids.
    """

    def __init__(
        self,
        inference: Inference,
        store: Store,
        plans: AnswerPlans,
        lister: Lister,
        viewer: Viewer,
        seed: int,
    ) -> None:
        self.store = store
        self.inference = inference
        self._seed = seed
        self._plans = plans
        self._lister = lister
        self._viewer = viewer
        self._idempotency = Idempotency(store, inference.behaviour.idempotency_header)
        self._links = Links(inference, store)
        self._finder = Finder(store, self._links)
        self._maker = Maker(store, self._links, viewer, seed)
        self._handlers: Mapping[Does, _Handler] = {
            "list": self._list,
            "create": self._create,
            "set many": self._set_many,
            "get": self._get,
            "update": self._update,
            "replace": self._update,
            "delete": self._delete,
            "clear": self._clear,
            "act": self._act,
            "read field": self._get,
            "write field": self._write_part,
            "delete field": self._remove_part,
            "look": self._look,
        }

    def with_store(self, store: Store) -> Memory:
        """The same memory with other things in it: what was worked out is shared."""
        return Memory(
            self.inference,
            store,
            self._plans,
            self._lister,
            self._viewer,
            self._seed,
        )

    def once(self, call: StateCall, sample: Callable[[], Answer]) -> Answer:
        """The answer, made once for each idempotency key; else a sample.

        Raises:
            Rejection: as :meth:`answer`, or because the key came with another request.
        """
        return self._idempotency.once(call, lambda: self.answer(call) or sample())

    def answer(self, call: StateCall) -> Answer | None:
        """The answer; None where nothing is remembered and a sample is the answer.

        Raises:
            Rejection: if what the path names is not there, or a key is taken.
        """
        role = self.inference.role(call.operation)
        if not isinstance(role, Role):
            return None
        with self.store.transaction() if role.writes else nullcontext():
            above = self._above(role, call)
            place = _Place(above, self._item(role, call, above))
            return self._handlers[role.does](role, call, place)

    def put(self, kind: str, data: dict[str, JSON]) -> None:
        """Keep a thing as it is: a new one, or in place of one with its first key.

        Raises:
            KeyError: if there is no such kind.
        """
        found = self.inference.kind(kind)
        with self.store.transaction():
            known = self._same(found, data)
            if known is not None:
                self._maker.change(found, known, data, merge=False)
                return
            serial, number = self.store.count("serial"), self.store.count(kind)
            self._maker.keep(found, Record(serial, kind, number, data))

    def _same(self, kind: Kind, data: dict[str, JSON]) -> Record | None:
        for key in kind.keys:
            value = key_text(data.get(key)) if key else None
            known = self.store.find(kind.name, key, value) if value else []
            if known:
                return known[-1]
        return None

    def reset(self) -> None:
        """Forget everything; the next ids are the first ones again."""
        self.store.reset()

    def snapshot(self) -> Snapshot:
        """Everything that is remembered, as it is now."""
        return self.store.snapshot()

    def restore(self, snapshot: Snapshot) -> None:
        """Remember what a snapshot has, and nothing else."""
        self.store.restore(snapshot)

    def _above(self, role: Role, call: StateCall) -> Above:
        above: list[tuple[Kind, Record]] = []
        for step in role.parents:
            found = self._named(step, role, call, above)
            if found is None and role.operation.declared(404) is not None:
                raise missing(step, call.values)
            # Without a status for it, whatever is above is there when it is asked for.
            found = found or self._unasked(step, role, call, above)
            above.append((step.kind, found))
        return above

    def _item(self, role: Role, call: StateCall, above: Above) -> Record | None:
        if role.item is None:
            return None
        found = self._named(role.item, role, call, above)
        if found is None and not self._makes(role):
            raise missing(role.item, call.values)
        return found

    def _makes(self, role: Role) -> bool:
        """Whether a PUT makes what is not there: it declares that it was created."""
        return role.does == "replace" and "201" in role.operation.responses

    def _named(
        self, step: Step, role: Role, call: StateCall, above: Above
    ) -> Record | None:
        """The thing at a step; what nobody can make is there when it is asked for."""
        found = self._finder.find(step, call.values, above)
        if found is not None or step.kind.creatable:
            return found
        if self._finder.was_deleted(step, call.values):
            return None
        return self._unasked(step, role, call, above)

    def _unasked(self, step: Step, role: Role, call: StateCall, above: Above) -> Record:
        address = value_of(step, call.values)
        serial, kind = self.store.count("serial"), step.kind
        data: dict[str, JSON] = {}
        if step.key and len(step.names) == 1:
            data[step.key] = call.values.get(("path", step.names[0]))
        scope = tuple(record.serial for _, record in above)
        number = self.store.count(kind.name)
        inner: dict[str, JSON] = {UNASKED: True}
        record = Record(serial, kind.name, number, data, scope, address, 0, inner)
        self._maker.keep(kind, record)
        return record

    def _plan(self, role: Role, call: StateCall, wanted: Wanted) -> AnswerPlan | None:
        return self._plans.plan(role, wanted, call.incoming)

    def _shown(
        self, role: Role, call: StateCall, record: Record, wanted: Wanted = "kept"
    ) -> Answer | None:
        plan = self._plan(role, call, wanted)
        if plan is None:
            return None
        return plan.answer(self._viewer.body(role.kind, plan, record))

    def _get(self, role: Role, call: StateCall, place: _Place) -> Answer | None:
        if place.item is None:
            return None
        item = self._read(role.kind, place.item) if role.kind.machines else place.item
        return self._shown(role, call, item)

    def _read(self, kind: Kind, record: Record) -> Record:
        """The thing after one more read of it: a status may change by that."""
        counted, changes = read(kind, record)
        if changes:
            return self._maker.change(kind, counted, changes, merge=False)
        self._maker.keep(kind, counted)
        return counted

    def _look(self, role: Role, call: StateCall, place: _Place) -> Answer | None:
        return None

    def _list(self, role: Role, call: StateCall, place: _Place) -> Answer | None:
        plan = self._plan(role, call, "kept")
        if plan is None:
            return None
        records = self._finder.all(role.kind, place.above)
        if not records and not role.kind.creatable:
            records = self._seeded(role, plan, place)
        return self._lister.answer(role, plan, call, records)

    def _seeded(self, role: Role, plan: AnswerPlan, place: _Place) -> list[Record]:
        """The sample's thing, where nobody can make one and none was deleted."""
        shape = plan.shape(many=True)
        kind = role.kind
        if shape is None or self.store.of_kind(gone(kind)):
            return []
        data = dict(plan.sample_thing(shape))
        serial, number = self.store.count("serial"), self.store.count(kind.name)
        scope = tuple(record.serial for record in place.parents)
        inner: dict[str, JSON] = {UNASKED: True}
        record = Record(serial, kind.name, number, data, scope, inner=inner)
        self._maker.keep(kind, record)
        return [record]

    def _create(self, role: Role, call: StateCall, place: _Place) -> Answer | None:
        plan = self._plan(role, call, "made")
        if plan is None:
            return None
        things = posted_things(role, call.body)
        records: list[Record] = []
        made = False
        for posted in things:
            known = self._taken(role, posted, place)
            made = made or known is None
            if known is None:
                parents = place.parents
                records.append(self._maker.new(role.kind, plan, posted, parents))
            else:
                records.append(self._changed(role.kind, known, posted, merge=False))
        return self._made(role, call, records, "made" if made else "kept")

    def _set_many(self, role: Role, call: StateCall, place: _Place) -> Answer | None:
        """Have the things that are sent: with PUT no others, with PATCH these as well."""
        if call.operation.method == "PUT":
            for record in self._finder.all(role.kind, place.above):
                self.store.remove(record)
        self._create(role, call, place)
        records = self._finder.all(role.kind, place.above)
        return self._made(role, call, records, "kept")

    def _made(
        self, role: Role, call: StateCall, records: list[Record], wanted: Wanted
    ) -> Answer | None:
        plan = self._plan(role, call, wanted)
        if plan is None:
            return None
        is_one = len(records) == 1 and not came_as_list(role, call.body)
        many = plan.shape(many=role.does == "set many" or not is_one)
        if many is not None and many.many and plan.content:
            items = [self._viewer.item(role.kind, plan, many, one) for one in records]
            return plan.answer(self._viewer.listed(plan, many, plan.frame(many), items))
        if not records:
            return None
        return plan.answer(self._viewer.body(role.kind, plan, records[-1]))

    def _taken(
        self, role: Role, posted: dict[str, JSON], place: _Place
    ) -> Record | None:
        """The thing that has a key of the posted one, if that is an update of it.

        Raises:
            Rejection: if the vendor declares a conflict for it.
        """
        kind = role.kind
        for key in kind.keys:
            value = key_text(posted.get(key)) if key in kind.inputs else None
            if value is None:
                continue
            step = Step(kind, (), key)
            found = self._store_find(step, value, place.above)
            if found is not None:
                declared = role.operation.declared(409) is not None
                new = role.does == "create"
                if new and (kind.refuses or (declared and not kind.upserts)):
                    raise taken(key, value)
                return found
        return None

    def _store_find(self, step: Step, value: str, above: Above) -> Record | None:
        found = self.store.find(step.kind.name, step.key, value)
        near = self._finder.those_below(step.kind, found, above)
        return near[-1] if near else None

    def _update(self, role: Role, call: StateCall, place: _Place) -> Answer | None:
        things = posted_things(role, call.body)
        posted = things[0] if things else {}
        if place.item is None:
            return self._put(role, call, place, posted)
        merge = call.operation.method != "PUT"
        posted = {**posted, **called(role, place.item)}
        changed = self._changed(role.kind, place.item, posted, merge=merge)
        return self._shown(role, call, changed)

    def _put(
        self, role: Role, call: StateCall, place: _Place, posted: dict[str, JSON]
    ) -> Answer | None:
        """Make what a PUT names."""
        plan, item = self._plan(role, call, "made"), role.item
        if plan is None or item is None:
            return None
        if item.key:
            posted = {**posted, item.key: call.values.get(("path", item.names[0]))}
        address = value_of(item, call.values)
        record = self._maker.new(role.kind, plan, posted, place.parents, address)
        return plan.answer(self._viewer.body(role.kind, plan, record))

    def _changed(
        self, kind: Kind, record: Record, posted: dict[str, JSON], *, merge: bool
    ) -> Record:
        """The thing with other fields; kept in its place."""
        shown = shown_as(kind.fields, posted, record.data)
        return self._maker.change(kind, record, shown, merge=merge)

    def _delete(self, role: Role, call: StateCall, place: _Place) -> Answer | None:
        if place.item is None or role.item is None:
            return None
        answer = self._shown(role, call, place.item)
        self.store.remove(place.item)
        if not role.kind.creatable:
            address = value_of(role.item, call.values)
            serial = self.store.count("serial")
            left = Record(serial, gone(role.kind), 0, {}, (), address)
            self.store.put(left, (("", address),))
        return answer

    def _clear(self, role: Role, call: StateCall, place: _Place) -> Answer | None:
        for record in self._finder.all(role.kind, place.above):
            self.store.remove(record)
        plan = self._plan(role, call, "kept")
        return plan.answer(self._viewer.bare(plan)) if plan else None

    def _act(self, role: Role, call: StateCall, place: _Place) -> Answer | None:
        if place.item is None:
            return None
        posted = posted_things(role, call.body)
        carried = posted[0] if posted else mapping(call.body)
        known = {name: one for name, one in carried.items() if name in role.kind.fields}
        shown = shown_as(role.kind.fields, known, place.item.data)
        changes = {**shown, **acted(role), **called(role, place.item)}
        changed = self._maker.change(
            role.kind, place.item, changes, merge=True, times=happened(role)
        )
        return self._shown(role, call, changed)

    def _write_part(self, role: Role, call: StateCall, place: _Place) -> Answer | None:
        if place.item is None:
            return None
        changes = part_written(role, place.item, call)
        changed = self._maker.change(role.kind, place.item, changes, merge=False)
        return self._shown(role, call, changed)

    def _remove_part(self, role: Role, call: StateCall, place: _Place) -> Answer | None:
        if place.item is None:
            return None
        changes = part_removed(role, place.item, call)
        changed = self._maker.change(role.kind, place.item, changes, merge=False)
        return self._shown(role, call, changed)
