"""Files that visitors may take home: the data folder as it is, with its README and licences."""

import mimetypes
from pathlib import Path

from atlas.paths import GEODATA

MEDIA_TYPES = {
    ".geojson": "application/geo+json",
    ".csv": "text/csv; charset=utf-8",
    ".toml": "application/toml; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    "": "text/plain; charset=utf-8",
}


def offered(folder: Path = GEODATA) -> dict[str, Path]:
    """Files by their name relative to the folder, with `/` between folders.

    Hidden files and links that lead out of the folder are left out. Requests are looked up in this
    table and never turned into a path, so no request can reach another file.
    """
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in name.parts)
        if not hidden and path.is_file() and path.resolve().is_relative_to(folder.resolve()):
            found[name.as_posix()] = path
    return found


def media_type(path: Path) -> str:
    """The media type by the ending; unknown ones are plain bytes."""
    guessed = MEDIA_TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
    return guessed or "application/octet-stream"
