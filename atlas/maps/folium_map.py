"""MapSpec → folium. The map object is constant and small; a filter travels as a feature group with a bit mask.

folium compiles strings as templates and puts tooltips into pages as HTML; so no text of the data ever passes
through it: the browser fetches data by URL (see design, decision 4).
"""

import json
from collections.abc import Sequence
from typing import Any

import folium
import numpy as np
from folium.template import Template

from atlas.maps.masks import packed


class AtlasMap(folium.Map):
    """A folium map without folium's assets: the browser builds it from a MapSpec that it fetches by URL.

    `extent` (west, south, east, north in degrees) makes it the map of one place: it opens there. With `follows` it
    shows what the filter bar of the page says, and tells the page what is clicked (core/shown-state.js in
    frontend/src): streamlit-folium has nothing to carry then, and a filter does not touch the map's element at all.
    """

    _template = Template(
        "{% macro header(this, kwargs) %}{% endmacro %}"
        "{% macro html(this, kwargs) %}{% endmacro %}"
        "{% macro script(this, kwargs) %}"
        "var {{ this.get_name() }} = atlas.createMap({{ this.get_name()|tojson }}, {{ this.spec_url|tojson }}"
        "{% if this.extent or this.follows %}, {{ this.extent|tojson }}{% endif %}"
        "{% if this.follows %}, true{% endif %});"
        "{% endmacro %}"
    )

    def __init__(
        self,
        spec_url: str,
        js: Sequence[str],
        css: Sequence[str],
        extent: tuple[float, float, float, float] | None = None,
        follows: bool = False,
    ) -> None:
        super().__init__(tiles=None)
        self._children.clear()
        self.spec_url = spec_url
        self.extent = list(extent) if extent else None
        self.follows = follows
        self.default_js = [(url, url) for url in js]
        self.default_css = [(url, url) for url in css]


class Shown(folium.FeatureGroup):
    """What a filter shows: a mask over the features of the layer, the chosen topics and cities, the selection."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "var {{ this.get_name() }} = atlas.show({{ this._parent.get_name() }}, {{ this.request|tojson }});"
        "{% endmacro %}"
    )

    def __init__(self, request: dict[str, Any]) -> None:
        super().__init__()
        self.request = request


def request(
    drawn: np.ndarray, topics: Sequence[str], cities: Sequence[str], selected: str | None, covered: bool = False
) -> dict[str, Any]:
    """What atlas.show() is told. Ids come from checked data; json and tojson keep them inside the string.

    `covered`: the selected measure fits the filter, but is on the map through its parts only.
    """
    plain: dict[str, Any] = json.loads(
        json.dumps(
            {
                "mask": packed(drawn),
                "count": int(drawn.sum()),
                "topics": list(topics),
                "cities": list(cities),
                "selected": selected,
                **({"covered": True} if covered else {}),
            }
        )
    )
    return plain
