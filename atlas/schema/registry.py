"""Projects, organisations, documents, sources, and the terms of the content vocabularies."""

from typing import ClassVar

from atlas.schema.dates import IsoDay
from atlas.schema.entity import Entity, Id, Ids, IsoDate, Url, described
from atlas.schema.localised import Localised
from atlas.schema.vocabulary import Confidence, LinkKind, Precision, Stage


class Term(Entity):
    """A topic or kind of measures."""

    entity: ClassVar[str] = "terms"
    title_field: ClassVar[str] = "label"
    id: Id = described("Stable identifier.", good="heat-health", bad="Heat & health")
    label: Localised = described("Label.", good="Heat and health")
    definition: Localised = described("What belongs under it.")


class Topic(Term):
    """A topic of measures."""


class Kind(Term):
    """A kind of measures."""


class Status(Term):
    """A status of measures, and how far a measure of that status has come."""

    entity: ClassVar[str] = "statuses"
    stage: Stage = described(
        "done: it runs, stands, or came to its end; under-way: begun; planned: decided or announced; "
        "proposed: only an idea; unknown: the sources do not say.",
        good="done",
        bad="almost",
    )


class Project(Entity):
    """A project, or a grouping of programmes and initiatives."""

    entity: ClassVar[str] = "projects"
    id: Id = described("Stable identifier.", good="iresilience", bad="iResilience")
    name: Localised = described("Name.")
    start: IsoDate | None = described("Start.", default=None, bad="then")
    start_precision: Precision | None = described("Precision of the start.", default=None, bad="week")
    end: IsoDate | None = described("End.", default=None, bad="now")
    end_precision: Precision | None = described("Precision of the end.", default=None, bad="week")
    end_basis: str | None = described("'documented' or 'computed'.", default=None)
    funder: Localised | None = described("Who funds it.", default=None)
    programme: Localised | None = described("Programme it is funded under.", default=None)
    description: Localised = described("What it does.")
    note: Localised | None = described("What to keep in mind.", default=None)
    grouping: bool = described("A grouping, not a project of that name.", good=False, bad="sort of")
    city_ids: Ids = described("Cities.", links="cities", default=())
    source_ids: Ids = described("Sources of the record.", links="sources", min_length=1, bad=[])


class Organisation(Entity):
    """An organisation, never a private person."""

    entity: ClassVar[str] = "organisations"
    id: Id = described("Stable identifier.", good="org-tu-dortmund", bad="TU Dortmund")
    name: str = described("Name in its own language.", min_length=2, bad="")
    name_local: Localised | None = described("Name in the languages of the atlas.", default=None)
    role: Localised = described("Part it plays.")
    city_id: Id | None = described("City.", links="cities", default=None)
    place: Localised | None = described("Seat.", default=None)
    kind: Id = described("Kind of organisation.", good="university", bad="a university")
    confidence: Confidence = described("How sure the record is.", bad="yes")
    source_ids: Ids = described("Sources of the record.", links="sources", min_length=1, bad=[])


class _Published(Entity):
    """What somebody published."""

    publisher: str
    publisher_local: Localised | None

    def publisher_in(self, language: str) -> str:
        """The publisher's name in a language of the atlas; its own name where that is not translated."""
        return self.publisher_local.of(language) if self.publisher_local else self.publisher


class Document(_Published):
    """A publication or download; the atlas links it and holds no copy."""

    entity: ClassVar[str] = "documents"
    title_field: ClassVar[str] = "title"
    id: Id = described("Stable identifier.", good="doc-klimawoche", bad="Klimawoche")
    title: str = described("Title in its own language.", min_length=2, bad="")
    title_local: Localised | None = described("Title in the languages of the atlas.", default=None)
    language: str | None = described("Language of the document.", default=None, good="de")
    year: int | None = described("Year of publication.", default=None, good=2021, bad="around 2021")
    publisher: str = described("Publisher.")
    publisher_local: Localised | None = described(
        "Publisher in the languages of the atlas, where its name is translated.", default=None
    )
    kind: Id = described("Kind of document.", good="handbook", bad="hand book")
    url: Url | None = described("The document, or the page that offers it.", default=None, bad="javascript:alert(1)")
    description: Localised = described("What it holds.")
    note: Localised | None = described("What to keep in mind.", default=None)
    credit: str | None = described("Credit asked for.", default=None)
    measure_ids: Ids = described("Measures it is about.", links="measures", default=())
    confidence: Confidence = described("How sure the record is.", bad="yes")
    source_ids: Ids = described("Sources of the record.", links="sources", min_length=1, bad=[])


class Source(_Published):
    """A public page that a record rests on."""

    entity: ClassVar[str] = "sources"
    title_field: ClassVar[str] = "title"
    id: Id = described("Stable identifier.", good="ksta-de-0332b6", bad="ksta.de")
    title: str = described("Title in its own language.", min_length=1, bad="")
    url: Url = described("Address.", good="https://www.dortmund.de/", bad="file:///etc/passwd")
    publisher: str = described("Publisher, or the domain.", min_length=1, bad="")
    publisher_local: Localised | None = described(
        "Publisher in the languages of the atlas, where its name is translated.", default=None
    )
    language: str | None = described("Language of the page.", default=None, good="ro")
    read_on: IsoDay = described("Day it was read.", good="2026-11-23", bad="yesterday")
    link: LinkKind = described("Original page, or a copy that is not linked.", good="original", bad="mirror")
