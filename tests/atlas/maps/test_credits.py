"""The credits in the corner of the map are those of every layer, also of one that is added later."""

import pytest

from atlas.data import loading
from atlas.data.catalogue import FILES
from atlas.maps import spec


def test_a_layer_of_somebody_else_is_credited(monkeypatch: pytest.MonkeyPatch) -> None:
    given = tuple(file._replace(attribution="Office of Trees") if file.key == "hotspots" else file for file in FILES)
    monkeypatch.setattr(spec, "FILES", given)
    assert "Office of Trees" in spec.attributions(loading.current())
