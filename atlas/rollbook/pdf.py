"""A Book as a tagged PDF after PDF/UA-1, made by Typst.

Texts of the data go to Typst as JSON values, never as its markup, so `#read(…)` in a record stays text. Typst runs in a
process of its own, which ends with the book: it keeps what it has set, 15 MB a book, as long as its process lives.
"""

import json
import subprocess
import sys
from datetime import UTC, datetime, time
from pathlib import Path
from urllib.parse import quote

from atlas.rollbook.book import Book, plain

TEMPLATE = Path(__file__).with_name("book.typ")
TYPESETTER = Path(__file__).with_name("typesetter.py")
PATIENCE = 120.0
"""Seconds after which a book is given up; the largest takes four."""
_COVERED = (
    (0x20, 0x7E),
    (0xA0, 0xAC),
    (0xAE, 0x17F),
    (0x1CD, 0x1D4),
    (0x218, 0x21B),
    (0x2C6, 0x2C7),
    (0x2D8, 0x2DD),
    (0x391, 0x3A1),
    (0x3A3, 0x3A9),
    (0x3B1, 0x3C9),
    (0x410, 0x44F),
    (0x1E9E, 0x1E9E),
    (0x2010, 0x2015),
    (0x2018, 0x201E),
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x2030, 0x2030),
    (0x2032, 0x2033),
    (0x2039, 0x203A),
    (0x2044, 0x2044),
    (0x2070, 0x2070),
    (0x2074, 0x2079),
    (0x2080, 0x2089),
    (0x20AC, 0x20AC),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2190, 0x2195),
    (0x2212, 0x2212),
    (0x2248, 0x2248),
    (0x2260, 0x2260),
    (0x2264, 0x2265),
)
"""What the fonts inside Typst can draw, as ranges of code points; a test prints every one of them."""


class PdfError(RuntimeError):
    """The PDF could not be made; the message is Typst's, or says what became of its process."""


def pdf(book: Book) -> bytes:
    """The file. Its date is the day the newest source was read, so that the same book gives the same bytes.

    Raises PdfError where Typst refuses the book, or its process fails.
    """
    made = datetime.combine(book.read_on, time(), tzinfo=UTC)
    content = json.dumps(drawable(plain(book)), ensure_ascii=False)
    order = json.dumps({"template": str(TEMPLATE), "book": content, "date": made.isoformat()})
    # -P: the folder of the script is not where modules are looked for; it holds an html.py and a page.py.
    command = [sys.executable, "-P", str(TYPESETTER)]
    try:
        ended = subprocess.run(command, input=order.encode(), capture_output=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired as error:
        raise PdfError(f"Typst did not end within {PATIENCE:g} s.") from error
    except OSError as error:
        raise PdfError(f"Typst could not be started: {error}") from error
    if ended.returncode or not ended.stdout:
        message = ended.stderr.decode("utf-8", "replace").strip()
        raise PdfError(message or f"Typst's process ended with {ended.returncode}.")
    return ended.stdout


def covered() -> str:
    """Every character that is printed as it is."""
    return "".join(chr(code) for first, last in _COVERED for code in range(first, last + 1))


_DRAWABLE = frozenset(covered())


def drawable(value: object) -> object:
    """The same tree; characters the fonts lack are written out as [U+1F600], since PDF/UA allows no boxes."""
    if isinstance(value, str):
        return "".join(_sign(char) for char in value)
    if isinstance(value, dict):
        return {key: _ascii(item) if key == "url" else drawable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [drawable(item) for item in value]
    return value


def _ascii(address: str | None) -> str | None:
    """The address with other letters escaped: a PDF holds addresses in ASCII."""
    return None if address is None else quote(address, safe="%/:?#[]@!$&'()*+,;=~")


def _sign(char: str) -> str:
    if char in _DRAWABLE:
        return char
    return " " if char.isspace() else f"[U+{ord(char):04X}]"
