"""The resources: the API's calls, by what they are about. (There are none.)"""

__all__: list[str] = []
