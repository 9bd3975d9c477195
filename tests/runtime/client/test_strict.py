"""Strict reading of the sample package's types, and answers that Python's types can't hold."""

from __future__ import annotations

import json
import threading
from types import ModuleType
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, TypeAdapter, ValidationError

ID = "4cf085a7-c196-4f07-a543-97c50ec6e8b2"
ANIMAL: dict[str, object] = {"id": ID, "name": "Tom", "class": "mammal"}


def _strict(kind: Any) -> Any:
    from sample_sdk._runtime.client.strict import strict  # type: ignore[import-not-found]

    return strict(kind)


def _takes(kind: Any, value: object) -> bool:
    try:
        _strict(kind).validate(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    "change",
    [
        {"coat": "unheard of"},
        {"legs": 3.5},
        {"legs": "4"},
        {"id": ID[:-1]},
        {"name": 1},
    ],
)
def test_what_is_kept_in_answers_is_refused(sdk: ModuleType, change: dict[str, object]) -> None:
    animal = sdk.models.Animal
    _strict(animal).validate(ANIMAL)
    with pytest.raises(ValidationError) as refused:
        _strict(animal).validate({**ANIMAL, **change})
    assert refused.value.errors()[0]["loc"] == tuple(change)


def test_a_discriminator_decides_nothing(sdk: ModuleType, runtime: ModuleType) -> None:
    """To JSON Schema an object is what it fits: a newt is a dog, until something forbids it."""
    dogs = {"pet_type": "dog", "chases": [{"pet_type": "newt"}]}
    (newt,) = sdk.models.Dog.model_validate(dogs).chases
    assert type(newt) is runtime.UnknownVariant
    (newt,) = _strict(sdk.models.Dog).validate(dogs).chases
    assert type(newt) is sdk.models.Dog
    assert not _takes(sdk.models.Dog, {"pet_type": "dog", "chases": [{}]})


def test_recursion(sdk: ModuleType) -> None:
    tree = {"a": [1, {"b": {"name": "o", "animals": [ANIMAL]}}]}
    found = _strict(sdk.models.Animal).validate({**ANIMAL, "tree": tree})
    assert type(found.tree["a"][1]["b"]) is sdk.models.Owner
    deep: dict[str, object] = {}
    for _ in range(5000):
        deep = {**ANIMAL, "parents": [deep]}
    with pytest.raises(ValidationError, match="nested too deeply"):
        _strict(sdk.models.Animal).validate(deep)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Literal[1], [1, 1.0], [True, "1"]),
        (Literal[True], [True], [1, 1.0]),
        (Annotated[float, Field(multiple_of=0.01)], [19.99, 4.35, 1e300, 0], [0.001, True]),
        (Annotated[int, Field(ge=1, lt=3)], [1, 2.0], [3, 0.5, "2"]),
        (Annotated[str, Field(max_length=1)], ["\U0001f600"], ["ab"]),
        (Annotated[str, Field(pattern=r"^\d$")], ["1"], ["\u0663", "1\n"]),
        (dict[str, int | None], [{"a": None}], [{"a": "x"}, []]),
        (tuple[int, str], [[1, "a"]], [[1], [1, "a", 2]]),
    ],
)
def test_types(sdk: ModuleType, kind: Any, good: list[object], bad: list[object]) -> None:
    assert [value for value in good if not _takes(kind, value)] == []
    assert [value for value in bad if _takes(kind, value)] == []


def test_digits_are_compared_as_they_are_written(sdk: ModuleType) -> None:
    reader = _strict(Annotated[float, Field(le=0.1, multiple_of=0.01)])
    assert reader.validate_json("0.1") == 0.1
    for text in ("0.10000000000000000001", "0.1e1", "NaN", "1e500", "[", b"\xff"):
        with pytest.raises(ValidationError):
            reader.validate_json(text)


def test_a_reader_is_made_once_and_by_any_thread(sdk: ModuleType) -> None:
    found: list[object] = []

    def read() -> None:
        found.append(_strict(sdk.models.Animal).validate(ANIMAL))

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert _strict(sdk.models.Animal) is _strict(sdk.models.Animal)


def test_valid_texts_without_a_value_are_kept(sdk: ModuleType, runtime: ModuleType) -> None:
    from sample_sdk._runtime.client.transport import Headers, HTTPResponse

    def decode(kind: object, body: str) -> object:
        answer = runtime.JSONResponse("200", lambda: kind)
        return answer.decode(HTTPResponse(200, Headers(), body.encode()))

    leap = "2016-12-31T23:59:60Z"
    data = {**ANIMAL, "seen_at": leap, "born": "0000-01-01"}
    animal = decode(sdk.models.Animal, json.dumps(data))
    assert isinstance(animal, sdk.models.Animal)
    assert (animal.seen_at, animal.born) == (leap, "0000-01-01")
    assert animal.to_wire() == data
    assert decode(list[int], "[1e30]") == [10**30]
    with pytest.raises(Exception, match="no date of RFC 3339"):
        decode(sdk.models.Animal, json.dumps({**ANIMAL, "born": "0000-13-01"}))


def test_the_schema_of_a_model_stays_what_it_was(sdk: ModuleType) -> None:
    properties = TypeAdapter(sdk.models.Animal).json_schema()["$defs"]["Animal"]["properties"]
    assert {"format": "date", "type": "string"} in properties["born"]["anyOf"]
