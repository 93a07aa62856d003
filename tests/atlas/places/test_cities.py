"""The cities: one order, two partners, and what happens while one of them cannot be read."""

import json
import shutil
from pathlib import Path

import pytest

from atlas.data import loading
from atlas.data.catalogue import FILES
from atlas.data.loading import Dataset
from atlas.i18n.catalog import text
from atlas.maps import spec
from atlas.measures import costs
from atlas.measures.stages import is_done, stage_of
from atlas.neighbourhoods import groups
from atlas.paths import GEODATA
from atlas.places import cities
from atlas.transfers import histories, receiving_city

ORDER = ["dortmund", "cluj-napoca", "cologne"]


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


def test_one_order_holds_for_lists_maps_and_neighbourhoods(dataset: Dataset) -> None:
    assert cities.city_order(dataset) == ORDER
    assert cities.in_order(dataset, ["nowhere", "cologne", "dortmund"]) == ["dortmund", "cologne", "nowhere"]
    assert [row["id"] for row in spec.cities(dataset, text("en"))] == ORDER
    for places in groups(dataset).values():
        ranks = [ORDER.index(place.city_id) for place in places]
        assert ranks == sorted(ranks)


def test_the_partner_is_the_one_in_the_other_country(dataset: Dataset) -> None:
    assert cities.partners(dataset) == ("dortmund", "cluj-napoca")
    assert [cities.partner_of(dataset, name) for name in ORDER] == ["cluj-napoca", "dortmund", "cluj-napoca"]
    assert cities.partner_of(dataset, "nowhere") is None


def test_an_amount_in_millions_or_per_square_metre_is_a_cost(dataset: Dataset) -> None:
    assert cities.currencies(dataset) == {"EUR", "RON"}
    found = [figure for name in dataset.records("measures") for figure in costs.costs(dataset, name)]
    assert {figure.unit.en for figure in found if figure.unit} == {"EUR", "RON", "million EUR", "EUR/m²"}


def test_a_status_that_staff_add_brings_its_stage_with_it(dataset: Dataset) -> None:
    stages = {name: str(status.stage) for name, status in dataset.records("statuses").items()}
    assert [name for name, stage in stages.items() if stage == "done"] == ["completed", "implemented", "ongoing"]
    measure = dataset.get("measures", "hafen-wasser-tanken")
    assert is_done(dataset, measure)
    assert stage_of(dataset, measure.model_copy(update={"status": "no-word"})) == "unknown"


@pytest.mark.parametrize("left", [0, 1, 2])
def test_nothing_falls_over_while_cities_cannot_be_read(left: int, tmp_path: Path) -> None:
    for file in FILES:
        shutil.copyfile(GEODATA / file.name, tmp_path / file.name)
    path = tmp_path / "cities.geojson"
    document = json.loads(path.read_text("utf-8"))
    document["features"] = document["features"][:left]
    path.write_text(json.dumps(document), "utf-8")
    damaged = loading.load(tmp_path)
    assert len(histories(damaged)) == 20
    assert {receiving_city(damaged, item) for item in damaged.records("measures").values()} <= {None, *ORDER}
