"""What a stub server remembers: inferred from the document, kept in a store.

:mod:`.inference` reads what the operations do with which things, :mod:`.memory` does
it, and :mod:`.store` says where the things are kept. The rules are in
``docs/stub-state.md``.
"""
