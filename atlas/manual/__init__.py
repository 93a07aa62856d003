"""geodata/README.md, the manual for people who edit the data; generated from the schema."""

from collections.abc import Iterable, Iterator

from atlas.data.catalogue import FILES, OWN_LICENCE, DataFile, Need
from atlas.data.files import SEPARATOR, TEXT_SEPARATOR
from atlas.data.loading import Dataset
from atlas.data.text_states import FILE_NAME as STATES
from atlas.manual.guide import GUIDE
from atlas.schema import entity_fields
from atlas.schema.entity import FieldManual

FILE_NAME = "README.md"
HEAD = ("Column", "Kind", "Needed", "Unit", "Meaning", "Good", "Refused")


def manual(dataset: Dataset) -> str:
    """The manual as Markdown, with the number of records in the files."""
    parts = [GUIDE.strip(), "", "## Files", "", *_contents(dataset), ""]
    for file in FILES:
        parts += [*_section(dataset, file), ""]
    return "\n".join(parts).rstrip() + "\n"


def _contents(dataset: Dataset) -> Iterator[str]:
    head = ("File", "Records", "Needed", "Holds", "Licence")
    names = (f"[{file.name}](#{file.name.replace('.', '')})" for file in FILES)
    rows = (
        (name, str(_count(dataset, file)), file.need, file.meaning, file.licence)
        for name, file in zip(names, FILES, strict=True)
    )
    states = (STATES, str(len(dataset.text_states or {})), Need.OPTIONAL, "What is known of single texts", OWN_LICENCE)
    yield from _table(head, (*rows, states))


def _count(dataset: Dataset, file: DataFile) -> int:
    return len(dataset.readings[file.key].ids)


def _section(dataset: Dataset, file: DataFile) -> Iterator[str]:
    yield f"### {file.name}"
    yield ""
    yield f"{_sentence(file.meaning)} Each record: {_first_line(file.model.__doc__)}"
    yield f"{_count(dataset, file)} records. Licence: {file.licence}. Attribution: {file.attribution}."
    yield ""
    yield from _table(HEAD, (_line(file, field) for field in entity_fields(file.model)))


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _first_line(text: str | None) -> str:
    first = (text or "").strip().splitlines()[0]
    return first[0].lower() + first[1:]


def _line(file: DataFile, field: FieldManual) -> tuple[str, ...]:
    columns = ", ".join(f"`{column}`" for column in field.columns)
    meaning = f"{field.meaning} Ids of: {field.links}." if field.links else field.meaning
    words = f" One of: {', '.join(field.words)}." if field.words else ""
    return (
        columns,
        field.kind,
        "yes" if field.required else "",
        field.unit,
        meaning + words,
        _example(file, field, field.good),
        _example(file, field, field.bad),
    )


def _example(file: DataFile, field: FieldManual, value: object) -> str:
    """An example as it stands in a file of this kind."""
    if value is None:
        return ""
    if isinstance(value, list):
        texts = [str(item) for item in value]
        if file.spatial:
            return f"`[{', '.join(texts)}]`"
        return (
            f"`{(TEXT_SEPARATOR if field.kind == 'list of texts' else SEPARATOR).join(texts)}`" if texts else "*empty*"
        )
    if value == "":
        return "*empty*"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
