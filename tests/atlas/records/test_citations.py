"""Sources are numbered in the order in which they are first used, and the list leads where the numbers lead."""

from dataclasses import replace

import pytest

from atlas.data import loading
from atlas.i18n.catalog import text
from atlas.records.citations import Citations, Numbering
from atlas.records.links import Links
from atlas.records.reader import Reader
from atlas.schema.vocabulary import LinkKind

DATASET = loading.load()
ORIGINALS = [source for source in DATASET.records("sources").values() if source.link is LinkKind.ORIGINAL]
COPIES = [source for source in DATASET.records("sources").values() if source.link is LinkKind.COPY]


@pytest.fixture
def reader() -> Reader:
    return Reader(DATASET, text("en"), Links("sub/atlas"))


def test_a_number_stays_that_of_the_first_use() -> None:
    numbering = Numbering(["b"])
    assert [numbering.number(name) for name in ("a", "b", "c", "a")] == [2, 1, 3, 2]
    assert list(numbering) == ["b", "a", "c"]


def test_what_is_cited_is_listed_under_its_number(reader: Reader) -> None:
    first, second, third = ORIGINALS[:3]
    citations = Citations(reader, [first.id])
    assert ">[2]<" in citations.cite([second.id])
    assert [mark in citations.cite([third.id, first.id]) for mark in (">[3]<", ">[1]<")] == [True, True]
    rows = citations.items().split("<li>")[1:]
    assert [source.url in row for source, row in zip((first, second, third), rows, strict=True)] == [True] * 3


def test_a_source_may_be_listed_without_being_cited(reader: Reader) -> None:
    citations = Citations(reader)
    citations.add([ORIGINALS[0].id])
    assert ORIGINALS[0].url in citations.listed()
    assert ">[2]<" in citations.cite([ORIGINALS[1].id])


def test_a_copy_leads_to_our_own_registry_and_is_named_without_a_link(reader: Reader) -> None:
    copy = COPIES[0] if COPIES else None
    dataset = DATASET
    if copy is None:
        copy = ORIGINALS[0].model_copy(update={"link": LinkKind.COPY})
        reading = replace(DATASET.readings["sources"], records={copy.id: copy})
        dataset = replace(DATASET, readings={**DATASET.readings, "sources": reading})
    citations = Citations(replace(reader, dataset=dataset))
    assert f'href="/sub/atlas/sources?find={copy.id}"' in citations.cite([copy.id])
    assert "href" not in citations.items()
    assert reader.texts("sources.copy") in citations.items()


def test_a_source_that_is_missing_is_cited_by_its_id(reader: Reader) -> None:
    citations = Citations(reader)
    assert 'href="/sub/atlas/sources?find=lost"' in citations.cite(["lost"])
    assert "lost" in citations.items()


def test_nothing_is_folded_where_nothing_is_cited(reader: Reader) -> None:
    assert not Citations(reader).folded()
    assert Citations(reader, [ORIGINALS[0].id]).folded().startswith("<details>")
