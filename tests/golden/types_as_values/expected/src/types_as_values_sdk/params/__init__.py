"""What a request takes, as plain dictionaries for type checkers. (There are none.)"""

__all__: list[str] = []
