"""At least nine in ten of lago.yaml's creating operations remember, without configuration."""

from __future__ import annotations

from specwright.runtime.stub import StubAPI
from specwright.runtime.stub.state.roles import Role
from tests.stub_state.world import World, lost, thing_in, things_in

SHARE = 0.9

# The document contradicts itself, and explain-state says so.
CONTRADICTIONS = {
    "/billing_entities": "the code in the path is a uuid, the field code is none",
}


def test_nine_in_ten_remember(lago_api: StubAPI) -> None:
    world = World(lago_api)
    world.fill()
    creating = world.roles("create")
    assert len(creating) >= 25
    faults = {role.operation.path: fault for role in creating if (fault := _fault(world, role))}
    told = "\n".join(f"{path}: {fault}" for path, fault in faults.items())
    assert faults.keys() <= CONTRADICTIONS.keys(), told
    assert len(creating) - len(faults) >= SHARE * len(creating), told


def _fault(world: World, role: Role) -> str:
    """Why a thing that is posted does not come back; "" if it does."""
    posted, said = world.create(role)
    if said.status not in (200, 201):
        return f"POST is {said.status}: {said.body[:200]!r}"
    shown = 0
    for get in world.roles("get"):
        if get.kind is role.kind and _reaches(get, role):
            shown += 1
            answer = world.talk("GET", world.target(get))
            if answer.status != 200:
                return f"GET {world.target(get)} is {answer.status}"
            fault = lost(posted, thing_in(get, answer) or {}, role.kind.fields)
            if fault:
                return f"get: {fault}"
    for listing in world.roles("list"):
        if listing.kind is role.kind and _reaches(listing, role):
            shown += 1
            answer = world.talk("GET", world.target(listing))
            things = things_in(listing, answer)
            if not things:
                return f"GET {world.target(listing)} lists nothing: {answer.body[:200]!r}"
            fault = lost(posted, things[0], listing.kind.fields.keys() & things[0].keys())
            if fault:
                return f"list: {fault}"
    return "" if shown else "nothing shows it"


def _reaches(other: Role, role: Role) -> bool:
    """Whether another operation names no parents that this one does not."""
    mine = [step.kind.name for step in role.parents]
    return all(step.kind.name in mine for step in other.parents)
