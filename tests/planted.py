"""A copy of the data in which every text field of every record carries strings that must be shown, never run."""

import json
import shutil
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from atlas.data.catalogue import FILES, DataFile
from atlas.data.files import Row, columns_of, read_table, write_table
from atlas.data.reading import nested
from atlas.paths import GEODATA
from atlas.schema import entity_fields

HOSTILE = "{{7*7}}{% x <img src=x onerror=window.hacked=1> $x$ [a](javascript:alert(1)) :red[b]"


def _planted(file: DataFile, row: Row) -> Row:
    """The row with the hostile text behind every text that the schema lets be any text."""
    for manual in entity_fields(file.model):
        for column in manual.columns:
            value = row.get(column)
            if not value or column == "id" or manual.kind not in ("text", "list of texts"):
                continue
            changed: Any = f"{value} {HOSTILE}" if isinstance(value, str) else [f"{item} {HOSTILE}" for item in value]
            try:
                file.model.model_validate(nested(file, {**row, column: changed}))
            except ValidationError:
                continue
            row[column] = changed
    return row


def plant(folder: Path) -> tuple[Path, int]:
    """The folder of the copy, and how many fields were planted."""
    target = folder / "geodata"
    shutil.copytree(GEODATA, target)
    fields = 0
    for file in FILES:
        path = target / file.name
        if not path.is_file():
            continue
        text = path.read_text("utf-8")
        if file.spatial:
            document = json.loads(text)
            for feature in document["features"]:
                row = _planted(file, {"id": feature["id"], **feature["properties"]})
                feature["properties"] = {name: value for name, value in row.items() if name != "id"}
            path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        else:
            write_table(path, file, [_planted(file, row) for row in read_table(text, columns_of(file))])
        fields += path.read_text("utf-8").count("{{7*7}}")
    return target, fields
