"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .address import Address
    from .job import Job
    from .mood import Mood
    from .nothing import Nothing
    from .person import Person, PersonColor
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Address": ".address",
            "Job": ".job",
            "Mood": ".mood",
            "Nothing": ".nothing",
            "Person": ".person",
            "PersonColor": ".person",
        },
    )

__all__ = ["Address", "Job", "Mood", "Nothing", "Person", "PersonColor"]
