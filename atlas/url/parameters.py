"""Every parameter that a link to the atlas may have, with the values that are understood in it."""

import re
from collections.abc import Iterable

from atlas import config
from atlas.data.cache import once_per_dataset
from atlas.data.loading import Dataset
from atlas.i18n.catalog import LANGUAGE_NAMES, text
from atlas.measures import FACETS
from atlas.measures.filters import ENTITIES, VOCABULARIES
from atlas.schema.localised import LANGUAGES
from atlas.schema.vocabulary import EventType, Strand
from atlas.toolbox import MODES
from atlas.transfers import WAYS, way_label
from atlas.url.lenient import Parameter, names

SINGLE = {
    "measure": "measures",
    "place": "neighbourhoods",
    "method": "methods",
    "event": "events",
    "transfer": "transfers",
    "profile": "profiles",
}
"""Parameter → the records of which it names one."""

_MONTH = re.compile(r"(19|20)\d\d-(0[1-9]|1[0-2])|all")
_PERIOD = re.compile(r"((19|20)\d\d)?-((19|20)\d\d)?|(19|20)\d\d")
_VIEW = re.compile(r"-?\d{1,2}(\.\d{1,8})?,-?\d{1,3}(\.\d{1,8})?,\d{1,2}(\.\d{1,4})?")  # as in src/map/view.js


@once_per_dataset()
def parameters(dataset: Dataset) -> dict[str, Parameter]:
    """Every parameter of the atlas."""
    found = {facet: _facet(dataset, facet) for facet in FACETS}
    found |= {name: Parameter(_titles(dataset, key)) for name, key in SINGLE.items()}
    found |= {
        "phase": Parameter(_titles(dataset, "phases"), several=True),
        "strand": Parameter(_labels("strand", Strand), several=True),
        "type": Parameter(_labels("event_type", EventType), several=True),
        "mode": Parameter(_labels("mode", MODES), several=True),
        "way": Parameter(_ways(dataset)),
        "size": Parameter(_labels("display_size", ("normal", "large"))),
        "contrast": Parameter(_labels("display_contrast", ("normal", "high"))),
        "period": Parameter(pattern=_PERIOD),
        "until": Parameter(pattern=_MONTH),
        "view": Parameter(pattern=_VIEW),
        "q": Parameter(),
        "find": Parameter(),
    }
    return found | dict.fromkeys(("lang", "also"), Parameter(_languages(), tags=True))


def _facet(dataset: Dataset, facet: str) -> Parameter:
    known = _titles(dataset, ENTITIES[facet]) if facet in ENTITIES else _labels(facet, VOCABULARIES[facet])
    return Parameter(known, several=True)


def _titles(dataset: Dataset, key: str) -> dict[str, str]:
    return names(
        {
            record: [dataset.title(key, record, language).text for language in LANGUAGES]
            for record in dataset.records(key)
        }
    )


def _labels(vocabulary: str, values: Iterable[str]) -> dict[str, str]:
    words = [text(language) for language in config.current().languages.offered]
    return names({str(value): [each.label(vocabulary, str(value)) for each in words] for value in values})


def _ways(dataset: Dataset) -> dict[str, str]:
    words = [text(language) for language in config.current().languages.offered]
    return names({str(way): [way_label(dataset, way, each) for each in words] for way in WAYS})


def _languages() -> dict[str, str]:
    """“de”, “DE”, “de-AT”, “Deutsch”."""
    offered = config.current().languages.offered
    return names({code: [LANGUAGE_NAMES.get(code, code)] for code in offered})
