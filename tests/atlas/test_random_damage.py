"""Random damage to every table and layer: nothing is raised, the damaged file is named first, no advice loses data.

What a person could have meant (another valid id, another number, an empty cell) is no damage here: tests/geodata.
"""

import csv
import io
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from atlas import checks
from atlas.data import loading
from atlas.data.catalogue import FILES
from atlas.data.reading import UNPRINTABLE
from atlas.data.text_states import FILE_NAME as STATES
from atlas.i18n.catalog import text
from atlas.paths import GEODATA

LAYERS = [file.name for file in FILES if file.spatial]
TABLES = [*(file.name for file in FILES if not file.spatial), STATES]
SOUND = loading.load()
LOSES = re.compile(r"\b(remove|delete)\b", re.IGNORECASE)
EXAMPLES, SOAK_EXAMPLES = 60, 3000
COMMON: dict[str, Any] = {
    "deadline": None,
    "database": None,
    "derandomize": True,
    "phases": (Phase.generate,),  # each example reads and checks all data: what fails is told as it is
    "suppress_health_check": list(HealthCheck),
}

Draw = Callable[..., Any]
WORDS = st.text(st.sampled_from("\x00\x07\x1b\x7f\x85\u2028\ufeff\U0010ffff\"'\n\r;|{[<"), min_size=1, max_size=12)
CELLS = st.one_of(
    WORDS.map(lambda word: f"?{word}?"),
    st.sampled_from(["?" * 200_000, "-" + "9" * 400, "1E999", "nan?", "[" * 2000, "Ã¤?Ã¶", "#REF!", "=1+1?"]),
)
VALUES = st.one_of(
    WORDS,
    st.sampled_from(["\ud800", "a\udfffb", 10**400, -(10**400), {"": {}}, "?" * 200_000]),
    st.recursive(st.just("?"), lambda inner: st.lists(inner, min_size=1, max_size=2), max_leaves=6).map(lambda x: [x]),
    st.integers(1, 400).map(lambda depth: json.loads("[" * depth + "]" * depth)),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("damaged") / "geodata"
    shutil.copytree(GEODATA, target)
    return target


def whole_file(draw: Draw, body: bytes) -> bytes:
    """Damage that any file can suffer."""
    decoded = body.decode()
    place = draw(st.integers(1, len(body) - 1))
    damages: list[Callable[[], bytes]] = [
        lambda: decoded.encode(draw(st.sampled_from(["utf-16", "utf-16-le", "utf-16-be", "utf-32"]))),
        lambda: body[:place] + b"\xff" + body[place:],
        lambda: b"",
        lambda: draw(st.sampled_from([b" \n", b"\xef\xbb\xbf", b"PK\x03\x04\xff", b"[" * 100_000, b"\x00" * 64])),
    ]
    return draw(st.sampled_from(damages))()


def table(draw: Draw, body: bytes) -> bytes:
    """Damage to the cells and columns of a table."""
    rows = list(csv.reader(io.StringIO(body.decode(), newline="")))
    row = draw(st.integers(1, len(rows) - 1))
    column = draw(st.integers(0, len(rows[0]) - 1))
    kind = draw(st.sampled_from(["cell", "cell", "cell", "heading", "gone", "twice", "long", "short", "sign"]))
    if kind == "cell":
        rows[row][column] = draw(CELLS)
    elif kind == "heading":
        rows[0][column] = draw(st.one_of(st.just(""), CELLS.map(lambda cell: cell[:50])))
    elif kind == "gone":
        rows = [[*cells[:column], *cells[column + 1 :]] for cells in rows]
    elif kind == "twice":
        rows = [[*cells, cells[column]] for cells in rows]
    elif kind == "long":
        rows[row].append("?")
    elif kind == "short":
        rows[row].pop()
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=draw(st.sampled_from(";\t")) if kind == "sign" else ",").writerows(rows)
    return target.getvalue().encode()


def layer(draw: Draw, body: bytes) -> bytes:
    """Damage to the properties, geometries and structure of a layer."""
    document = json.loads(body)
    feature = draw(st.sampled_from(document["features"]))
    kind = draw(st.sampled_from(["value", "value", "value", "name", "id", "geometry", "feature", "cut"]))
    if kind == "value":
        feature["properties"][draw(st.sampled_from(sorted(feature["properties"])))] = draw(VALUES)
    elif kind == "name":
        feature["properties"][draw(st.one_of(st.just(""), WORDS))] = 1
    elif kind == "id":
        feature["id"] = draw(VALUES)
    elif kind == "geometry":
        feature["geometry"] = draw(st.one_of(VALUES, VALUES.map(lambda it: {"type": "Point", "coordinates": it})))
    elif kind == "feature":
        document["features"][document["features"].index(feature)] = draw(VALUES)
    damaged = json.dumps(document).encode()
    return damaged[: draw(st.integers(1, len(damaged) - 4))] if kind == "cut" else damaged


class Damage(NamedTuple):
    """A file and its damaged bytes; shown by the place where these begin to differ, since the whole is too long."""

    name: str
    body: bytes

    def __repr__(self) -> str:
        sound = (GEODATA / self.name).read_bytes()
        pairs = enumerate(zip(sound, self.body, strict=False))
        place = next((at for at, (one, other) in pairs if one != other), min(len(sound), len(self.body)))
        return f"{self.name}, {len(self.body)} bytes, from byte {place} on {self.body[place : place + 120]!r}"


@st.composite
def damages(draw: Draw) -> Damage:
    """A file and its damaged bytes."""
    name = draw(st.sampled_from([*LAYERS, *TABLES]))
    body = (GEODATA / name).read_bytes()
    special = layer if name in LAYERS else table
    return Damage(name, draw(st.sampled_from([special, special, whole_file]))(draw, body))


def harmless(name: str, body: bytes) -> bool:
    """Whether nothing but words of a text were changed: an odd text is still one."""
    shown = body.decode() if name in TABLES else json.dumps(json.loads(body), ensure_ascii=False)
    return not UNPRINTABLE.search(shown) and len(body) > 100


def held(folder: Path, name: str, body: bytes) -> None:
    """Check the data with one file damaged."""
    path = folder / name
    path.write_bytes(body)
    try:
        problems = checks.run(loading.load(folder, SOUND))
        lines = [problem.line(text("en")) for problem in problems]
        "\n".join(lines).encode()
        assert problems or harmless(name, body), "the damage is not named"
        assert not problems or problems[0].file == name, lines[:3]
        bad = [line for line, one in zip(lines, problems, strict=True) if LOSES.search(one.remedy(text("en")))]
        assert not bad, bad[:3]
    finally:
        shutil.copyfile(GEODATA / name, path)


@settings(max_examples=EXAMPLES, **COMMON)
@given(case=damages())
def test_random_damage_is_named_first_and_costs_nothing(folder: Path, case: Damage) -> None:
    held(folder, *case)


@pytest.mark.soak
@settings(max_examples=SOAK_EXAMPLES, **COMMON)
@given(case=damages())
def test_much_random_damage_is_named_first_and_costs_nothing(folder: Path, case: Damage) -> None:
    held(folder, *case)
