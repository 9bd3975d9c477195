"""What every SDK is built on: copied byte for byte into each one as ``_runtime``."""
