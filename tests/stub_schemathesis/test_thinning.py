"""Of few cases all are kept, of many a part from everywhere."""

from __future__ import annotations

from tests.stub_schemathesis.thinning import Thinning


def test_all_of_few_and_some_of_many() -> None:
    thinning = Thinning(100)
    kept = [number for number in range(1000) if thinning.keeps("GET /a", None)]
    assert kept[:100] == list(range(100))
    assert 200 < len(kept) < 350
    assert len([number for number in kept if number >= 900]) >= 9


def test_operations_and_media_types_are_counted_by_themselves() -> None:
    thinning = Thinning(1)
    places = [("GET /a", None), ("GET /b", None), ("GET /b", "text/plain")]
    assert all(thinning.keeps(*place) for place in places)
    assert thinning.keeps("GET /a", None) is False
