"""How the tests are spread over the cores, and what they need not do again and again."""

import gc
import os
from collections.abc import Iterator

import duckdb
import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
"""A machine that does something else for a moment fails no example."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Who is done takes over half of what another has left: the slow tests stand together, in the folder of `etl`."""
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log) if config.option.dist == "load" else None


def pytest_collection_finish() -> None:
    """Thousands of tests that stay to the end need no search for cycles among them."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Where Python is told to write no compiled modules, as in many containers, each of the processes that tests start
    would compile all of ours again, which takes it half a second: these write them beside the sources, as is usual."""
    with pytest.MonkeyPatch.context() as patched:
        patched.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def one_core_each() -> Iterator[None]:
    """Workers share the cores: the second thread of one database would mostly wait for that of another.

    Without workers, and in the commands that tests start, DuckDB has as many threads as it likes.
    """
    connect = duckdb.connect

    def connected(*args: object, config: dict[str, object] | None = None, **more: object) -> duckdb.DuckDBPyConnection:
        return connect(*args, config={"threads": 1} | (config or {}), **more)

    with pytest.MonkeyPatch.context() as patched:
        if "PYTEST_XDIST_WORKER" in os.environ:
            patched.setattr(duckdb, "connect", connected)
        yield
