"""``Fault``: one thing that is to go wrong, and when."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Final, Literal, TypeAlias, cast, get_args

from ..json_values import JSON

FaultKind: TypeAlias = Literal[
    "latency",
    "rate_limit",
    "error",
    "error_after_commit",
    "expired_credentials",
    "timeout",
    "reset",
    "truncated",
    "malformed",
    "drip",
]
"""What goes wrong.

``latency``: the answer comes late. ``rate_limit``: 429 with ``Retry-After``. ``error``:
a status, 500 if none is said. ``error_after_commit``: the same, but the call was
done. ``expired_credentials``: 401. ``timeout``: no answer ever. ``reset``: the connection
breaks. ``truncated``: the body ends early. ``malformed``: the body is broken JSON.
``drip``: the body comes in drops.
"""

Distribution: TypeAlias = Literal["fixed", "uniform", "normal", "exponential"]

_KINDS: Final = get_args(FaultKind)
_DISTRIBUTIONS: Final = get_args(Distribution)
_LONGEST_SECONDS: Final = 3600.0
_WORD = re.compile(r"\s*([a-z_]+)\s*(?:=\s*\"?([^;,\"]*)\"?)?\s*")


class FaultError(ValueError):
    """A fault is described in a way that can't be; the message says how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is to go wrong, and when; all conditions have to hold.

    Attributes:
        kind: What goes wrong.
        on: The operation (``payments.create``, an operationId or ``POST /payments``);
            None is all of them.
        nth: Only the nth call of the operation since the fault was set, from 1.
        times: Only so many calls, the first ones that the other conditions let through.
        rate: The share of calls, from 0 to 1; drawn by the seed.
        status: The status of ``error`` and ``error_after_commit``.
        retry_after: Seconds that ``Retry-After`` says.
        seconds: How late; for ``drip``, between the drops.
        spread: Of the distribution: half its width (uniform), its deviation (normal).
        distribution: How ``seconds`` varies; exponential has them as its mean.
    """

    kind: FaultKind
    on: str | None = None
    nth: int | None = None
    times: int | None = None
    rate: float = 1.0
    status: int = 500
    retry_after: int | None = None
    seconds: float = 1.0
    spread: float = 0.0
    distribution: Distribution = "fixed"

    def __post_init__(self) -> None:
        """Refuse what can't be.

        Raises:
            FaultError: A value is out of its range.
        """
        _check(self.kind in _KINDS, f"kind is one of {', '.join(_KINDS)}")
        known = ", ".join(_DISTRIBUTIONS)
        _check(self.distribution in _DISTRIBUTIONS, f"distribution is one of {known}")
        _check(self.nth is None or self.nth >= 1, "nth is 1 or more")
        _check(self.times is None or self.times >= 1, "times is 1 or more")
        _check(0 <= self.rate <= 1, "rate is from 0 to 1")
        _check(400 <= self.status <= 599, "status is from 400 to 599")
        _check(
            self.retry_after is None or self.retry_after >= 0,
            "retry_after is 0 or more",
        )
        _check(_is_time(self.seconds), f"seconds is from 0 to {_LONGEST_SECONDS:.0f}")
        _check(_is_time(self.spread), f"spread is from 0 to {_LONGEST_SECONDS:.0f}")

    @classmethod
    def of(cls, data: JSON) -> Fault:
        """A fault as JSON has it: an object, or the name of its kind.

        Raises:
            FaultError: It is none.
        """
        given: JSON = {"kind": data} if isinstance(data, str) else data
        if not isinstance(given, dict) or "kind" not in given:
            raise FaultError("a fault is an object with a kind")
        types = {each.name: str(each.type) for each in fields(cls)}
        for name, value in given.items():
            _check(
                name in types,
                f"a fault has no {name[:40]!r}; it has {', '.join(types)}",
            )
            _check(_fits(value, types[name]), f"{name}: {types[name]} is due")
        return cls(**cast("Mapping[str, object]", given))  # type: ignore[arg-type]

    @classmethod
    def of_header(cls, value: str) -> Fault:
        """A fault as the header ``X-Stub-Fault`` has it: ``error; status=503``.

        Raises:
            FaultError: It is none.
        """
        kind, *rest = value.split(";")
        given: dict[str, JSON] = {"kind": kind.strip()}
        for piece in rest:
            found = _WORD.fullmatch(piece)
            if found is None or found[2] is None:
                raise FaultError(
                    "X-Stub-Fault: a kind, and name=value after semicolons"
                )
            given[found[1]] = _number(found[2])
        return cls.of(given)

    def as_json(self) -> dict[str, JSON]:
        """The fault as JSON, what is not the default."""
        own = cast("dict[str, JSON]", asdict(self))
        default = cast("dict[str, JSON]", asdict(Fault(kind=self.kind)))
        return {
            name: value
            for name, value in own.items()
            if name == "kind" or value != default[name]
        }

    def __str__(self) -> str:
        """``error (status=503, nth=2)``."""
        rest = [
            f"{name}={value}"
            for name, value in self.as_json().items()
            if name != "kind"
        ]
        return f"{self.kind} ({', '.join(rest)})" if rest else self.kind


def _check(holds: bool, message: str) -> None:
    if not holds:
        raise FaultError(message)


def _is_time(seconds: float) -> bool:
    return math.isfinite(seconds) and 0 <= seconds <= _LONGEST_SECONDS


def _fits(value: JSON, kind: str) -> bool:
    if value is None:
        return "None" in kind
    if isinstance(value, bool):
        return False
    if isinstance(value, int):
        return "int" in kind or "float" in kind
    if isinstance(value, float):
        return "float" in kind
    return isinstance(value, str) and "int" not in kind and "float" not in kind


def _number(word: str) -> JSON:
    for kind in (int, float):
        try:
            return kind(word)
        except ValueError:
            continue
    return word.strip()
