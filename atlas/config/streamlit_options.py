"""Our configuration in Streamlit's words.

`python -m atlas.config` prints `.streamlit/config.toml`, which `streamlit run` reads;
a test compares the shipped file with it, so that both ways of starting behave alike.
"""

import json
from typing import Any

from atlas.config.model import Config, Palette

PRIVACY_AND_SECURITY: dict[str, Any] = {
    "browser.gatherUsageStats": False,
    "client.allowedOrigins": [],  # Streamlit's default lets its own hosting domains steer the page
    "client.showErrorLinks": False,  # they lead to a search engine and a chat service
    "client.toolbarMode": "viewer",
    "server.enableCORS": True,
    "server.enableXsrfProtection": True,
    # A filter sends much that repeats (ids, labels): compressed it is a third, which a phone notices.
    "server.enableWebsocketCompression": True,
    "server.enableAgentApi": False,
    "server.enableStaticServing": False,
    # In megabytes. What the server sends: at most 15 with 20,000 measures (benchmarks/message_sizes.py). What a browser
    # sends is held far lower by atlas/server/connections.py; Streamlit takes whole megabytes only. Nothing is uploaded.
    "server.maxMessageSize": 40,
    "server.maxWidgetStateSize": 1,
    "server.maxUploadSize": 1,
    "server.showEmailPrompt": False,
    "logger.enableRich": False,
}
"""Not for the owner to change: each one keeps data in the house or strangers out."""

HEADING_SIZES = ["2rem", "1.5rem", "1.25rem", "1.1rem", "1rem", "1rem"]


def options(config: Config) -> dict[str, Any]:
    """Dotted Streamlit options for a configuration, sorted by name."""
    server = config.server
    chosen: dict[str, Any] = {
        "browser.serverAddress": server.public_address,  # when unset, Streamlit asks a foreign host for it
        "client.showErrorDetails": "full" if server.development else "none",
        "logger.level": config.logging.level,
        "runner.postScriptGC": False,  # a filter would wait for it: atlas/server/memory.py
        "server.address": server.address,
        "server.allowedHosts": list(server.allowed_hosts),
        "server.baseUrlPath": server.base_url_path,
        "server.fileWatcherType": "auto" if server.development else "none",
        "server.headless": not server.open_browser,
        "server.port": server.port,
        "server.runOnSave": server.development,
        "theme.baseFontSize": config.theme.base_font_size,
        "theme.headingFontSizes": HEADING_SIZES,
        "theme.baseRadius": "0.4rem",
        "theme.linkUnderline": True,
        "theme.showWidgetBorder": True,
    }
    chosen |= _palette("theme.light", config.theme.light) | _palette("theme.dark", config.theme.dark)
    return dict(sorted((PRIVACY_AND_SECURITY | chosen).items()))


def _palette(section: str, palette: Palette) -> dict[str, str]:
    return {
        f"{section}.primaryColor": palette.primary,
        f"{section}.backgroundColor": palette.background,
        f"{section}.secondaryBackgroundColor": palette.surface,
        f"{section}.textColor": palette.text,
        f"{section}.linkColor": palette.link,
        f"{section}.borderColor": palette.border,
        f"{section}.dataframeBorderColor": palette.border,
    }


def as_toml(config: Config) -> str:
    """The text of `.streamlit/config.toml` for a configuration."""
    lines = ["# Made from config.toml by `make config`: edit that one. `streamlit run` reads only this file."]
    section = ""
    parts = sorted((*name.rsplit(".", 1), value) for name, value in options(config).items())
    for table, key, value in parts:
        if table != section:
            lines += ["", f"[{table}]"]
            section = table
        lines.append(f"{key} = {json.dumps(value)}")  # JSON scalars and lists of texts are TOML too
    return "\n".join(lines) + "\n"
