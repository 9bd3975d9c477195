"""What does not fit, where, and as pydantic's own error."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import LiteralString, TypeAlias

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Misfit:
    """One reason for which a value is refused."""

    path: Path
    code: LiteralString
    message: str
    value: object


@dataclass(slots=True)
class Place:
    """Where the reader is, and what did not fit so far."""

    path: Path = ()
    misfits: list[Misfit] = field(default_factory=list[Misfit])

    def inside(self, step: str | int) -> Place:
        """The place of a member or an item; misfits are gathered together."""
        return Place((*self.path, step), self.misfits)

    def trial(self) -> Place:
        """The same place, with misfits of its own."""
        return Place(self.path)

    def refuse(self, code: LiteralString, message: str, value: object) -> object:
        """Note that a value does not fit; it comes back as it is."""
        self.misfits.append(Misfit(self.path, code, message, value))
        return value


def validation_error(title: str, misfits: list[Misfit]) -> ValidationError:
    """All misfits as the error that models raise."""
    return ValidationError.from_exception_data(
        title,
        [
            InitErrorDetails(
                # The message is an argument: braces in it are no place for a value.
                type=PydanticCustomError(
                    one.code, "{message}", {"message": one.message}
                ),
                loc=one.path,
                input=one.value,
            )
            for one in misfits
        ],
    )
