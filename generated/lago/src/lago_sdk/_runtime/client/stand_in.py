"""What stands where an object was implied and something else came."""

from __future__ import annotations

import json
import types
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final, NoReturn, TypeVar, cast

from pydantic import PrivateAttr, model_serializer

from .model import Model

_T = TypeVar("_T", bound=Model)
_LONGEST: Final = 60


class StandIn(Model):
    """An instance of a model's class for a JSON value that is no object.

    ``as_sent`` gives the value. Members that may be absent are absent; reading one that
    may not raises AttributeError. Inside of other models it is written as it came.
    """

    _sent: Any = PrivateAttr(default=None)

    @model_serializer(mode="plain")
    def _written(self) -> Any:
        return as_sent(self)

    def __getattr__(self, name: str) -> NoReturn:
        """Only what is not there is looked for here: a member that was never sent."""
        if name.startswith("_"):
            raise AttributeError(name)
        sent = json.dumps(as_sent(self))
        if len(sent) > _LONGEST:
            sent = f"{sent[:_LONGEST]}..."
        message = f"no {name!r}: instead of a {type(self).__name__} came {sent}"
        raise AttributeError(message, name=name, obj=self)

    def to_wire(self) -> dict[str, object]:
        """Refused: what came is no object; ``as_sent`` gives it.

        Raises:
            TypeError: in any case.
        """
        raise TypeError(f"no object came for this {type(self).__name__}: see as_sent")

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """``Pet(5)``."""
        return [(None, as_sent(self))]

    def __reduce__(self) -> tuple[Any, ...]:
        """Copies are made from the class that it stands for."""
        return stand_in, (type(self).__mro__[2], as_sent(self))


def stand_in(cls: type[_T], sent: object) -> _T:
    """An instance of the class for a JSON value that is no object."""
    made = _stand_in_class(cls).model_construct()
    cast("StandIn", made)._sent = sent  # pyright: ignore[reportPrivateUsage]
    return cast("_T", made)


def as_sent(value: object) -> object:
    """The JSON value that a stand-in stands for; any other value as it is."""
    if isinstance(value, StandIn):
        # Not as an attribute: those that are not found are looked for in __getattr__.
        return (value.__pydantic_private__ or {}).get("_sent")
    return value


@lru_cache(maxsize=1024)
def _stand_in_class(cls: type[Model]) -> type[Model]:
    names = {"__module__": cls.__module__, "__qualname__": cls.__qualname__}
    made = cast(
        "type[Model]",
        types.new_class(
            cls.__name__, (StandIn, cls), exec_body=lambda body: body.update(names)
        ),
    )
    made.model_rebuild()
    return made
