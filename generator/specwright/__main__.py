"""``python -m specwright``, and the command of the same name."""

from __future__ import annotations

import gc
import os
from typing import NoReturn


def run() -> NoReturn:
    """Run the command line and end the process with its exit code.

    A run is short and keeps nearly all that it makes until its end. To look through that for
    garbage, and to take it apart piece by piece when all is written, would be a tenth of the
    whole time. ``main`` leaves nothing behind: files are closed, streams flushed, children ended.
    """
    gc.disable()
    from specwright.entry import main  # only now: imports make many objects that stay, too

    os._exit(main())


if __name__ == "__main__":
    run()
