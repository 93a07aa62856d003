"""Whether the atlas may go public: operator, imprint, hosting, licences, reviewed texts, held to what the owner asks.

What is asked for stands in `config.toml` under [golive]; `python -m atlas golive` tells the answer.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from atlas.config import Config
from atlas.data.loading import Dataset
from atlas.data.text_states import State
from atlas.data.withholding import without_licence
from atlas.i18n.catalog import read
from atlas.i18n.review import entries, interface
from atlas.paths import TEXT
from atlas.schema.localised import LANGUAGES

OPERATOR = ("organisation", "represented_by", "person")
HOSTING = ("hosting",)
"""Names in [contact] that tell of the operator and of the hosting; the others belong to the legal pages."""
POINTS = ("operator", "imprint", "hosting", "licences", "reviewed")
LOCAL = ("localhost", "127.0.0.1", "")


class Open(NamedTuple):
    """Something that is not as the owner wants it: the point, the key of the text that tells it, and what fills it."""

    point: str
    key: str
    params: Mapping[str, object]


def left_open(settings: Config, dataset: Dataset) -> list[Open]:
    """Everything that is still open, in the order of POINTS; empty when the atlas may go public."""
    return [*_stated(settings), *_hosting(settings), *_licences(settings, dataset), *_reviewed(settings, dataset)]


def _stated(settings: Config) -> Iterator[Open]:
    empty = [name for name in settings.golive.stated if not getattr(settings.contact, name).strip()]
    groups: dict[str, list[str]] = {"operator": [], "imprint": [], "hosting": []}
    for name in empty:
        groups["operator" if name in OPERATOR else "hosting" if name in HOSTING else "imprint"].append(name)
    for point, names in groups.items():
        if names:
            yield Open(point, "contact", {"names": ", ".join(names)})


def _hosting(settings: Config) -> Iterator[Open]:
    server = settings.server
    if server.public_address in LOCAL:
        yield Open("hosting", "public_address", {"found": server.public_address})
    if not server.allowed_hosts or "*" in server.allowed_hosts:
        yield Open("hosting", "allowed_hosts", {})
    if server.development:
        yield Open("hosting", "development", {})


def _licences(settings: Config, dataset: Dataset) -> Iterator[Open]:
    unstated = unstated_licences(dataset)
    if len(unstated) > settings.golive.unstated_licences:
        yield Open(
            "licences",
            "licences",
            {
                "n": len(unstated),
                "names": ", ".join(unstated),
                "most": settings.golive.unstated_licences,
            },
        )


def unstated_licences(dataset: Dataset) -> list[str]:
    """The ids of what is shown although its publisher states no licence."""
    return [name for reading in dataset.readings.values() for name in without_licence(reading)]


def _reviewed(settings: Config, dataset: Dataset) -> Iterator[Open]:
    for language, (reviewed, translated) in reviewed_texts(dataset).items():
        share = 100 * reviewed / translated if translated else 100.0
        if language in settings.languages.offered and share < settings.golive.reviewed_percent:
            yield Open(
                "reviewed",
                "reviewed",
                {
                    # Rounded down: 99.96 must not read as the 100 that it is short of.
                    "language": language,
                    "share": int(share * 10) / 10,
                    "wanted": settings.golive.reviewed_percent,
                    "reviewed": reviewed,
                    "all": translated,
                },
            )


def reviewed_texts(dataset: Dataset) -> dict[str, tuple[int, int]]:
    """By language: how many texts were reviewed, of how many that are translations or still missing."""
    files = {code: read(TEXT / f"{code}.toml") for code in LANGUAGES}
    counts = {code: [0, 0] for code in LANGUAGES}
    for entry in (*entries(dataset), *interface(dataset, files)):
        if entry.state is not State.ORIGINAL:
            counts[entry.language][0] += entry.state is State.REVIEWED
            counts[entry.language][1] += 1
    return {code: (reviewed, whole) for code, (reviewed, whole) in counts.items()}
