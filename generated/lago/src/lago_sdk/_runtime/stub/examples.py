"""Sample values that are valid: the document's examples first, else composed ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .bundling import Direction
from .composing import Composition, Path, Plan, UnionKey, compose
from .document import Document, Node
from .identifiers import identifiers_of
from .json_values import JSON
from .plausible import Names
from .problems import Problems
from .validators import SchemaValidator, Validators, Violation

_ROUNDS = 40


@dataclass(frozen=True, slots=True)
class Sample:
    """A value for a schema or a media type, and whether it satisfies its schema."""

    value: JSON
    valid: bool


class Sampler:
    """Finds or makes one sample for each schema and media type, and keeps it.

    Kept samples are shared: a caller that wants to change one copies it first.
    """

    def __init__(
        self,
        document: Document,
        validators: Validators,
        problems: Problems,
        seed: int = 0,
    ) -> None:
        self._document = document
        self._validators = validators
        self._problems = problems
        self._names = Names(seed, identifiers_of(document))
        self._cache: dict[tuple[str, Direction], Sample] = {}

    def of_media(self, media: Node, direction: Direction) -> Sample:
        """A sample of a media type object: its own examples are tried first."""
        key = (media.pointer, direction)
        if key not in self._cache:
            self._cache[key] = self._find_of_media(media, direction)
        return self._cache[key]

    def of_schema(self, schema: Node, direction: Direction) -> Sample:
        """A sample of a schema; references to the same schema share it."""
        key = (self._document.canonical(schema).pointer, direction)
        if key not in self._cache:
            self._cache[key] = self._compose(schema, direction)
        return self._cache[key]

    def _find_of_media(self, media: Node, direction: Direction) -> Sample:
        schema = media.child("schema")
        examples = list(self._media_examples(media))
        if schema is None:
            return Sample(examples[0].value if examples else None, True)
        validator = self._validators.get(schema.pointer, direction)
        for example in examples:
            if validator.is_valid(example.value):
                return Sample(example.value, True)
            self._report(example.pointer, validator.violations(example.value))
        return self.of_schema(schema, direction)

    def _media_examples(self, media: Node) -> Iterator[Node]:
        own = media.child("example")
        if own is not None:
            yield own
        for _, example in self._document.followed_children(media, "examples"):
            value = example.child("value")
            if value is not None:
                yield value

    def _compose(self, schema: Node, direction: Direction) -> Sample:
        validator = self._validators.get(schema.pointer, direction)
        first: JSON = None
        for minimal in (False, True):
            plan = Plan(minimal=minimal)
            value, violations = self._attempts(schema, direction, plan, validator)
            if not violations:
                return Sample(value, True)
            if not minimal:
                first = value
        found = validator.violations(first)
        self._report(schema.pointer, found, "no valid sample found")
        return Sample(first, not found)

    def _attempts(
        self,
        schema: Node,
        direction: Direction,
        plan: Plan,
        validator: SchemaValidator,
    ) -> tuple[JSON, list[Violation]]:
        """Compose, and compose again with what the violations teach."""
        value: JSON = None
        violations: list[Violation] = []
        for _ in range(_ROUNDS):
            made = compose(self._document, schema.value, direction, plan, self._names)
            value = made.value
            violations = validator.violations(value)
            learnt = [_learn(plan, made, violation) for violation in violations]
            if not any(learnt):
                break
        return value, violations

    def _report(
        self,
        pointer: str,
        violations: list[Violation],
        message: str = "an example is not valid and was passed over",
    ) -> None:
        first = violations[0] if violations else None
        where = "/".join(map(str, first.path)) if first else ""
        detail = f": {where}: {first.message}" if first else ""
        self._problems.add(pointer, f"{message}{detail}")


def _learn(plan: Plan, made: Composition, violation: Violation, level: int = 0) -> bool:
    """Change ``plan`` so that ``violation`` may not come again; False if it can't."""
    key = _union_of(made, violation, level)
    if key and _learn_from_variant(plan, made, violation, key):
        return True
    for path in _prefixes(violation.path):
        if path in made.trusted and path not in plan.distrusted:
            plan.distrusted.add(path)
            return True
    if key and _choose_next(plan, key, len(violation.context)):
        return True
    for path in _prefixes(violation.path):
        if path in made.optional and path not in plan.omitted:
            plan.omitted.add(path)
            return True
    return False


def _union_of(made: Composition, violation: Violation, level: int) -> UnionKey | None:
    """Which union of the composition the violation is about, if it is one."""
    if not violation.context:
        return None
    key = (violation.path, level)
    return key if key in made.unions else None


def _learn_from_variant(
    plan: Plan, made: Composition, violation: Violation, key: UnionKey
) -> bool:
    """Learn from why the variant that was taken did not fit."""
    index = made.unions[key][0]
    inner = violation.context[index] if index < len(violation.context) else ()
    return any([_learn(plan, made, one, key[1] + 1) for one in inner])


def _choose_next(plan: Plan, key: UnionKey, variants: int) -> bool:
    chosen = plan.choices.get(key, 0)
    if chosen + 1 >= variants:
        return False
    plan.choices[key] = chosen + 1
    return True


def _prefixes(path: Path) -> Iterator[Path]:
    """``path`` and what it lies below, the longest first."""
    for length in range(len(path), -1, -1):
        yield path[:length]
