"""How the given outlines name their source, and what the data say of it: source in three languages, licence, credit."""

from typing import NamedTuple

from atlas.data.catalogue import OSM_ATTRIBUTION, OSM_LICENCE

UNSTATED = "Licence not stated in the copy used."


class OutlineSource(NamedTuple):
    """Where outlines come from; `licence_stated` is False where the copy used states no licence."""

    en: str
    de: str
    ro: str
    licence: str
    licence_stated: bool = True
    credit: str = ""

    @property
    def attribution(self) -> str:
        """The credit to be shown with an outline."""
        return self.credit or f"{self.en}. {self.licence}"


SOURCES = {
    "OpenStreetMap": OutlineSource(
        "OpenStreetMap outlines of the cartiere (place=suburb); the cartiere have no official boundary",
        "OpenStreetMap-Umrisse der Cartiere (place=suburb); die Cartiere haben keine amtliche Grenze",
        "Contururile cartierelor din OpenStreetMap (place=suburb); cartierele nu au limită oficială",
        OSM_LICENCE,
        credit=OSM_ATTRIBUTION,
    ),
    "City of Dortmund, statistical districts, as republished": OutlineSource(
        "Statistical districts of the City of Dortmund (numbering and fields of its open-data portal), as republished"
        " in a public code repository",
        "Statistische Bezirke der Stadt Dortmund (Nummerierung und Felder ihres Open-Data-Portals), wie in einem"
        " öffentlichen Code-Repositorium erneut veröffentlicht",
        "Districtele statistice ale orașului Dortmund (numerotarea și câmpurile portalului său de date deschise), așa"
        " cum au fost republicate într-un depozit public de cod",
        f"{UNSTATED[:-1]}; other data of open-data.dortmund.de carry DL-DE Zero 2.0. Check before publishing.",
        licence_stated=False,
    ),
    "City of Cologne, city parts": OutlineSource(
        "City parts (Stadtteile) of the City of Cologne",
        "Stadtteile der Stadt Köln",
        "Cartierele (Stadtteile) orașului Köln",
        "CC BY 3.0 DE",
    ),
    "ANCPI, administrative units, as republished": OutlineSource(
        "ANCPI, administrative units (UAT, SIRUTA 54975), as republished in a public code repository",
        "ANCPI, Verwaltungseinheiten (UAT, SIRUTA 54975), wie in einem öffentlichen Code-Repositorium erneut"
        " veröffentlicht",
        "ANCPI, unități administrativ-teritoriale (UAT, SIRUTA 54975), așa cum au fost republicate într-un depozit"
        " public de cod",
        f"{UNSTATED} Check before publishing.",
        licence_stated=False,
    ),
}
"""By the source that the given rings name."""

BOUNDARY_OF_COLOGNE = OutlineSource(
    "OpenStreetMap boundary of Cologne",
    "OpenStreetMap-Grenze von Köln",
    "Limita orașului Köln din OpenStreetMap",
    OSM_LICENCE,
    credit=OSM_ATTRIBUTION,
)
"""Cologne has an official boundary; only the quarters of Cluj-Napoca have none."""
