"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .cat import Cat
    from .code import Code
    from .dog import Dog
    from .size import Size
    from .size_retrieve_response import SizeRetrieveResponse
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Cat": ".cat",
            "Code": ".code",
            "Dog": ".dog",
            "Size": ".size",
            "SizeRetrieveResponse": ".size_retrieve_response",
        },
    )

__all__ = ["Cat", "Code", "Dog", "Size", "SizeRetrieveResponse"]
