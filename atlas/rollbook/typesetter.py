"""Sets one book and ends: a process of its own, since Typst keeps what it has set for as long as its process lives.

Started by `atlas/rollbook/pdf.py` as a script, not as a module of the atlas, so that it loads nothing but Typst.
Standard input: JSON with `template` (a path), `book` (JSON as a text) and `date` (ISO 8601). Standard output: the PDF.
Where Typst refuses the book, exit code REFUSED and Typst's message on standard error.
"""

import json
import os
import sys
from datetime import datetime

import typst

REFUSED = 3
NICENESS = 10
"""Whoever waits for a book waits a little longer, so that maps and filters of the others do not."""


def main() -> int:
    """Read the order, write the file."""
    if hasattr(os, "nice"):  # not on Windows
        os.nice(NICENESS)
    order = json.load(sys.stdin.buffer)
    try:
        made = typst.compile(
            order["template"],
            root=os.path.dirname(order["template"]),
            sys_inputs={"book": order["book"]},
            pdf_standards="ua-1",
            timestamp=datetime.fromisoformat(order["date"]),
            ignore_system_fonts=True,
            format="pdf",
        )
    except typst.TypstError as error:
        sys.stderr.buffer.write(str(error).encode("utf-8", "replace"))
        return REFUSED
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
