"""`config.toml` as a frozen, checked `Config`.

Unknown names are refused with the nearest known one; every complaint names the section, the key,
what was found and what is expected. `python -m atlas.config` prints the same for `streamlit run`.
"""

from atlas.config.errors import ConfigError
from atlas.config.model import Config, Languages, Map, OnlineMap, Palette, Server, Theme
from atlas.config.reading import current, load

__all__ = [
    "Config",
    "ConfigError",
    "Languages",
    "Map",
    "OnlineMap",
    "Palette",
    "Server",
    "Theme",
    "current",
    "load",
]
