"""How long the check takes with very many points (processor time), sound and faulty, and how many lines it prints.

python -m benchmarks.many_points [--points 200000]

November 2026, 200,000 points, 60 MB, two cores under load: sound 16.3 s, all with an unknown topic 18.5 s, all without
a source 7.6 s; 50 lines where there are 200,000 faults.
"""

import argparse
import json
import shutil
import tempfile
import time
from pathlib import Path

from atlas import checks
from atlas.cli.check import lines
from atlas.data.loading import load
from atlas.i18n.catalog import text
from atlas.paths import GEODATA

FAULTS: dict[str, dict[str, object]] = {
    "sound": {},
    "topic that there is none of": {"topic": "flood-preventoin"},
    "neighbourhoods that there are none of": {"neighbourhood_id": ""},
    "no source": {"source_ids": []},
}


def many(folder: Path, points: int, change: dict[str, object]) -> Path:
    """A copy of geodata/ in `folder` with `points` hotspots, each changed alike; the ids of places are numbered."""
    target = folder / "geodata"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(GEODATA, target)
    path = target / "hotspots.geojson"
    document = json.loads(path.read_text("utf-8"))
    first = document["features"][0]
    given = {name: value for name, value in first["properties"].items() if not name.endswith(("_de", "_ro"))}
    features = []
    for number in range(points):
        properties = given | change
        if change.get("neighbourhood_id") == "":
            properties["neighbourhood_id"] = f"nowhere-{number}"
        features.append(first | {"id": f"spot-{number}", "properties": properties})
    whole = json.dumps(document | {"features": features}, ensure_ascii=False, separators=(",", ":"))
    path.write_text(whole, "utf-8")  # 200,000 have to fit into the 64 MB that are read of a file
    return target


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--points", type=int, default=200_000)
    points = parser.parse_args().points
    with tempfile.TemporaryDirectory() as folder:
        for name, change in FAULTS.items():
            target = many(Path(folder), points, change)
            size = (target / "hotspots.geojson").stat().st_size
            begun = time.process_time()
            problems = checks.run(load(target))
            told = list(lines(problems, text("en")))
            took = time.process_time() - begun
            print(
                f"{name:40}{size / 2**20:6.0f} MB{len(problems):9,} faults{len(told):4} lines{took:8.1f} s", flush=True
            )


if __name__ == "__main__":
    main()
