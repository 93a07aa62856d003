"""What is ordered: language, topics, kind of place; the same in the URL, the command line and the page."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from atlas.data.loading import Dataset
from atlas.schema import Profile, Topic
from atlas.schema.localised import LANGUAGES

TOPICS, PROFILE = "topic", "profile"
FIRST = "heat-health"
"""The topic of the first visit: the one with the best documented proposal for a partner city."""
"""Names of the URL parameters; the topics are those the measures are filtered by."""


class UnknownOrderError(ValueError):
    """An order that names a topic or a kind of place there is none of."""


@dataclass(frozen=True)
class Order:
    """Which rollbook: at least one topic, in the order of topics.csv; `profile` None: any kind of place."""

    language: str
    topics: tuple[str, ...]
    profile: str | None = None

    def to_url(self) -> dict[str, str]:
        """URL parameters without the language."""
        return {TOPICS: ",".join(self.topics)} | ({PROFILE: self.profile} if self.profile else {})

    @property
    def file_stem(self) -> str:
        """A file name without ending that tells what is in it."""
        return "-".join(("rollbook", *self.topics, *([self.profile] if self.profile else []), self.language))[:150]

    @classmethod
    def parse(cls, dataset: Dataset, language: str, topics: Sequence[str], profile: str | None = None) -> "Order":
        """An order of known words. Raises UnknownOrderError, with the nearest known word, otherwise."""
        known = dataset.records(Topic)
        for topic in topics:
            _checked("topics", topic, known)
        if not topics:
            raise UnknownOrderError(f"topics: found none; expected some of {', '.join(known)}")
        if profile:
            _checked("profile", profile, dataset.records(Profile))
        return cls(language, _in_order(topics, known), profile or None)

    @classmethod
    def from_url(cls, dataset: Dataset, language: str, params: Mapping[str, str]) -> "Order | None":
        """An order from URL parameters; unknown words are dropped; None where no topic is left."""
        known = dataset.records(Topic)
        topics = _in_order(params.get(TOPICS, "").split(","), known)
        profile = params.get(PROFILE)
        kind = profile if profile in dataset.records(Profile) else None
        return cls(language if language in LANGUAGES else "en", topics, kind) if topics else None


def _in_order(topics: Collection[str], known: Collection[str]) -> tuple[str, ...]:
    """Each topic once, in the order of the file: whoever orders the same gets the same."""
    return tuple(topic for topic in known if topic in topics)


def _checked(what: str, word: str, known: Collection[str]) -> None:
    if word not in known:
        close = get_close_matches(word, list(known), 1)
        hint = f"did you mean {close[0]!r}?" if close else f"expected one of {', '.join(known)}"
        raise UnknownOrderError(f"{what}: found {word!r}; {hint}")
