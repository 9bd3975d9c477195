"""The models: what the API answers with, and what it takes. (There are none.)"""

__all__: list[str] = []
