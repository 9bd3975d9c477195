"""The last stage: output files to disk, or the differences from what is there."""

from specwright.write.changes import Changes
from specwright.write.diff import Differences, compare
from specwright.write.writing import write

__all__ = ["Changes", "Differences", "compare", "write"]
