"""The data is out of the garbage collector's sight, and what an earlier state left behind is freed."""

import gc
import weakref

from atlas.data import loading
from atlas.server import memory, publication


class Node:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


def test_published_data_is_not_walked_through_again() -> None:
    dataset = loading.current()
    dataset.kept.clear()
    publication.current()
    assert gc.get_freeze_count() > len(dataset.records("measures"))
    assert not any(each is dataset for each in gc.get_objects())


def test_what_is_left_behind_is_freed_when_the_data_changes() -> None:
    node = Node()
    memory.settle()
    left = weakref.ref(node)
    del node
    memory.settle()
    assert left() is None
