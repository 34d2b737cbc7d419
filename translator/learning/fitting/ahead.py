"""Making the next thing while the last one is used, on a second core if there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

_Made = TypeVar("_Made")


@contextmanager
def made_ahead(
    makers: Sequence[Callable[[], _Made]], *, begin: Callable[[], object]
) -> Iterator[Iterator[_Made]]:
    """What the makers make, in order, at most one of them ahead of what is asked for.

    They run on one thread, one after the other, the first at once; what one raises is raised where
    its result is asked for. When this is left, whoever is at work has ended.

    Args:
        begin: called on that thread first.
    """
    if not makers:
        yield iter(())
        return
    with ThreadPoolExecutor(1, thread_name_prefix="ahead", initializer=begin) as executor:
        yield _one_ahead(executor, executor.submit(makers[0]), makers[1:])


def _one_ahead(
    executor: ThreadPoolExecutor, waiting: Future[_Made], others: Iterable[Callable[[], _Made]]
) -> Iterator[_Made]:
    for make in others:
        made = waiting.result()  # first, or what follows on a failure would be made all the same
        waiting = executor.submit(make)
        yield made
    yield waiting.result()
