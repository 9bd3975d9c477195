"""The calls of ``client.trees``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    EmptyResponse,
    JSONBody,
    JSONResponse,
    Operation,
    PathParameter,
    Resource,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Unpack

    from .. import params
    from .._runtime.client import (
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_RETRIEVE: Operation[models.Tree] = Operation(
    name="trees.retrieve",
    method="GET",
    path=("/trees/", PathParameter("id")),
    responses=(JSONResponse("200", lambda: models.Tree),),
)

_UPDATE: Operation[None] = Operation(
    name="trees.update",
    method="PUT",
    path=("/trees/", PathParameter("id")),
    body=JSONBody(),
    responses=(EmptyResponse("204"),),
)


class Trees(Resource):
    """The calls of ``trees``."""

    with_raw_response: _RawTrees
    with_streaming_response: _StreamedTrees

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> models.Tree:
        """Call ``trees.retrieve``.

        ``GET /trees/{id}``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            A tree
        """
        return self._call(_RETRIEVE, options, parameters={"id": id})

    def update(
        self,
        id: str,
        *,
        value: str | NotGiven = NOT_GIVEN,
        children: Sequence[models.Tree | params.TreeParam] | NotGiven = NOT_GIVEN,
        owner: models.Owner | params.OwnerParam | NotGiven = NOT_GIVEN,
        by_name: Mapping[str, models.Tree | params.TreeParam] | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``trees.update``.

        ``PUT /trees/{id}``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Kept
        """
        return self._call(
            _UPDATE,
            options,
            parameters={"id": id},
            body={
                "value": value,
                "children": children,
                "owner": owner,
                "by_name": by_name,
            },
        )


class AsyncTrees(AsyncResource):
    """The calls of ``trees``, awaited."""

    with_raw_response: _RawAsyncTrees
    with_streaming_response: _StreamedAsyncTrees

    async def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> models.Tree:
        """Awaited; see ``Trees.retrieve``."""
        return await self._call(_RETRIEVE, options, parameters={"id": id})

    async def update(
        self,
        id: str,
        *,
        value: str | NotGiven = NOT_GIVEN,
        children: Sequence[models.Tree | params.TreeParam] | NotGiven = NOT_GIVEN,
        owner: models.Owner | params.OwnerParam | NotGiven = NOT_GIVEN,
        by_name: Mapping[str, models.Tree | params.TreeParam] | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Awaited; see ``Trees.update``."""
        return await self._call(
            _UPDATE,
            options,
            parameters={"id": id},
            body={
                "value": value,
                "children": children,
                "owner": owner,
                "by_name": by_name,
            },
        )


if TYPE_CHECKING:

    class _RawTrees:
        retrieve = raw(Trees.retrieve)
        update = raw(Trees.update)

    class _StreamedTrees:
        retrieve = streamed(Trees.retrieve)
        update = streamed(Trees.update)

    class _RawAsyncTrees:
        retrieve = raw_awaited(AsyncTrees.retrieve)
        update = raw_awaited(AsyncTrees.update)

    class _StreamedAsyncTrees:
        retrieve = streamed_awaited(AsyncTrees.retrieve)
        update = streamed_awaited(AsyncTrees.update)
