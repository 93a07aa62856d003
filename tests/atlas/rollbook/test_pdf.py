"""The PDF: tagged after PDF/UA-1, whole, the same every time, and deaf to what data would have it do."""

import hashlib
import io
import itertools
import os
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pdfua
import pikepdf
import pytest
from pypdf import PdfReader

from atlas.data import loading
from atlas.paths import ROOT
from atlas.rollbook import Book, Order, pdf, write
from atlas.rollbook.book import Bars, Block, Bullets, Chapter, Entries, Paragraph, Run, SourceLink, Table, Terms
from atlas.rollbook.pdf import covered, drawable
from atlas.schema.localised import LANGUAGES
from tests.atlas.rollbook.conftest import runs
from tests.atlas.rollbook.pdf_reading import addresses, elements, painted, tagged_order
from tests.planted import HOSTILE, plant

MAGIC = [
    '#read("/etc/passwd")',
    '#import "@preview/x:1.0.0"',
    "$x$ *b* _i_ `c` <l> @r \\ ~ -- // /* [",
    HOSTILE,
    "😀\x07",
]


@pytest.fixture(scope="module")
def body(book: Book) -> bytes:
    return pdf(book)


@pytest.fixture(scope="module")
def document(body: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(body))


def small(texts: list[str]) -> Book:
    """A book of one page that says these texts in every kind of block."""
    lines = tuple((Run(text, refs=(1,)),) for text in texts)
    blocks: tuple[Block, ...] = (
        *(Paragraph(line, style) for line in lines for style in ("", "notice", "kicker", "small")),
        Bullets(lines),
        Terms(tuple((text, line) for text, line in zip(texts, lines, strict=True))),
        Table(texts[0], tuple(texts), (lines,), (1,) * len(texts)),
        Bars(texts[0], texts[0], tuple(texts), ((texts[0], (1,) * len(texts)),)),
        Entries(((Run(texts[0], url="https://example.org/"),),)),
    )
    link = (SourceLink(texts[0], None),)
    return Book(
        "en",
        texts[0],
        texts[-1],
        texts[0],
        texts[0],
        date(2026, 1, 2),
        (),
        (Chapter("why", texts[0], blocks),),
        link,
    )


def test_it_says_that_it_is_accessible(document: pikepdf.Pdf, book: Book) -> None:
    root = document.Root
    assert str(root.Lang) == "en"
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    with document.open_metadata() as about:
        assert about["pdfuaid:part"] == "1"
        assert about["dc:title"] == f"{book.title}: {book.subtitle}"
    assert str(document.docinfo.CreationDate).startswith(f"D:{book.read_on:%Y%m%d}")


def test_an_independent_checker_accepts_it_and_can_refuse(body: bytes, document: pikepdf.Pdf, tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole.pdf", tmp_path / "broken.pdf"
    whole.write_bytes(body)
    assert [finding.message for finding in pdfua.validate(str(whole)).findings] == []
    with pikepdf.open(whole) as copy:
        del copy.Root.StructTreeRoot, copy.Root.Lang
        copy.save(broken)
    assert {"UA-01-005", "UA-06-001"} <= {finding.rule_id for finding in pdfua.validate(str(broken)).findings}


def test_the_structure_has_what_the_book_has(document: pikepdf.Pdf, book: Book) -> None:
    found = list(elements(document))
    sizes = Counter(role for role, _ in found)
    tables = [block for block in book.blocks() if isinstance(block, Table)]
    assert sizes["/H1"] == len(book.chapters) + 1  # the table of contents has a heading too
    assert sizes["/Table"] == len(tables)
    assert sizes["/TH"] == sum(len(table.head) for table in tables)
    assert sizes["/TD"] == sum(len(row) for table in tables for row in table.rows)
    assert sizes["/LI"] == sum(
        len(block.items) if isinstance(block, Bullets | Entries) else len(block.rows)
        for block in book.blocks()
        if isinstance(block, Bullets | Entries | Terms)
    )
    levels = [int(role[2:]) for role, _ in found if role[:2] == "/H" and role[2:].isdigit()]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_pictures_have_alternative_texts(document: pikepdf.Pdf, book: Book) -> None:
    alts = [str(element.Alt) for role, element in elements(document) if role == "/Figure"]
    assert alts == [block.alt for block in book.blocks() if isinstance(block, Bars)]


def test_texts_in_another_language_are_marked(document: pikepdf.Pdf, book: Book) -> None:
    marked = {str(element.Lang)[:2] for _, element in elements(document) if "/Lang" in element}
    assert {run.language for run in runs(book) if run.language} <= marked | {"en"}
    assert {"de", "ro"} <= marked


def test_it_is_read_in_the_order_in_which_it_is_seen(document: pikepdf.Pdf) -> None:
    for place, tagged in tagged_order(document).items():
        assert painted(document.pages[place]) == tagged, f"page {place + 1}"


def test_every_source_that_may_be_linked_is(document: pikepdf.Pdf, book: Book) -> None:
    linked = {source.url for source in book.sources if source.url}
    assert {unquote(address) for address in addresses(document)} == {unquote(address) for address in linked}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_stands_on_the_first_page(dataset: loading.Dataset, language: str) -> None:
    book = write(dataset, Order(language, ("environmental-education",), "riverside"))
    reader = PdfReader(io.BytesIO(pdf(book)))
    first = " ".join(reader.pages[0].extract_text().split())
    said = {
        "en": "This is not the project's rollbook.",
        "de": "Dies ist nicht das Rollbook des Projekts.",
        "ro": "Acesta nu este rollbook-ul proiectului.",
    }
    assert said[language] in first
    assert str(reader.root_object["/Lang"]) == language
    assert " ".join(book.footer.split()) in " ".join(reader.pages[-1].extract_text().split())


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    digests = set()
    for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland")):
        out = tmp_path / f"{seed}.pdf"
        command = [
            sys.executable,
            "-m",
            "atlas",
            "rollbook",
            "--topics",
            "environmental-education",
            "--profile",
            "dense-quarter",
            "--language",
            "de",
            str(out),
        ]
        subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            check=True,
            capture_output=True,
        )
        digests.add(hashlib.sha256(out.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_magic_in_the_data_is_text(tmp_path: Path) -> None:
    made = pdf(small(MAGIC))
    said = "".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages).split())
    for text in MAGIC[:-1]:
        assert "".join(text.split()) in said, text
    assert "[U+1F600][U+0007]" in said
    assert "root:" not in said


def test_a_whole_book_of_hostile_texts_is_printed(tmp_path: Path) -> None:
    folder, _ = plant(tmp_path)
    made = pdf(write(loading.load(folder), Order("en", ("environmental-education",))))
    assert pdfua_findings(made, tmp_path) == []


def pdfua_findings(made: bytes, folder: Path) -> list[str]:
    """What the checker finds."""
    path = folder / "made.pdf"
    path.write_bytes(made)
    return [finding.message for finding in pdfua.validate(str(path)).findings]


def test_the_fonts_can_draw_all_that_is_printed_as_it_is() -> None:
    # PDF/UA-1 refuses a character without a glyph, so that making the file is the test.
    assert pdf(small([covered()])).startswith(b"%PDF-1.7")
    assert drawable({"a": ["ș\u2028😀"]}) == {"a": ["ș [U+1F600]"]}
