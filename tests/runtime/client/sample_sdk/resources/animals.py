"""Animals: ``client.animals``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    BinaryBody,
    BinaryResponse,
    CookieParameter,
    EmptyResponse,
    FormBody,
    HeaderParameter,
    JSONBody,
    JSONResponse,
    MultipartBody,
    Operation,
    PathParameter,
    QueryParameter,
    Resource,
    TextBody,
    TextResponse,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack
    from uuid import UUID

    from .. import params
    from .._runtime.client import NotGiven, RequestOptions

_GET: Operation[models.Animal] = Operation(
    name="animals.get",
    method="GET",
    path=("/animals/", PathParameter("animal_id")),
    security=(("bearerAuth",),),
    responses=(
        JSONResponse("200", lambda: models.Animal),
        JSONResponse("404", lambda: models.Failure),
        JSONResponse("4XX", lambda: models.Failure),
        JSONResponse("default", lambda: models.Failure),
    ),
)

_LIST: Operation[list[models.Pet]] = Operation(
    name="animals.list",
    method="GET",
    path=("/animals",),
    parameters=(
        QueryParameter("page"),
        QueryParameter("status", "status[]"),
        QueryParameter("near", style="deepObject", explode=True),
        HeaderParameter("trace", "X-Trace"),
        CookieParameter("flavour"),
    ),
    security=(("queryKey",), ("cookieKey", "clientId"), ("basicAuth",)),
    responses=(JSONResponse("200", lambda: list[models.Pet]),),
)

_CREATE: Operation[models.Animal] = Operation(
    name="animals.create",
    method="POST",
    path=("/animals",),
    body=JSONBody(),
    responses=(
        JSONResponse("201", lambda: models.Animal),
        JSONResponse("422", lambda: models.Failure),
    ),
)

_ADOPT: Operation[models.Animal] = Operation(
    name="animals.adopt",
    method="POST",
    path=("/animals/", PathParameter("animal_id"), "/adopt"),
    idempotency_header="Idempotency-Key",
    responses=(JSONResponse("200", lambda: models.Animal),),
)

_DELETE: Operation[None] = Operation(
    name="animals.delete",
    method="DELETE",
    path=("/animals/", PathParameter("animal_id")),
    responses=(EmptyResponse("204"),),
)

_UPLOAD: Operation[str] = Operation(
    name="animals.upload",
    method="POST",
    path=("/upload",),
    body=MultipartBody(),
    responses=(TextResponse("200"),),
)

_FORM: Operation[str] = Operation(
    name="animals.form",
    method="POST",
    path=("/form",),
    body=FormBody(QueryParameter("near", style="deepObject", explode=True)),
    responses=(TextResponse("200"),),
)

_PHOTO: Operation[bytes] = Operation(
    name="animals.photo",
    method="PUT",
    path=("/photo",),
    body=BinaryBody("image/png"),
    responses=(BinaryResponse("200", "image/png"),),
)

_NOTE: Operation[str] = Operation(
    name="animals.note",
    method="PUT",
    path=("/note",),
    body=TextBody(),
    responses=(TextResponse("2XX"),),
)


class Animals(Resource):
    """Animals."""

    def get(self, animal_id: UUID | str, **options: Unpack[RequestOptions]) -> models.Animal:
        """``_GET``."""
        return self._call(_GET, options, parameters={"animal_id": animal_id})

    def list_(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        status: list[str] | None | NotGiven = NOT_GIVEN,
        near: Mapping[str, object] | NotGiven = NOT_GIVEN,
        trace: str | NotGiven = NOT_GIVEN,
        flavour: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> list[models.Pet]:
        """``_LIST``."""
        return self._call(
            _LIST,
            options,
            parameters={
                "page": page,
                "status": status,
                "near": near,
                "trace": trace,
                "flavour": flavour,
            },
        )

    def create(
        self,
        *,
        animal: models.Animal | params.AnimalParam,
        note: str | None | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Animal:
        """``_CREATE``."""
        return self._call(_CREATE, options, body={"animal": animal, "note": note})

    def adopt(self, animal_id: str, **options: Unpack[RequestOptions]) -> models.Animal:
        """``_ADOPT``."""
        return self._call(_ADOPT, options, parameters={"animal_id": animal_id})

    def delete(self, animal_id: str, **options: Unpack[RequestOptions]) -> None:
        """``_DELETE``."""
        return self._call(_DELETE, options, parameters={"animal_id": animal_id})

    def upload(self, *, fields: Mapping[str, object], **options: Unpack[RequestOptions]) -> str:
        """``_UPLOAD``."""
        return self._call(_UPLOAD, options, body=fields)

    def form(self, *, fields: Mapping[str, object], **options: Unpack[RequestOptions]) -> str:
        """``_FORM``."""
        return self._call(_FORM, options, body=fields)

    def photo(self, *, body: bytes, **options: Unpack[RequestOptions]) -> bytes:
        """``_PHOTO``."""
        return self._call(_PHOTO, options, body=body)

    def note(self, *, body: str, **options: Unpack[RequestOptions]) -> str:
        """``_NOTE``."""
        return self._call(_NOTE, options, body=body)


class AsyncAnimals(AsyncResource):
    """Animals."""

    async def get(self, animal_id: UUID | str, **options: Unpack[RequestOptions]) -> models.Animal:
        """``_GET``."""
        return await self._call(_GET, options, parameters={"animal_id": animal_id})

    async def list_(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        status: list[str] | None | NotGiven = NOT_GIVEN,
        near: Mapping[str, object] | NotGiven = NOT_GIVEN,
        trace: str | NotGiven = NOT_GIVEN,
        flavour: str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> list[models.Pet]:
        """``_LIST``."""
        return await self._call(
            _LIST,
            options,
            parameters={
                "page": page,
                "status": status,
                "near": near,
                "trace": trace,
                "flavour": flavour,
            },
        )

    async def create(
        self,
        *,
        animal: models.Animal | params.AnimalParam,
        note: str | None | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Animal:
        """``_CREATE``."""
        return await self._call(_CREATE, options, body={"animal": animal, "note": note})

    async def adopt(self, animal_id: str, **options: Unpack[RequestOptions]) -> models.Animal:
        """``_ADOPT``."""
        return await self._call(_ADOPT, options, parameters={"animal_id": animal_id})

    async def delete(self, animal_id: str, **options: Unpack[RequestOptions]) -> None:
        """``_DELETE``."""
        return await self._call(_DELETE, options, parameters={"animal_id": animal_id})

    async def upload(
        self, *, fields: Mapping[str, object], **options: Unpack[RequestOptions]
    ) -> str:
        """``_UPLOAD``."""
        return await self._call(_UPLOAD, options, body=fields)

    async def form(self, *, fields: Mapping[str, object], **options: Unpack[RequestOptions]) -> str:
        """``_FORM``."""
        return await self._call(_FORM, options, body=fields)

    async def photo(self, *, body: bytes, **options: Unpack[RequestOptions]) -> bytes:
        """``_PHOTO``."""
        return await self._call(_PHOTO, options, body=body)

    async def note(self, *, body: str, **options: Unpack[RequestOptions]) -> str:
        """``_NOTE``."""
        return await self._call(_NOTE, options, body=body)
