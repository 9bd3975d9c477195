"""Runs in the peer's environment: imports its models, and says which values they take.

One line of JSON a value (the model's name, the text); one line of two verdicts back.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from types import ModuleType
from typing import Any


def main() -> None:
    """Judge the lines of the standard input."""
    models = _loaded(sys.argv[1])
    for line in sys.stdin:
        name, text = json.loads(line)
        model = getattr(models, name)
        print(json.dumps([_takes(model, text, None), _takes(model, text, True)]))


def _loaded(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location("peer_models", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["peer_models"] = module
    spec.loader.exec_module(module)
    return module


def _takes(model: Any, text: str, strict: bool | None) -> bool:
    try:
        model.model_validate_json(text, strict=strict)
    except Exception:  # whatever it raises, the value was not read
        return False
    return True


if __name__ == "__main__":
    main()
