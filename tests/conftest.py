"""How the tests are spread over the cores, and what they need not do again and again."""

import gc

import pytest


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Who is done takes over half of what another has left: the slow tests stand together, in the folder of `etl`."""
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log) if config.option.dist == "load" else None


def pytest_collection_finish() -> None:
    """Thousands of tests that stay to the end need no search for cycles among them."""
    gc.collect()
    gc.freeze()
