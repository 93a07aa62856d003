#!/usr/bin/env bash
# Makes sure that there is a Chromium for the browser tests: install_browser.sh PYTHON
# Does nothing, and asks no network, where there is one. devtools/browser_watch.py looks in the same places.
set -euo pipefail
python=$1

found() {
    for name in chromium chromium-browser google-chrome; do
        command -v "$name" >/dev/null && return 0
    done
    "$python" - <<'PY' 2>/dev/null
import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    sys.exit(not os.path.exists(playwright.chromium.executable_path))
PY
}

found && exit 0
echo "No Chromium found: installing it for the browser tests."
if command -v apt-get >/dev/null; then
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
    "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq chromium || true
fi
found || "$python" -m playwright install chromium || true
found && exit 0
echo "There is no Chromium, and installing one failed. Install the package 'chromium' of your system," \
    "or leave out the browser tests: .venv/bin/python -m pytest -m 'not browser'" >&2
exit 1
