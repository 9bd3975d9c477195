"""Stub servers under requests that nobody should send: ``make soak``."""
