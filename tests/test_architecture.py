"""Arrows point one way, modules stay small, pages are tables of contents."""

import ast
import re
from pathlib import Path

import pytest

from atlas.paths import ROOT

LAYERS = {"atlas": 1, "ui": 2, "pages": 3, "dashboard.py": 3}
MODULES = sorted(
    path.relative_to(ROOT)
    for top in ("atlas", "ui", "pages", "devtools", "benchmarks")
    for path in (ROOT / top).rglob("*.py")
)
SHIPPED = [path for path in MODULES if path.parts[0] in ("atlas", "ui", "pages")]
DATA_READERS = {"atlas/data/loading.py"}
BORDER = {
    "atlas/config/streamlit_options.py",
    "atlas/data/cache.py",
    "atlas/data/dataset.py",
    "atlas/data/files.py",
    "atlas/data/graph.py",
    "atlas/data/reading.py",
    "atlas/export/columns.py",
    "atlas/i18n/catalog.py",
    "atlas/i18n/glossary.py",
    "atlas/i18n/review.py",
    "atlas/maps/combined.py",
    "atlas/maps/facets.py",
    "atlas/maps/folium_map.py",
    "atlas/maps/spec.py",
    "atlas/schema/entity.py",
    "atlas/server/connections.py",
    "atlas/server/worker.py",
}
"""Where values without a type come in or go out: JSON, TOML, pandas, folium, parameters of texts."""


