"""The pen of the chapters: texts as runs with their language, sources as numbers, unknown as unknown."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text, text
from atlas.records.citations import Numbering, original_address
from atlas.rollbook.book import Line, Run, SourceLink
from atlas.rollbook.order import Order
from atlas.rollbook.selection import Selection, select
from atlas.schema import Source
from atlas.schema.localised import Localised, LocalisedList, Shown


class Writer:
    """One book in the making. Sources get their numbers in the order in which they are first named."""

    def __init__(self, dataset: Dataset, order: Order) -> None:
        self.dataset, self.order = dataset, order
        self.texts: Text = text(order.language)
        self.cited = Numbering()

    @cached_property
    def selection(self) -> Selection:
        """What goes into the book."""
        return select(self.dataset, self.order)

    def say(self, key: str, **params: object) -> str:
        """A text of the interface, under `rollbook`."""
        return self.texts(f"rollbook.{key}", **params)

    def line(self, key: str, **params: object) -> Line:
        """The same as a line."""
        return (Run(self.say(key, **params)),)

    def run(self, shown: Shown | None, style: str = "") -> Run:
        """A text of the data; it keeps its language where that is not the book's."""
        if shown is None:
            return self.unknown
        return Run(shown.text, None if shown.language == self.order.language else shown.language, style)

    def text(self, value: Localised | None, refs: Iterable[str] = (), style: str = "") -> Line:
        """A text of a record with its sources; unknown where there is none."""
        if value is None:
            return (self.unknown,)
        return (self.run(value.shown(self.order.language), style), *self.refs(refs))

    def join(self, values: LocalisedList, separator: str = "; ") -> Line:
        """A list of texts in one line; unknown where it is empty."""
        runs = [self.run(shown) for shown in values.shown(self.order.language)]
        parted = [run for item in runs for run in (Run(separator), item)]
        return tuple(parted[1:]) or (self.unknown,)

    def title(self, key: str, name: str, style: str = "") -> Run:
        """The name of a record."""
        target = (key, name) if self.dataset.get(key, name) else None
        return replace(self.run(self.dataset.title(key, name, self.order.language), style), record=target)

    def label(self, key: str, name: str) -> str:
        """The name of a record as text, where it stands among words of the interface."""
        return self.dataset.title(key, name, self.order.language).text

    @property
    def unknown(self) -> Run:
        """The mark for what the sources do not say."""
        return Run(self.texts("general.unknown"), style="unknown")

    def refs(self, names: Iterable[str]) -> Line:
        """The numbers of sources, as one run; none where none are named."""
        numbers = tuple(dict.fromkeys(self.cited.number(name) for name in names))
        return (Run("", refs=numbers),) if numbers else ()

    def source_links(self) -> tuple[SourceLink, ...]:
        """What the numbers lead to, number 1 first."""
        sources = ((name, self.dataset.get(Source, name)) for name in self.cited)
        return tuple(SourceLink(source.title if source else name, original_address(source)) for name, source in sources)
