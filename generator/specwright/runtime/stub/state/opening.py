"""Opens the memory that the options ask for."""

from __future__ import annotations

from ..document import Document
from ..options import StubOptions
from ..responder import Responder
from .answer_plans import AnswerPlans
from .inference import Inference
from .lister import Lister
from .memory import Memory
from .memory_store import MemoryStore
from .store import Store
from .viewer import Viewer


def open_memory(
    document: Document,
    inference: Inference,
    responder: Responder,
    options: StubOptions,
) -> Memory:
    """The memory of one API, in the store that ``options.state`` names."""
    viewer = Viewer()
    return Memory(
        inference=inference,
        store=open_store(options.state, document.title),
        plans=AnswerPlans(responder),
        lister=Lister(document, viewer),
        viewer=viewer,
        seed=options.seed,
    )


def open_store(state: str, api: str) -> Store:
    """A store in memory, or in a file where several APIs can have their things.

    Raises:
        StoreError: if the file can't be used.
    """
    if state == "memory":
        return MemoryStore()
    # Imported where it is used: most stubs keep nothing in files.
    from .sqlite_store import SQLiteStore

    return SQLiteStore(state, api)
