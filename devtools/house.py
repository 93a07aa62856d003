"""A picture of the house: which package imports which, drawn from the imports themselves.

    python -m devtools.house           prints the arrows
    python -m devtools.house --write   writes docs/house.svg; a test keeps it current

A package stands above everything it imports. Arrows that others already imply are left out.
"""

import argparse
import ast
from collections.abc import Iterable, Mapping
from pathlib import Path

from markupsafe import Markup

from atlas.html import tag
from atlas.paths import ROOT

PICTURE = ROOT / "docs" / "house.svg"
WHOLE = ("pages", "ui")
"""Drawn as one box each; of the library every package is a box."""
OUTSIDE = {"atlas", "atlas.__main__"}
"""Not drawn: the version, and the door of the command line."""
BOX_WIDTH, BOX_HEIGHT, GAP_X, GAP_Y, MARGIN = 118, 34, 14, 46, 20
"""In pixels."""
MOST_ABREAST = 7

Arrows = Mapping[str, frozenset[str]]


def package(module: str) -> str:
    """The box in which a module stands: `atlas.data.loading` in `atlas.data`, `ui.measures.page` in `ui`."""
    first, _, rest = module.partition(".")
    if first in WHOLE or not rest:
        return first
    return f"{first}.{rest.partition('.')[0]}"


def modules(root: Path = ROOT) -> dict[str, Path]:
    """The Python modules of the atlas by their full names."""
    paths = [root / "dashboard.py", *(path for top in ("pages", "ui", "atlas") for path in (root / top).rglob("*.py"))]
    names = (".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__") for path in paths)
    return dict(zip(names, paths, strict=True))


def imports(path: Path) -> Iterable[str]:
    """The full names that a module imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def arrows(root: Path = ROOT) -> Arrows:
    """Each package with the packages that it imports."""
    known = modules(root)
    graph: dict[str, set[str]] = {package(name): set() for name in known if name not in OUTSIDE}
    for name, path in known.items():
        for imported in imports(path):
            module = imported if imported in known else imported.rpartition(".")[0]
            if module in known and not {module, name} & OUTSIDE:
                graph[package(name)].add(package(module))
    return {name: frozenset(targets - {name}) for name, targets in graph.items()}


def reachable(graph: Arrows, start: str) -> set[str]:
    """Everything a package rests on, directly or through others.

    Raises ValueError where packages import each other in a circle.
    """
    seen: set[str] = set()
    path = [start]

    def visit(name: str) -> None:
        for target in sorted(graph.get(name, ())):
            if target in path:
                raise ValueError(f"packages import each other in a circle: {' → '.join([*path, target])}")
            if target not in seen:
                seen.add(target)
                path.append(target)
                visit(target)
                path.pop()

    visit(start)
    return seen


def reduced(graph: Arrows) -> Arrows:
    """The arrows that no other way already implies."""
    below = {name: reachable(graph, name) for name in graph}
    return {
        name: frozenset(one for one in targets if not any(one in below[other] for other in targets - {one}))
        for name, targets in graph.items()
    }


def levels(graph: Arrows) -> list[list[str]]:
    """Rows from the top: a package stands above everything that it imports."""
    height: dict[str, int] = {}

    def measure(name: str) -> int:
        if name not in height:
            height[name] = 1 + max((measure(target) for target in graph.get(name, ())), default=-1)
        return height[name]

    for name in graph:
        measure(name)
    rows = [sorted(name for name in graph if height[name] == row) for row in range(max(height.values()), -1, -1)]
    return [row[start : start + MOST_ABREAST] for row in rows for start in range(0, len(row), MOST_ABREAST)]


def picture(graph: Arrows) -> str:
    """The house as an SVG document: boxes in rows, arrows downwards, colours of the page it stands on."""
    rows = levels(graph)
    width = MARGIN * 2 + max(len(row) for row in rows) * (BOX_WIDTH + GAP_X) - GAP_X
    height = MARGIN * 2 + len(rows) * (BOX_HEIGHT + GAP_Y) - GAP_Y
    places = {
        name: _place(row, number, column, width) for number, row in enumerate(rows) for column, name in enumerate(row)
    }
    lines = [
        _line(places[name], places[target])
        for name, targets in sorted(reduced(graph).items())
        for target in sorted(targets)
    ]
    return f"{_document(width, height, [*lines, *(_box(name, *place) for name, place in places.items())])}\n"


def _place(row: list[str], number: int, column: int, width: int) -> tuple[float, float]:
    """Left upper corner of a box, its row centred."""
    free = width - len(row) * (BOX_WIDTH + GAP_X) + GAP_X
    return free / 2 + column * (BOX_WIDTH + GAP_X), MARGIN + number * (BOX_HEIGHT + GAP_Y)


def _line(start: tuple[float, float], end: tuple[float, float]) -> Markup:
    (x1, y1), (x2, y2) = start, end
    middle = BOX_WIDTH / 2
    return tag("line", x1=x1 + middle, y1=y1 + BOX_HEIGHT, x2=x2 + middle, y2=y2 - 4, marker_end="url(#head)")


def _box(name: str, x: float, y: float) -> Markup:
    label = name.removeprefix("atlas.")
    text = tag("text", label, x=x + BOX_WIDTH / 2, y=y + BOX_HEIGHT / 2 + 4)
    return tag("g", tag("rect", x=x, y=y, width=BOX_WIDTH, height=BOX_HEIGHT, rx=6), text)


def _document(width: float, height: float, parts: Iterable[Markup]) -> Markup:
    style = (
        "rect{fill:#f4f7f7;stroke:#0f5c63}line{stroke:#7a8b8d;stroke-width:1}"
        "text{font:13px sans-serif;text-anchor:middle;fill:#12262a}path{fill:#7a8b8d}"
    )
    head = tag(
        "marker",
        tag("path", d="M0 0 6 3 0 6z"),
        id="head",
        markerWidth=6,
        markerHeight=6,
        refX=5,
        refY=3,
        orient="auto",
    )
    return tag(
        "svg",
        tag("title", "The packages of the atlas, each above those that it imports"),
        tag("style", Markup(style)),
        tag("defs", head),
        tag("rect", width=width, height=height, style="fill:#fff;stroke:none"),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        role="img",
    )


def main() -> None:
    """Print the arrows, or write the picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write docs/house.svg")
    graph = arrows()
    if parser.parse_args().write:
        PICTURE.write_text(picture(graph), encoding="utf-8")
        print(f"{PICTURE.relative_to(ROOT)} written")
        return
    for name, targets in graph.items():
        print(f"{name} → {', '.join(sorted(targets)) or 'nothing'}")


if __name__ == "__main__":
    main()
