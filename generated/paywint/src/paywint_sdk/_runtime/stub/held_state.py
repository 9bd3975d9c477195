"""What a stub remembers, as those see it who reset, show and restore it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .json_values import JSON

if TYPE_CHECKING:
    from .state.memory import Memory
    from .state.store import Snapshot

_MOST_SNAPSHOTS = 20
_MOST_SHOWN = 200
"""Things of one kind that are shown."""


class HeldState:
    """The memory of a stub.

    Args:
        memory: The memory; None for a stub that remembers nothing.
        place: Where it is kept, as in ``StubOptions.state``.
    """

    def __init__(self, memory: Memory | None, place: str) -> None:
        self._memory = memory
        self._is_in_file = place not in ("memory", "off")

    def reset(self) -> None:
        """Forget everything."""
        if self._memory is not None:
            self._memory.reset()

    def snapshot(self) -> Snapshot | None:
        """Everything, as it is now; None where nothing is ever remembered."""
        return None if self._memory is None else self._memory.snapshot()

    def restore(self, snapshot: Snapshot | None) -> None:
        """Have what a snapshot has, and nothing else."""
        if self._memory is not None and snapshot is not None:
            self._memory.restore(snapshot)

    def shown(self) -> dict[str, JSON]:
        """The collections by name, each with its latest things."""
        found: dict[str, list[JSON]] = {}
        snapshot = self.snapshot()
        for record, _ in snapshot.entries if snapshot else ():
            if record.data:
                found.setdefault(record.kind, []).append(record.data)
        return {kind: things[-_MOST_SHOWN:] for kind, things in sorted(found.items())}

    def take_over(self, other: HeldState) -> tuple[str, ...]:
        """Remember what another memory does, that of an earlier form of the API.

        Returns:
            The collections that are gone. What they held is kept aside: it is not
            answered with, and is there again when they are.
        """
        snapshot = other.snapshot()
        if self._memory is None or snapshot is None:
            return ()
        if not self._is_in_file:
            self._memory.restore(snapshot)
        inference = self._memory.inference
        for operation in inference.operations:
            inference.role(operation)
        kept = {record.kind for record, _ in snapshot.entries if record.data}
        return tuple(sorted(kept - set(inference.kinds)))

    def close(self) -> None:
        """Let go of files."""
        if self._memory is not None:
            self._memory.store.close()


class Snapshots:
    """Snapshots of a stub's memory by name; the oldest are dropped."""

    def __init__(self, state: HeldState) -> None:
        self._state = state
        self._taken: dict[str, Snapshot | None] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names, the oldest first."""
        return tuple(self._taken)

    def take(self, name: str) -> None:
        """Keep the memory as it is now under a name."""
        self._taken.pop(name, None)
        self._taken[name] = self._state.snapshot()
        while len(self._taken) > _MOST_SNAPSHOTS:
            del self._taken[next(iter(self._taken))]

    def restore(self, name: str) -> bool:
        """Have the memory as it was; whether there is such a snapshot."""
        if name not in self._taken:
            return False
        self._state.restore(self._taken[name])
        return True
