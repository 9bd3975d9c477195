"""What stub servers remember: the rules of docs/stub-state.md, over HTTP and on the engine."""
