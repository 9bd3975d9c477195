"""What a stub remembers, as those see it who reset, show and restore it."""

from __future__ import annotations

from typing import Any, Protocol

from .json_values import JSON

_MOST_SNAPSHOTS = 20


class HeldState(Protocol):
    """The memory of a stub."""

    def reset(self) -> None:
        """Forget everything."""
        ...

    def snapshot(self) -> object:
        """Everything, as it is now."""
        ...

    def restore(self, snapshot: object) -> None:
        """Have what a snapshot has, and nothing else."""
        ...

    def shown(self) -> dict[str, JSON]:
        """The collections by name, each with its things."""
        ...

    def take_over(self, other: Any) -> tuple[str, ...]:
        """Remember what another memory does, that of an earlier form of the API.

        Returns:
            The collections that are gone; what they held is kept aside.
        """
        ...


class NoState:
    """The memory of a stub that remembers nothing."""

    def reset(self) -> None:
        """Nothing is there to be forgotten."""

    def snapshot(self) -> object:
        """Nothing."""
        return None

    def restore(self, snapshot: object) -> None:
        """Nothing is there to be restored."""

    def shown(self) -> dict[str, JSON]:
        """No collections."""
        return {}

    def take_over(self, other: Any) -> tuple[str, ...]:
        """Nothing is remembered, and nothing is gone."""
        return ()


class Snapshots:
    """Snapshots of a stub's memory by name; the oldest are dropped."""

    def __init__(self, state: HeldState) -> None:
        self._state = state
        self._taken: dict[str, object] = {}

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
