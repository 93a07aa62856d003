"""Streamlit's start page in the visitor's language: `<html lang>`, title, and what stands there until it has drawn."""

import re
from html import escape

ICON = re.compile(r'<link rel="shortcut icon"[^>]*>')
LANG = re.compile(r'<html lang="[^"]*">')
TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
MODULE = re.compile(r'<script type="module"[^>]*></script>')
STYLE = re.compile(r'\s*<link rel="stylesheet"[^>]*>')
ROOT = re.compile(r'<div id="root">')
AGENT_LINK = re.compile(r'<!--(?:(?!-->).)*?-->\s*<link rel="service-desc"[^>]*>\s*', re.DOTALL)
"""The pointer to Streamlit's agent interface, which is switched off."""


def localised(
    html: str, language: str, title: str, *, start: str = "", styles: str = "", scripts: str = "", head: str = ""
) -> str:
    """The start page for one language; `title` stands in the tab until the page has loaded.

    Markup of our own: `start` is what is seen first, before any style sheet or script has come; `styles` follow it
    (in the head a browser would paint nothing before they are there), `scripts` run before Streamlit's, `head` is for
    the end of the head. Inline scripts stay as they are, byte for byte, so that their hashes in the policy hold.
    Raises ValueError when Streamlit's page no longer has the places we fill.
    """
    theirs = "".join(found.strip() for found in STYLE.findall(html))
    html = STYLE.sub("", html)
    for pattern, replacement in (
        (LANG, f'<html lang="{escape(language)}">'),
        (TITLE, f"<title>{escape(title)}</title>"),
        (NOSCRIPT, start),
        (MODULE, scripts),
        (ROOT, theirs + styles),
        (ICON, '<link rel="shortcut icon" href="./favicon.ico">'),
    ):
        found = pattern.search(html)
        if not found:
            raise ValueError(f"Streamlit's index.html has no place for {pattern.pattern}")
        kept = found[0] if pattern in (MODULE, ROOT) else ""
        html = html[: found.start()] + replacement + kept + html[found.end() :]
    html = html.replace("</head>", f"{head}</head>", 1)
    return AGENT_LINK.sub("", html, count=1)
