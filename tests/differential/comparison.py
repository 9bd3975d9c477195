"""All pairs of schema and instance, judged; and what the judges do not agree on."""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema_rs

from tests.differential import corpus, small
from tests.differential.classes import DifferenceClass, combinations, rewritten
from tests.differential.instances import Generator
from tests.differential.packages import OracleError, Subject, Tree, oracle, subjects_of
from tests.differential.peers import Case, PeerOutcome
from tests.differential.peers import judge as judge_peer

ROUNDS = 8
"""How many valid values are tried for a small schema, each with its neighbours."""


@dataclass(frozen=True)
class Disagreement:
    """A value on which jsonschema-rs and we differ, and the classes that explain it."""

    source: str
    schema: str
    value: Any
    mode: str
    valid: bool
    explained: tuple[DifferenceClass, ...]

    def __str__(self) -> str:
        verdict = "refuses what is valid" if self.valid else "accepts what is not valid"
        return f"{self.source} {self.schema}: {self.mode} {verdict}: {json.dumps(self.value)}"


@dataclass
class Outcome:
    """The counts, and every disagreement."""

    pairs: int = 0
    valid: int = 0
    lenient_accepts_invalid: int = 0
    schemas: int = 0
    documents: int = 0
    disagreements: list[Disagreement] = field(default_factory=list)
    peer: PeerOutcome | None = None


def compare_small(outcome: Outcome) -> None:
    """The table of small schemas."""
    names = list(small.SCHEMAS)
    with tempfile.TemporaryDirectory() as folder:
        _compare(small.document(), names, "small", ROUNDS, Path(folder), outcome)


def compare_corpus(outcome: Outcome, count: int = 8, rounds: int = 3) -> None:
    """Some components of every document at hand."""
    for path in corpus.documents():
        found = corpus.sample(path, count)
        if found is not None:
            document, names = found
            with tempfile.TemporaryDirectory() as folder:
                _compare(document, names, path.name, rounds, Path(folder), outcome)


def _compare(
    document: Tree, names: list[str], source: str, rounds: int, folder: Path, outcome: Outcome
) -> None:
    with subjects_of(document, names, folder) as subjects:
        outcome.documents += 1
        cases: list[Case] = []
        for subject in subjects:
            outcome.schemas += 1
            for value in instances_of(subject, source, rounds):
                valid = _judge(subject, source, value, outcome)
                cases.append(Case(subject.probe, value, valid))
        if outcome.peer is not None and subjects:
            judge_peer(subjects[0].document, cases, folder, outcome.peer)


def instances_of(subject: Subject, source: str, rounds: int) -> Iterator[Any]:
    """Distinct values for a schema: its own examples, and what the generator makes."""
    chance = random.Random(f"{source} {subject.name}")
    generator = Generator(subject.document, chance)
    seen: set[str] = set()
    for value in _all(subject, generator, rounds):
        text = json.dumps(value, sort_keys=True)
        if text not in seen:
            seen.add(text)
            yield value


def _all(subject: Subject, generator: Generator, rounds: int) -> Iterator[Any]:
    for example in corpus.examples(subject.schema):
        yield example
        yield from generator.nearly_valid(subject.schema, example)
    for _ in range(rounds):
        value = generator.valid(subject.schema)
        yield value
        yield from generator.nearly_valid(subject.schema, value)


def _judge(subject: Subject, source: str, value: Any, outcome: Outcome) -> bool:
    valid = subject.oracle.is_valid(value)
    outcome.pairs += 1
    outcome.valid += valid
    verdicts = {"strict": subject.accepts_strictly(value)}
    lenient = subject.accepts_leniently(value)
    outcome.lenient_accepts_invalid += lenient and not valid
    if valid:
        verdicts["lenient"] = lenient
    for mode, accepts in verdicts.items():
        if accepts != valid:
            explained = _explanation(subject, value, accepts)
            found = Disagreement(source, subject.name, value, mode, valid, explained)
            outcome.disagreements.append(found)
    return valid


def _explanation(subject: Subject, value: Any, verdict: bool) -> tuple[DifferenceClass, ...]:
    """The first classes whose rewriting makes jsonschema-rs agree with our verdict."""
    text = json.dumps(subject.document["components"], sort_keys=False)
    for classes in combinations():
        judge = _rewritten_oracle(text, subject.name, classes)
        if judge is not None and judge.is_valid(value) == verdict:
            return classes
    return ()


@lru_cache(maxsize=512)
def _rewritten_oracle(
    components: str, name: str, classes: tuple[DifferenceClass, ...]
) -> jsonschema_rs.Validator | None:
    document: Tree = {"components": json.loads(components)}
    for each in classes:
        document = rewritten(document, each.rewrite)
    try:
        return oracle(document, name)
    except OracleError:
        return None
