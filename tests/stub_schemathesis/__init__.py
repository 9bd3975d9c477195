"""Stub servers under Schemathesis: all its checks and phases, real HTTP on this machine."""
