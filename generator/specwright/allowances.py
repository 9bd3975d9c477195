"""Errors that the user takes: ``--allow CODE[@POINTER]`` and ``allow:`` in vendor.yaml."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from specwright.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Allowance:
    """A code, everywhere or at and below one JSON pointer (URI fragment form)."""

    code: str
    pointer: str = ""

    @classmethod
    def parse(cls, text: str) -> Allowance:
        """``unknown-ref`` or ``unknown-ref@#/paths/~1a``.

        Raises:
            ValueError: No code, or a pointer that does not begin with ``#/`` or ``/``.
        """
        code, _, pointer = text.strip().partition("@")
        if pointer.startswith("/"):
            pointer = f"#{pointer}"
        if not code or (pointer and not pointer.startswith("#/")):
            raise ValueError("should be CODE or CODE@POINTER, such as unknown-ref@#/paths/~1a")
        return cls(code, pointer)

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether this finding is one of those that are taken."""
        if diagnostic.code != self.code:
            return False
        if not self.pointer or diagnostic.pointer == self.pointer:
            return True
        return diagnostic.pointer.startswith(f"{self.pointer}/")


def apply_allowances(
    diagnostics: Iterable[Diagnostic], allowances: Iterable[Allowance]
) -> tuple[Diagnostic, ...]:
    """The findings, with every allowed error as a warning that says so."""
    taken = tuple(allowances)
    if not taken:
        return tuple(diagnostics)
    return tuple(_weigh(diagnostic, taken) for diagnostic in diagnostics)


def _weigh(diagnostic: Diagnostic, allowances: tuple[Allowance, ...]) -> Diagnostic:
    is_error = diagnostic.severity is Severity.ERROR
    if not is_error or not any(allowance.covers(diagnostic) for allowance in allowances):
        return diagnostic
    message = f"{diagnostic.message} (allowed)"
    return replace(diagnostic, severity=Severity.WARNING, message=message)
