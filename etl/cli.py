"""Commands call functions and hold no logic."""


def main() -> int:
    """The `paperhouse` command."""
    raise NotImplementedError
