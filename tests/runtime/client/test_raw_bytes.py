"""``.raw``: an answer keeps its bytes, and nothing else has any."""

from __future__ import annotations

import copy
import gzip
import inspect
import pickle
from types import ModuleType
from typing import Any

import pytest

from .conftest import Reply, Vendor

pytestmark = pytest.mark.anyio

ID = "4cf085a7-c196-4f07-a543-97c50ec6e8b2"
BODY = f'{{ "name":"T\\u00f6m",\n"id":"{ID}", "price": 1.50, "raw": 7 }}\n'.encode()


@pytest.fixture(params=["httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    pytest.importorskip(name)
    return name


@pytest.fixture(params=["Shelter", "AsyncShelter"])
def client(request: pytest.FixtureRequest, sdk: ModuleType, vendor: Vendor, transport: str) -> Any:
    return getattr(sdk, request.param)(
        base_url=vendor.base_url, api_key="k", query_key="k", transport=transport
    )


async def finished(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value


async def test_an_answer_has_its_bytes(client: Any, vendor: Vendor) -> None:
    vendor.says(
        Reply(body=BODY),
        Reply(body=gzip.compress(BODY), headers={"Content-Encoding": "gzip"}),
        Reply(body=b"\xef\xbb\xbf" + BODY),
        Reply(body=BODY),
    )
    assert (await finished(client.animals.get(ID))).raw == BODY
    assert (await finished(client.animals.get(ID))).raw == BODY
    assert (await finished(client.animals.get(ID))).raw == b"\xef\xbb\xbf" + BODY
    response = await finished(client.animals.with_raw_response.get(ID))
    assert response.content == response.parse().raw == BODY
    await finished(client.close())


async def test_bytes_are_no_part_of_the_value(client: Any, sdk: ModuleType, vendor: Vendor) -> None:
    vendor.says(Reply(body=BODY))
    animal = await finished(client.animals.get(ID))
    assert animal == sdk.models.Animal.model_validate_json(BODY)
    assert animal.to_wire()["raw"] == animal.model_extra["raw"] == 7
    assert "__raw__" not in {*animal.model_dump(), *animal.model_fields_set}
    for other in (animal.model_copy(), copy.deepcopy(animal), pickle.loads(pickle.dumps(animal))):
        assert other == animal
        assert other.raw == 7  # what the API calls so: there are no bytes behind a copy
    await finished(client.close())


async def test_data_that_does_not_fit_has_its_bytes_too(client: Any, vendor: Vendor) -> None:
    vendor.says(Reply(body=b'{"id": 5}'))
    assert (await finished(client.animals.get(ID, unchecked=True))).raw == b'{"id": 5}'
    await finished(client.close())


async def test_so_do_errors(client: Any, runtime: ModuleType, vendor: Vendor) -> None:
    failure = b'{"code": 7,  "message": "no"}'
    vendor.says(Reply(404, failure))
    with pytest.raises(runtime.NotFoundError) as raised:
        await finished(client.animals.get(ID))
    assert raised.value.raw == raised.value.body.raw == failure
    await finished(client.close())


async def test_what_is_no_answer_by_itself_has_none(
    client: Any, sdk: ModuleType, vendor: Vendor
) -> None:
    vendor.says(Reply(body=b'[{"pet_type": "dog"}]'))
    pets = await finished(client.animals.list_())
    for value in (pets[0], sdk.models.Animal(id=ID, name="Tom")):
        with pytest.raises(AttributeError):
            _ = value.raw
    await finished(client.close())
