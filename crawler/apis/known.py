"""The APIs that there are: every module here that describes one. Its file is its registration."""

import importlib
import pkgutil
from functools import cache

from crawler import apis
from crawler.apis.description import Api

_OTHERS = {"description", "identities", "known"}


@cache
def known_apis() -> dict[str, Api]:
    """The APIs by the name of their file, which is that of their spider."""
    names = sorted(info.name for info in pkgutil.iter_modules(apis.__path__) if info.name not in _OTHERS)
    found = {name: importlib.import_module(f"{apis.__name__}.{name}").API for name in names}
    assert all(isinstance(api, Api) for api in found.values())
    return found
