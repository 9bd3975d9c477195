"""Strict mode does as jsonschema-rs, lenient mode takes all that is valid, or it is explained."""

from __future__ import annotations

import pytest

from tests.differential import corpus
from tests.differential.classes import CLASSES
from tests.differential.comparison import Outcome, compare_corpus, compare_small
from tests.differential.report import DOCUMENT

FEWEST_PAIRS = 5000


@pytest.fixture(scope="module")
def small() -> Outcome:
    """All small schemas, compared once."""
    outcome = Outcome()
    compare_small(outcome)
    return outcome


def test_there_are_enough_pairs(small: Outcome) -> None:
    assert small.pairs >= FEWEST_PAIRS
    assert small.pairs * 0.3 < small.valid < small.pairs * 0.7


def test_every_disagreement_on_small_schemas_is_explained(small: Outcome) -> None:
    assert not _unexplained(small), "\n".join(_unexplained(small))


def test_every_class_is_needed(small: Outcome) -> None:
    """A class that explains nothing any more is to be taken out."""
    seen = {each.name for found in small.disagreements for each in found.explained}
    assert seen == {each.name for each in CLASSES}


@pytest.mark.skipif(not corpus.documents(), reason="the corpus is not at hand (../shared/corpus)")
def test_every_disagreement_on_real_documents_is_explained() -> None:
    outcome = Outcome()
    compare_corpus(outcome)
    assert outcome.pairs >= FEWEST_PAIRS
    assert not _unexplained(outcome), "\n".join(_unexplained(outcome))


def test_every_class_is_documented() -> None:
    text = " ".join(DOCUMENT.read_text("utf-8").split())
    assert not [each.name for each in CLASSES if each.why not in text]


def _unexplained(outcome: Outcome) -> list[str]:
    return [str(found) for found in outcome.disagreements if not found.explained]
