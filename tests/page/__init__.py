"""The page of a stub in a real browser: `make page`."""
