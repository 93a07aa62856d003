"""Node and its tools, for the tests of our JavaScript. Only development needs them: `make js` installs them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from atlas.paths import FRONTEND

NODE = Path(sys.prefix) / "bin" / "node"
TOOLS = FRONTEND / "node_modules"


def run(*arguments: str | Path, given: str = "", folder: Path = FRONTEND) -> "subprocess.CompletedProcess[str]":
    """Run node with arguments in a folder; `given` is its input. Raises FileNotFoundError where it is missing."""
    if not NODE.exists():
        raise FileNotFoundError(f"{NODE} is missing: `make js` installs it")
    return subprocess.run([NODE, *arguments], cwd=folder, input=given, capture_output=True, text=True, check=False)


def tool(name: str, *arguments: str | Path, folder: Path = FRONTEND) -> "subprocess.CompletedProcess[str]":
    """Run one of the tools of package.json, such as "eslint"."""
    found = TOOLS / ".bin" / name
    if not found.exists():
        raise FileNotFoundError(f"{found} is missing: `make js` installs it (npm ci of frontend/package.json)")
    return run(found, *arguments, folder=folder)


def evaluate(script: str, given: object) -> Any:
    """What a module prints as JSON. It finds our sources under `src` and what was given as `given`."""
    head = f"""
      const src = {json.dumps((FRONTEND / "src").as_uri())};
      const given = JSON.parse(await new Response(process.stdin).text());
    """
    done = run("--input-type=module", "--eval", head + script, given=json.dumps(given))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
