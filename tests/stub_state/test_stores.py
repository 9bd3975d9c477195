"""What a store keeps: through restarts, for several processes, and to go back to."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from specwright.runtime.stub import StubAPI
from specwright.runtime.stub.state.memory_store import MemoryStore
from specwright.runtime.stub.state.records import Record
from specwright.runtime.stub.state.sqlite_store import SQLiteStore, StoreError
from specwright.runtime.stub.state.store import KeptReply, Store
from tests.stub_state.shelves import shelves
from tests.stub_state.talking import Talk


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made: Store = MemoryStore()
    if request.param == "sqlite":
        made = SQLiteStore(str(tmp_path / "state.db"), "shelves")
    yield made
    made.close()


def _record(store: Store, name: str, kind: str = "/books") -> Record:
    serial = store.count("serial")
    record = Record(serial, kind, store.count(kind), {"name": name, "n": [1, {"a": None}]}, (1, 2))
    store.put(record, (("name", name),))
    return record


def test_things_are_found_by_key_and_by_kind(store: Store) -> None:
    first, second = _record(store, "a"), _record(store, "b")
    _record(store, "a", "/pens")
    assert [one.data for one in store.find("/books", "name", "a")] == [first.data]
    assert [one.serial for one in store.of_kind("/books")] == [first.serial, second.serial]
    found = store.get(second.serial)
    assert found is not None
    assert (found.data, found.scope, found.number) == (second.data, (1, 2), 2)


def test_a_changed_thing_is_found_by_its_new_key_only(store: Store) -> None:
    record = _record(store, "a")
    store.put(record.changed(9, {"name": "z"}), (("name", "z"),))
    assert store.find("/books", "name", "a") == []
    assert [one.revision for one in store.find("/books", "name", "z")] == [9]


def test_what_is_removed_is_gone(store: Store) -> None:
    record = _record(store, "a")
    store.remove(record)
    assert store.get(record.serial) is None
    assert store.find("/books", "name", "a") == []
    assert store.of_kind("/books") == []


def test_a_snapshot_is_not_changed_by_what_comes_later(store: Store) -> None:
    record = _record(store, "a")
    reply = KeptReply("f", 201, (("x", "y"),), b"body\x00")
    store.keep_reply("key", reply)
    before = store.snapshot()
    store.put(record.changed(5, {"name": "b"}), (("name", "b"),))
    _record(store, "c")
    store.restore(before)
    assert [one.data["name"] for one in store.of_kind("/books")] == ["a"]
    assert store.reply("key") == reply
    assert store.count("serial") == 2
    store.reset()
    assert (store.of_kind("/books"), store.reply("key"), store.count("serial")) == ([], None, 1)


def test_a_snapshot_goes_from_one_kind_of_store_to_the_other(tmp_path: Path) -> None:
    memory, file = MemoryStore(), SQLiteStore(str(tmp_path / "s.db"))
    _record(memory, "a")
    file.restore(memory.snapshot())
    assert [one.data for one in file.find("/books", "name", "a")] == [
        one.data for one in memory.find("/books", "name", "a")
    ]
    file.close()


def test_apis_in_one_file_do_not_see_each_other(tmp_path: Path) -> None:
    path = str(tmp_path / "s.db")
    one, other = SQLiteStore(path, "one"), SQLiteStore(path, "other")
    _record(one, "a")
    assert other.of_kind("/books") == []
    other.reset()
    assert len(one.of_kind("/books")) == 1
    one.close()
    other.close()


def test_another_process_that_reset_does_not_leave_old_answers(tmp_path: Path) -> None:
    path = str(tmp_path / "s.db")
    mine, other = Talk(StubAPI(shelves()), state=path), Talk(StubAPI(shelves()), state=path)
    mine("POST", "/shelves", {"name": "old"})
    assert mine("GET", "/shelves/1").json["name"] == "old"
    other.memory.reset()
    other("POST", "/shelves", {"name": "new"})
    assert mine("GET", "/shelves/1").json["name"] == "new"


def test_a_file_is_kept_through_a_restart(tmp_path: Path) -> None:
    path = str(tmp_path / "s.db")
    talk = Talk(StubAPI(shelves()), state=path)
    talk("POST", "/shelves", {"name": "first"})
    talk.memory.store.close()
    again = Talk(StubAPI(shelves()), state=path)
    assert again("GET", "/shelves/1").json["name"] == "first"
    assert again("POST", "/shelves", {"name": "second"}).json["id"] == 2


def test_a_file_that_is_no_database_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database, and longer than a header of one would be\n" * 30)
    with pytest.raises(StoreError, match="notes.txt"):
        SQLiteStore(str(path))


@pytest.mark.parametrize("kept", ["memory", "file"])
def test_thirty_calls_with_one_key_make_one_thing(kept: str, tmp_path: Path) -> None:
    state = "memory" if kept == "memory" else str(tmp_path / "s.db")
    talk = Talk(StubAPI(shelves()), state=state)
    start = threading.Barrier(30)
    bodies: list[bytes] = []

    def post() -> None:
        start.wait()
        said = talk("POST", "/shelves", {"name": "one"}, {"idempotency-key": "k"})
        bodies.append(said.body)

    threads = [threading.Thread(target=post) for _ in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(bodies) == 30
    assert len(set(bodies)) == 1
    assert len(talk("GET", "/shelves").json["data"]) == 1


_POST = """
import sys
from specwright.runtime.stub import StubAPI
from tests.stub_state.shelves import shelves
from tests.stub_state.talking import Talk
talk = Talk(StubAPI(shelves()), state=sys.argv[1])
for number in range(5):
    said = talk("POST", "/shelves", {"name": "one"}, {"idempotency-key": f"k{number}"})
    print(said.status, said.json["id"])
"""


def test_processes_that_share_a_file_make_each_thing_once(tmp_path: Path) -> None:
    path = str(tmp_path / "s.db")
    command = [sys.executable, "-c", _POST, path]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
        for _ in range(4)
    ]
    told = {one.communicate(timeout=60)[0] for one in running}
    assert all(one.returncode == 0 for one in running)
    assert len(told) == 1, f"the processes were told different things: {told}"
    talk = Talk(StubAPI(shelves()), state=path)
    assert sorted(one["id"] for one in talk("GET", "/shelves").json["data"]) == [1, 2, 3, 4, 5]
