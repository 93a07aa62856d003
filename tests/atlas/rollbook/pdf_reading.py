"""What a PDF says of itself: structure, languages, addresses, and the order in which it is painted."""

from collections.abc import Iterator
from typing import Any

import pikepdf

Node = tuple[str, Any]


def elements(document: pikepdf.Pdf) -> Iterator[Node]:
    """The structure elements in reading order: standard role and the element."""
    roles = document.Root.StructTreeRoot.get("/RoleMap", pikepdf.Dictionary())
    for element in _walk(document.Root.StructTreeRoot.K):
        role = str(element.S)
        yield str(roles.get(role, role)), element


def _walk(node: Any) -> Iterator[Any]:
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from _walk(kid)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        if "/K" in node:
            yield from _walk(node.K)


def tagged_order(document: pikepdf.Pdf) -> dict[int, list[int]]:
    """Per page, the marked contents in the order of the structure tree."""
    places: dict[Any, int] = {page.objgen: place for place, page in enumerate(document.pages)}
    found: dict[int, list[int]] = {place: [] for place in range(len(document.pages))}

    def read(node: Any, page: Any) -> None:
        if isinstance(node, pikepdf.Array):
            for kid in node:
                read(kid, page)
        elif not isinstance(node, pikepdf.Dictionary):
            found[places[page.objgen]].append(int(node))
        elif "/MCID" in node:
            found[places[node.get("/Pg", page).objgen]].append(int(node.MCID))
        elif "/K" in node:
            read(node.K, node.get("/Pg", page))

    read(document.Root.StructTreeRoot.K, None)
    return found


def painted(page: Any) -> list[int]:
    """The marked contents of a page in the order in which they are painted."""
    steps = pikepdf.parse_content_stream(page)
    marks = (step.operands[1] for step in steps if str(step.operator) == "BDC")
    return [int(mark["/MCID"]) for mark in marks if isinstance(mark, pikepdf.Dictionary) and "/MCID" in mark]


def addresses(document: pikepdf.Pdf) -> set[str]:
    """The addresses that the document links."""
    links = (link for page in document.pages for link in page.get("/Annots", []))
    return {bytes(link.A.URI).decode("ascii") for link in links if "/A" in link and "/URI" in link.A}
