"""Compiled templates, kept as Python keeps the code of its modules."""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache


class TemplateCode(BytecodeCache):
    """Code in a folder, if that may be written; compiled anew for every run where it may not.

    A changed source is seen by its checksum, another Python or Jinja has files of its own, and
    ``settings`` stands for all of the environment that decides what is compiled.
    """

    def __init__(self, folder: Path, settings: str) -> None:
        self._folder = folder
        self._suffix = f"jinja-{jinja2.__version__}-{settings}.{sys.implementation.cache_tag}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, if its template was compiled before, from this very source."""
        with suppress(OSError, EOFError, ValueError, TypeError):
            with open(self._path(bucket), "rb") as file:
                checksum, _, code = file.read().partition(b"\n")
            if checksum == bucket.checksum.encode():
                bucket.code = marshal.loads(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, whole or not at all."""
        if sys.dont_write_bytecode:
            return
        path = self._path(bucket)
        partial = f"{path}.{os.getpid()}"
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            with open(partial, "wb") as file:
                file.write(bucket.checksum.encode() + b"\n" + marshal.dumps(bucket.code))
            os.replace(partial, path)

    def _path(self, bucket: Bucket) -> str:
        return f"{self._folder}/{bucket.key[:20]}.{self._suffix}"
