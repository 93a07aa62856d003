"""For whom a record is written: the dataset, the language of the texts, and where links lead."""

from collections.abc import Iterable
from dataclasses import dataclass

from atlas.data.loading import Dataset
from atlas.html import Markup, localised, shown
from atlas.i18n.catalog import Text
from atlas.records.links import Links
from atlas.schema.localised import Localised, LocalisedList


@dataclass(frozen=True, eq=False)
class Reader:
    """All that the markup of a record depends on beside the record itself."""

    dataset: Dataset
    texts: Text
    links: Links

    @property
    def language(self) -> str:
        """The two-letter code of the language of the texts."""
        return self.texts.language

    def localised(self, value: Localised | None, name: str = "span", **attributes: object) -> Markup:
        """A text of a record, marked where it is in another language; nothing where there is none."""
        return localised(value, self.language, name, **attributes)

    def items(self, values: LocalisedList) -> list[Markup]:
        """The texts of a list, each marked where it is in another language."""
        return [shown(item, self.language) for item in values.shown(self.language)]

    def name(self, key: str, record_id: str) -> str:
        """The name by which people know a record, as plain text; its id where the record is missing."""
        return self.dataset.title(key, record_id, self.language).text

    def record(self, key: str, record_id: str, class_: str | None = None) -> Markup:
        """The title of a record, as a link to the page that shows it; as text where none does."""
        title = shown(self.dataset.title(key, record_id, self.language), self.language)
        return self.links.named(key, record_id, title, class_) if self.dataset.get(key, record_id) else title

    def records(self, key: str, ids: Iterable[str]) -> Markup:
        """The titles of several records on one line."""
        return Markup(", ").join(self.record(key, record_id) for record_id in ids)
