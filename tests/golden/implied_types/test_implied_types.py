"""What is of another type than the implied one is kept, and goes out as it came."""

from __future__ import annotations

import copy
import importlib
import json
import pickle
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from tests.golden import cases
from tests.hostile.importing import MemoryImporter

PET: dict[str, Any] = {"name": "Tom", "born": "2024-02-29", "tags": ["a"], "owner": {"pets": []}}


@pytest.fixture(scope="module")
def package() -> Iterator[Any]:
    """The case's package, imported from memory."""
    finder = MemoryImporter(cases.build_case("implied_types").files)
    sys.meta_path.insert(0, finder)
    yield importlib.import_module("implied_types_sdk")
    sys.meta_path.remove(finder)


def read(package: Any, value: object) -> Any:
    """The pets of an answer, as a client reads it."""
    runtime = importlib.import_module("implied_types_sdk._runtime.client")
    answer = runtime.JSONResponse("200", lambda: list[package.models.Pet])
    body = json.dumps(value).encode()
    return answer.decode(runtime.HTTPResponse(200, runtime.Headers(), body))


def test_what_is_of_the_implied_type_is_read_as_that(package: Any) -> None:
    (pet,) = read(package, [PET])
    assert type(pet) is package.models.Pet
    assert type(pet.owner) is package.models.Owner
    assert pet.born == date(2024, 2, 29)


@pytest.mark.parametrize(
    "others",
    [
        {"name": 5},
        {"name": None},
        {"born": 2024, "weight": "heavy", "tags": "a", "scores": [1.5]},
        {"weight": True, "tags": {"a": 1}},
        {"owner": "Ada"},
        {"owner": [1, {"a": None}]},
        {"owner": {"pets": [7, PET, None]}},
        {"home": {"kind": "Pond", "height": 3}},
    ],
)
def test_what_is_not_is_kept_and_goes_out_as_it_came(
    package: Any, others: dict[str, object]
) -> None:
    (pet,) = read(package, [{**PET, **others}])
    assert pet.to_wire() == {**PET, **others}
    strictly = package.strict(package.models.Pet).validate({**PET, **others})
    assert strictly.to_wire() == {**PET, **others}


def test_an_object_that_is_none_is_an_instance_without_members(package: Any) -> None:
    (pet,) = read(package, [17])
    assert isinstance(pet, package.models.Pet)
    assert isinstance(pet, package.StandIn)
    assert package.as_sent(pet) == 17
    assert pet.tags is None
    assert repr(pet) == "Pet(17)"
    with pytest.raises(AttributeError, match="no 'name': instead of a Pet came 17"):
        _ = pet.name
    with pytest.raises(TypeError, match="no object came for this Pet"):
        pet.to_wire()


def test_copies_of_it_are_the_same(package: Any) -> None:
    (pet,) = read(package, [["x"]])
    for other in (copy.copy(pet), copy.deepcopy(pet), pickle.loads(pickle.dumps(pet))):
        assert other == pet
        assert package.as_sent(other) == ["x"]
    assert package.as_sent(3) == 3


def test_an_alternative_that_is_misnamed_is_the_one_that_fits(package: Any) -> None:
    (pet,) = read(package, [{**PET, "home": {"kind": "Pond", "height": 3}}])
    assert type(pet.home) is package.models.Box


@pytest.mark.parametrize(
    "others",
    [
        {"name": "x" * 81},
        {"tags": [1]},
        {"owner": {"pets": 3}},
        {"home": {"kind": "Pond", "height": "x"}},
        {"weight": -1},
        {"owner": {"pets": [{}]}},
    ],
)
def test_what_is_of_the_implied_type_has_to_fit(package: Any, others: dict[str, object]) -> None:
    runtime = importlib.import_module("implied_types_sdk._runtime.client.response")
    with pytest.raises(runtime.MisfitError):
        read(package, [{**PET, **others}])
    with pytest.raises(ValidationError):
        package.strict(package.models.Pet).validate({**PET, **others})


def test_a_type_beside_a_reference_is_said(package: Any) -> None:
    with pytest.raises(ValidationError):
        package.strict(package.models.Pet).validate({**PET, "keeper": "Ada"})