def imports(path: Path) -> set[str]:
    """The full names that a module imports, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def length(node: ast.AST) -> int:
    """Lines of a definition without its docstring."""
    assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    documented = isinstance(node.body[0], ast.Expr) and isinstance(node.body[0].value, ast.Constant)
    first = node.body[1] if documented and len(node.body) > 1 else node.body[0]
    return (node.end_lineno or 0) - first.lineno + 1


@pytest.mark.parametrize("path", SHIPPED, ids=str)
def test_arrows_point_one_way(path: Path) -> None:
    own = LAYERS[path.parts[0]]
    above = {name for name in imports(path) if LAYERS.get(name.split(".")[0], 0) > own}
    assert not above


@pytest.mark.parametrize("path", [path for path in SHIPPED if path.parts[0] == "atlas"], ids=str)
def test_the_library_never_imports_streamlit(path: Path) -> None:
    # The adapter for the configuration names Streamlit's options as text; the server's parts read its start page.
    foreign = {name.split(".")[0] for name in imports(path)} & {"streamlit", "streamlit_folium"}
    allowed = {"streamlit"} if path.parts[1] == "server" else set()
    assert foreign <= allowed


PAGE_FOLDERS = {path.parts[1] for path in SHIPPED if path.parts[0] == "ui" and len(path.parts) > 2}


@pytest.mark.parametrize("path", [path for path in SHIPPED if path.parts[0] == "ui"], ids=str)
def test_the_folders_of_pages_do_not_import_each_other(path: Path) -> None:
    """What several pages share stands at the top of ui/ or, without Streamlit, in atlas/records."""
    own = path.parts[1] if len(path.parts) > 2 else None
    folders = {name.split(".")[1] for name in imports(path) if name.startswith("ui.")} & PAGE_FOLDERS
    assert folders <= {own}


@pytest.mark.parametrize("path", [path for path in SHIPPED if path.parts[0] in ("ui", "pages")], ids=str)
def test_components_and_maps_are_mounted_in_one_place(path: Path) -> None:
    text = (ROOT / path).read_text("utf-8")
    assert path == Path("ui/components.py") or "components.v2" not in text
    assert path == Path("ui/maps.py") or "streamlit_folium" not in text


ARROWS = {
    "assets": "",
    "paths": "",
    "schema": "",
    "toml_lines": "",
    "config": "paths toml_lines",
    "html": "schema",
    "data": "config paths schema",
    "i18n": "data paths schema toml_lines",
    "manual": "data schema",
    "places": "data schema",
    "export": "data i18n schema",
    "golive": "config data i18n paths schema",
    "measures": "data i18n places schema",
    "preflight": "config i18n paths toml_lines",
    "checks": "data i18n measures paths places schema",
    "neighbourhoods": "data i18n measures places schema",
    "toolbox": "data html i18n measures places schema",
    "transfers": "data i18n measures places schema",
    "events": "data i18n measures places schema transfers",
    "leads": "data i18n neighbourhoods places schema",
    "url": "config data i18n measures schema toolbox transfers",
    "gaps": "data events i18n leads places schema transfers",
    "maps": "assets config data events i18n measures places schema transfers",
    "records": "data events html i18n maps measures neighbourhoods places schema toolbox transfers url",
    "rollbook": "data gaps html i18n leads measures paths places records schema transfers",
    "cli": "checks config data export golive i18n manual measures paths rollbook schema",
    "server": "assets config data export html i18n maps measures paths rollbook toolbox url",
    "__main__": "cli",
}
"""Package of the library → the packages it may import; it stands below everything it imports."""


def package(path: Path) -> str:
    return path.with_suffix("").parts[1]


def forbidden(own: str, imported: set[str]) -> set[str]:
    """What a package of the library imports from the library without being allowed to."""
    parts = [name.split(".") for name in imported]
    packages = {part[1] for part in parts if part[0] == "atlas" and len(part) > 1 and part[1] in ARROWS}
    return packages - {own} - set(ARROWS[own].split())


@pytest.mark.parametrize("path", [p for p in SHIPPED if p.parts[0] == "atlas" and p.name != "__init__.py"], ids=str)
def test_packages_of_the_library_import_what_the_table_allows(path: Path) -> None:
    assert not forbidden(package(path), imports(path))


def test_the_table_of_arrows_has_no_circle_and_no_arrow_too_many() -> None:
    below: set[str] = set()
    for own, allowed in ARROWS.items():
        assert set(allowed.split()) <= below, f"{own} imports what stands above it"
        below.add(own)
    used: dict[str, set[str]] = {own: set() for own in ARROWS}
    for path in (path for path in SHIPPED if path.parts[0] == "atlas" and path != Path("atlas/__init__.py")):
        parts = [name.split(".") for name in imports(path)]
        used[package(path)] |= {part[1] for part in parts if part[0] == "atlas" and part[1:2] and part[1] in ARROWS}
    assert {own: set(allowed.split()) for own, allowed in ARROWS.items()} == {
        own: packages - {own} for own, packages in used.items()
    }


def test_a_planted_import_is_found() -> None:
    assert forbidden("maps", {"atlas.server.assets"}) == {"server"}
    assert forbidden("schema", {"atlas.data.loading", "atlas.schema.links"}) == {"data"}
    assert not forbidden("server", {"atlas.maps.layers", "streamlit", "atlas"})


@pytest.mark.parametrize(
    "path", [path for path in SHIPPED if path.parts[0] == "ui" or path.parts[:2] == ("atlas", "records")], ids=str
)
def test_citations_are_an_object_and_no_list_handed_down(path: Path) -> None:
    """Sources are numbered by atlas.records.citations, not in a list that every function may add to."""
    lists = [
        f"{node.name}({arg.arg})"
        for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for arg in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
        if arg.arg == "order" and arg.annotation and re.match(r"(list|Sequence)\b", ast.unparse(arg.annotation))
    ]
    assert not lists


@pytest.mark.parametrize("path", [path for path in SHIPPED if path.parts[0] in ("atlas", "ui")], ids=str)
def test_a_text_of_a_record_becomes_markup_in_one_place(path: Path) -> None:
    """`localised()` of atlas.html says in which language a text is; nobody spells it out with `shown(x.shown(…))`."""
    if path != Path("atlas/html.py"):
        assert not re.search(r"\bshown\(\s*[\w.]+\.shown\(", (ROOT / path).read_text("utf-8"))


@pytest.mark.parametrize("path", [path for path in SHIPPED if path.parts[0] == "pages"], ids=str)
def test_pages_are_tables_of_contents(path: Path) -> None:
    text = (ROOT / path).read_text("utf-8")
    assert len(text.splitlines()) <= 100
    assert "<" not in ast.unparse(ast.parse(text)).replace("<=", "")
    assert not {name.split(".")[0] for name in imports(path)} & {"pandas", "geopandas", "folium"}


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_modules_are_small_and_say_what_they_are(path: Path) -> None:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    assert ast.get_docstring(tree), "a module says in a sentence what it is for"
    assert len((ROOT / path).read_text("utf-8").splitlines()) <= 300
    assert path.stem not in ("utils", "helpers", "common")
    long = {
        node.name: length(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) > 40
    }
    assert not long


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_the_formatter_has_no_exceptions(path: Path) -> None:
    assert not re.search(r"#\s*fmt:", (ROOT / path).read_text("utf-8"))


@pytest.mark.parametrize("path", SHIPPED, ids=str)
def test_public_functions_say_what_they_do(path: Path) -> None:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    public = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
    assert not [node.name for node in public if not ast.get_docstring(node)]


@pytest.mark.parametrize("path", SHIPPED, ids=str)
def test_nothing_outlives_the_dataset_it_was_made_from(path: Path) -> None:
    """A cache of functools holds its arguments for as long as the process lives: see atlas/data/cache.py."""
    cached = [
        node.name
        for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and any(
            re.search(r"\b(lru_cache|cache|cache_data|cache_resource)\b", ast.unparse(d)) for d in node.decorator_list
        )
        and any(
            re.search(r"Dataset|self", f"{arg.arg}: {arg.annotation and ast.unparse(arg.annotation)}")
            for arg in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
        )
    ]
    assert not cached


@pytest.mark.parametrize("path", [path for path in SHIPPED if path.parts[0] in ("ui", "pages")], ids=str)
def test_only_the_library_opens_data_files(path: Path) -> None:
    called = {
        node.func.attr
        for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert not called & {"read_text", "read_bytes", "read_csv", "read_file", "open"}


def test_half_of_the_modules_are_short() -> None:
    sizes = sorted(len((ROOT / path).read_text("utf-8").splitlines()) for path in SHIPPED)
    assert sizes[len(sizes) // 2] <= 130


def test_records_are_typed_and_any_stays_at_the_border() -> None:
    library = [path for path in SHIPPED if path.parts[0] == "atlas"]
    naming = {path.as_posix() for path in library if "typing.Any" in imports(path)}
    assert naming == BORDER
