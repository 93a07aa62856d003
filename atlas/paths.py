"""Where the project's files are: absolute, so that it starts from any working directory.

`ATLAS_GEODATA` and `ATLAS_CONFIG` point at another data folder or another configuration file;
tests and trial runs use them, so that nobody has to edit the shipped files to try something out.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""Top level of the project."""

GEODATA = Path(os.environ.get("ATLAS_GEODATA") or ROOT / "geodata").resolve()
"""Folder with the data files."""

TEXT = ROOT / "text"
"""Folder with one `<language>.toml` a language."""

CONFIG_FILE = Path(os.environ.get("ATLAS_CONFIG") or ROOT / "config.toml").resolve()
"""The owner's configuration."""

STATIC = ROOT / "atlas" / "server" / "static"
"""Our own CSS, and the icon."""

FRONTEND = ROOT / "frontend"
"""Sources of our JavaScript; only development needs them."""

DIST = ROOT / "atlas" / "server" / "dist"
"""Our JavaScript as it is served, made from `FRONTEND` by `make js`."""
