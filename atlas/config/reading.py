"""Reads `config.toml`."""

import os
import tomllib
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from atlas.config.errors import ConfigError, explain
from atlas.config.model import Config
from atlas.paths import CONFIG_FILE


def load(path: Path = CONFIG_FILE) -> Config:
    """Read and check a configuration file.

    `ATLAS_PORT` in the environment overrules `[server] port`: where a service manager hands out
    ports, the file can stay as it is. Raises `ConfigError`, whose text is meant for the owner.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")  # editors on Windows write a mark before the first line
        content = tomllib.loads(text)
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such file. Restore config.toml, or correct ATLAS_CONFIG.") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 (byte {error.start}). Save the file as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not readable as TOML: {error}. Texts stand in quotes.") from None
    if port := os.environ.get("ATLAS_PORT"):
        content.setdefault("server", {})["port"] = int(port) if port.isdecimal() else port
    try:
        return Config.model_validate(content)
    except ValidationError as error:
        raise ConfigError("\n".join(explain(error, Config, path.name, text))) from None


@cache
def current() -> Config:
    """The configuration of this process, read once: a change takes a restart."""
    return load()
