"""Data folders with many measures, made from the shipped ones by repeating them at jittered places."""

import json
import random
import shutil
from pathlib import Path

from atlas.paths import GEODATA


def generated(folder: Path, size: int, seed: int = 7) -> Path:
    """A copy of geodata/ in `folder` with `size` measures, all with a position; the same for the same seed."""
    target = folder / f"geodata-{size}"
    shutil.copytree(GEODATA, target)
    path = target / "measures.geojson"
    document = json.loads(path.read_text("utf-8"))
    placed = [item for item in document["features"] if (item["geometry"] or {}).get("type") == "Point"]
    dice = random.Random(seed)
    features = []
    for number in range(size):
        feature = json.loads(json.dumps(placed[number % len(placed)]))
        feature["id"] = f"generated-{number}"
        longitude, latitude = feature["geometry"]["coordinates"]
        near = [round(longitude + dice.gauss(0, 0.04), 5), round(latitude + dice.gauss(0, 0.025), 5)]
        feature["geometry"]["coordinates"] = near
        feature["properties"] |= {"related_ids": [], "parent_id": None}
        features.append(feature)
    document["features"] = features
    path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
    return target
