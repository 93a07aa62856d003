"""Streamlit's start page in the visitor's language: `<html lang>`, title, and a text for no JavaScript."""

import re
from html import escape

NO_SCRIPT = {
    "en": ("This page needs JavaScript.", "The data can be had without it:"),
    "de": ("Diese Seite braucht JavaScript.", "Die Daten gibt es auch ohne:"),
    "ro": ("Această pagină are nevoie de JavaScript.", "Datele sunt disponibile și fără:"),
}
"""Stands here and not in text/: it must be readable when nothing else works."""

ICON = re.compile(r'<link rel="shortcut icon"[^>]*>')
LANG = re.compile(r'<html lang="[^"]*">')
TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
AGENT_LINK = re.compile(r'<!--(?:(?!-->).)*?-->\s*<link rel="service-desc"[^>]*>\s*', re.DOTALL)
"""The pointer to Streamlit's agent interface, which is switched off."""


def localised(html: str, language: str, title: str, head: str = "") -> str:
    """The start page for one language; `title` stands in the tab until the page has loaded.

    `head` is markup of our own for the end of the head.

    Inline scripts stay as they are, byte for byte, so that their hashes in the policy hold.
    Raises ValueError when Streamlit's page no longer has the places we fill.
    """
    needs, without = NO_SCRIPT.get(language, NO_SCRIPT["en"])
    no_script = f'<noscript><p>{needs} {without} <a href="./download/README.md">README.md</a></p></noscript>'
    for pattern, replacement in (
        (LANG, f'<html lang="{escape(language)}">'),
        (TITLE, f"<title>{escape(title)}</title>"),
        (NOSCRIPT, no_script),
        (ICON, '<link rel="shortcut icon" href="./favicon.ico">'),
    ):
        found = pattern.search(html)
        if not found:
            raise ValueError(f"Streamlit's index.html has no place for {pattern.pattern}")
        html = html[: found.start()] + replacement + html[found.end() :]
    html = html.replace("</head>", f"{head}</head>", 1)
    return AGENT_LINK.sub("", html, count=1)
