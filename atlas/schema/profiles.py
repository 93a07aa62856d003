"""Kinds of place, for readers of the rollbook who look for places like their own."""

from typing import ClassVar

from atlas.schema.entity import Entity, Id, Ids, described
from atlas.schema.localised import Localised


class Profile(Entity):
    """A kind of place, with the neighbourhoods whose descriptions name its trait; our own reading."""

    entity: ClassVar[str] = "profiles"
    title_field: ClassVar[str] = "label"
    id: Id = described("Stable identifier.", good="dense-quarter", bad="Dense!")
    order: int = described("Place in the list.", ge=1, good=1, bad=0)
    label: Localised = described("Label.", good="Dense quarter with summer heat")
    definition: Localised = described("What belongs to the kind.")
    neighbourhood_ids: Ids = described(
        "Neighbourhoods of the kind.", links="neighbourhoods", min_length=1, good=["deutz"], bad=[]
    )
    own_reading: bool = described("Always true: nobody assigned the kinds officially.", good=True, bad="partly")
    source_ids: Ids = described("Sources of these neighbourhoods.", links="sources", min_length=1, bad=[])
