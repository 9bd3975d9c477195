"""Models, open enumerations, unions and their JSON."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from types import ModuleType
from uuid import UUID

import pytest
from pydantic import ValidationError

ID = "4cf085a7-c196-4f07-a543-97c50ec6e8b2"
ANIMAL: dict[str, object] = {"id": ID, "name": "Tom"}


def round_trip(model: type, data: object) -> object:
    encoded = json.dumps(data)
    value = model.model_validate_json(encoded, by_alias=True, by_name=False)  # type: ignore[attr-defined]
    return value.to_wire()


@pytest.mark.parametrize(
    "data",
    [
        {"parents": [{**ANIMAL, "parents": [ANIMAL]}]},
        {"owner": {"name": "o", "animals": [{**ANIMAL, "owner": {"name": "p"}}]}},
        {"friends": {"a": {"pet_type": "dog", "chases": [{"pet_type": "dog"}]}}},
        {"friends": {"a": {"pet_type": "cat", **ANIMAL, "rival": {"pet_type": "dog"}}}},
        {"friends": {"a": {"pet_type": "dog", "walks": [{"with_": {"pet_type": "newt"}}]}}},
        {"tree": {"a": [1, {"b": {"name": "o", "animals": [ANIMAL]}}]}},
        {"coat": "plaid", "legs": 3, "unheard": {"of": [1, None, "x"]}, "class": "mammal"},
        {"class": "wire", "class_": "an unknown key"},
        {"born": "2024-02-29", "chip": "aGkhPz8+Pw==", "seen_at": None, "tags": []},
    ],
)
def test_what_came_goes_out_again(sdk: ModuleType, data: dict[str, object]) -> None:
    assert round_trip(sdk.models.Animal, {**ANIMAL, **data}) == {**ANIMAL, **data}


def test_a_base_class_in_another_module(sdk: ModuleType) -> None:
    cat = sdk.models.Cat.model_validate({**ANIMAL, "pet_type": "cat", "owner": {"name": "o"}})
    assert type(cat.owner) is sdk.models.Owner


def test_unknown_variant_keeps_the_data(sdk: ModuleType, runtime: ModuleType) -> None:
    dog = sdk.models.Dog.model_validate(
        {"pet_type": "dog", "chases": [{"pet_type": "newt", "n": 1}]}
    )
    (newt,) = dog.chases
    assert isinstance(newt, runtime.UnknownVariant)
    assert newt["n"] == 1
    assert newt.to_wire() == {"pet_type": "newt", "n": 1}


@pytest.mark.parametrize("pet", [{}, {"pet_type": None}, "dog", 7, {"pet_type": "cat", "id": 1}])
def test_a_known_variant_that_does_not_fit_is_refused(sdk: ModuleType, pet: object) -> None:
    with pytest.raises(ValidationError):
        sdk.models.Dog.model_validate({"pet_type": "dog", "chases": [pet]})


@pytest.mark.parametrize("wrong", [{"coat": 1}, {"legs": "4"}, {"legs": True}, {"coat": ["plain"]}])
def test_open_values_have_a_type(sdk: ModuleType, wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        sdk.models.Animal.model_validate({**ANIMAL, **wrong})


def test_a_model_made_by_hand(sdk: ModuleType, runtime: ModuleType) -> None:
    models = sdk.models
    cat = models.Cat(id=UUID(ID), name="Tom", pet_type="cat", class_="c", born=None)
    owner = models.Owner(name="o", animals=[cat])
    assert owner.to_wire() == {
        "name": "o",
        "animals": [{**ANIMAL, "pet_type": "cat", "class": "c", "born": None}],
    }
    dog = models.Dog(pet_type="dog", chases=[cat, models.Dog(pet_type="dog")])
    assert [item["pet_type"] for item in dog.to_wire()["chases"]] == ["cat", "dog"]


class Colour(Enum):
    RED = "red"


def test_encoding(runtime: ModuleType, sdk: ModuleType) -> None:
    from sample_sdk._runtime.client.encoding import encode_json  # type: ignore[import-not-found]

    value = {
        "given": None,
        "dropped": [runtime.NOT_GIVEN, {"x": runtime.NOT_GIVEN}],
        "date": date(2024, 2, 29),
        "moment": datetime(2024, 2, 29, 12, tzinfo=UTC),
        "time": time(12, 30),
        "span": timedelta(hours=1),
        "uuid": UUID(ID),
        "exact": Decimal("1.10"),
        "tiny": Decimal("1E-30"),
        "bytes": b"hi",
        "enum": Colour.RED,
        Colour.RED: ("a", 1),
        "model": sdk.models.Owner(name="ö"),
    }
    assert encode_json(value).decode() == (
        '{"given":null,"dropped":[{}],"date":"2024-02-29","moment":"2024-02-29T12:00:00Z",'
        f'"time":"12:30:00","span":"PT1H","uuid":"{ID}","exact":1.10,"tiny":1E-30,'
        '"bytes":"aGk=","enum":"red","red":["a",1],"model":{"name":"ö"}}'
    )


@pytest.mark.parametrize("bad", [float("nan"), Decimal("Infinity"), "\ud800", object()])
def test_what_json_has_not_is_refused(runtime: ModuleType, bad: object) -> None:
    from sample_sdk._runtime.client.encoding import encode_json

    with pytest.raises(ValueError):  # noqa: PT011 - each has words of its own
        encode_json({"x": bad})


def test_not_given(runtime: ModuleType) -> None:
    import copy
    import pickle

    assert not runtime.NOT_GIVEN
    assert repr(runtime.NOT_GIVEN) == "NOT_GIVEN"
    assert copy.deepcopy(runtime.NOT_GIVEN) is runtime.NOT_GIVEN
    assert pickle.loads(pickle.dumps(runtime.NOT_GIVEN)) is runtime.NOT_GIVEN
