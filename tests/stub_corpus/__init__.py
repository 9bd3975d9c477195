"""Stubs of real documents: every operation has a valid answer."""
