"""Sources with numbers in the order in which they are first used: cited beside a fact, listed at the end (ADR-3)."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlencode

from atlas.data.loading import Dataset
from atlas.html import Markup, lines, link, shown, tag
from atlas.i18n.catalog import Text
from atlas.records.reader import Reader
from atlas.schema import Source
from atlas.schema.localised import Shown
from atlas.schema.vocabulary import LinkKind


class Numbering:
    """Ids with numbers from 1 in the order in which they are first named; iterating gives the ids, number 1 first."""

    def __init__(self, ids: Iterable[str] = ()) -> None:
        self._numbers: dict[str, int] = {}
        self.add(ids)

    def number(self, source_id: str) -> int:
        """The number of a source; the next one where it is named for the first time."""
        return self._numbers.setdefault(source_id, len(self._numbers) + 1)

    def add(self, ids: Iterable[str]) -> None:
        """Give numbers to sources that are to be listed, whether they are cited or not."""
        for source_id in ids:
            self.number(source_id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


class Citations:
    """The sources of one record, or of one part of a page. `first` are numbered before any other."""

    def __init__(self, reader: Reader, first: Iterable[str] = ()) -> None:
        self.reader = reader
        self._numbering = Numbering(first)

    def add(self, ids: Iterable[str]) -> None:
        """List sources without citing them here."""
        self._numbering.add(ids)

    def cite(self, ids: Iterable[str]) -> Markup:
        """Small links [1] [2] straight to the sources of a single fact."""
        return Markup(" ").join(self._reference(source_id) for source_id in ids)

    def _reference(self, source_id: str) -> Markup:
        source = self.reader.dataset.get(Source, source_id)
        number = str(self._numbering.number(source_id))
        label = self.reader.texts("sources.reference", n=number, title=source.title if source else source_id)
        address = original_address(source) or f"{self.reader.links.path('sources')}?{_find(source_id)}"
        return tag(
            "a",
            f"[{number}]",
            href=address,
            aria_label=label,
            title=label,
            rel="noopener noreferrer",
            class_="atlas-ref",
        )

    def items(self) -> Markup:
        """The numbered list alone, for a place that has a heading already."""
        dataset, texts = self.reader.dataset, self.reader.texts
        return lines("ol", [source_title(dataset, name, texts) for name in self._numbering], class_="atlas-sources")

    def listed(self) -> Markup:
        """The numbered list under its heading."""
        return tag("section", tag("h3", self.reader.texts("detail.sources")), self.items())

    def folded(self) -> Markup:
        """The numbered list, folded under its heading; nothing where no source was named."""
        if not self._numbering:
            return Markup("")
        return tag("details", tag("summary", self.reader.texts("detail.sources")), self.items())


def _find(source_id: str) -> str:
    return urlencode({"find": source_id})


def original_address(source: Source | None) -> str | None:
    """The address of a source; None for a copy on somebody else's host, which is named but not linked."""
    return str(source.url) if source and source.link is LinkKind.ORIGINAL else None


def source_title(dataset: Dataset, source_id: str, texts: Text) -> Markup:
    """A source as a link with its title in its own language; a copy on a foreign host is named, not linked."""
    source = dataset.get(Source, source_id)
    if source is None:
        return tag("span", source_id)
    title = shown(Shown(source.title, source.language or texts.language), texts.language)
    address, publisher = original_address(source), source.publisher_in(texts.language)
    if address is None:
        return Markup("{} – {} ({})").format(title, publisher, texts("sources.copy"))
    return Markup("{} – {}").format(link(address, title), publisher)
