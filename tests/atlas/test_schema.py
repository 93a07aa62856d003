"""The schema: its examples hold, and every field can be explained."""

from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from atlas.data.catalogue import FILES
from atlas.schema import Entity, Source, entity_fields
from atlas.schema.dates import first_day, last_day, precision_of
from atlas.schema.entity import FieldManual
from atlas.schema.localised import Localised, LocalisedList

MODELS = sorted({file.model for file in FILES}, key=lambda model: model.__name__)
FIELDS = [(model, field) for model in MODELS for field in entity_fields(model)]
BAD = [(model, field) for model, field in FIELDS if field.bad is not None]
GOOD = [(model, field) for model, field in FIELDS if field.good is not None]


def _name(value: object) -> str | None:
    return value.name if isinstance(value, FieldManual) else getattr(value, "__name__", None)


def _adapter(model: type[Entity], field: FieldManual) -> TypeAdapter[Any]:
    """Validates one field alone, with all its constraints."""
    info: FieldInfo = model.model_fields[field.name]
    kind: Any = info.annotation
    for constraint in info.metadata:
        kind = Annotated[kind, constraint]
    return TypeAdapter(kind)


def _value(field: FieldManual, example: Any) -> Any:
    if field.kind == "text" and len(field.columns) > 1:
        return {"en": example}
    return {"en": example} if field.kind == "list of texts" else example


@pytest.mark.parametrize(("model", "field"), BAD, ids=_name)
def test_bad_examples_are_refused(model: type[Entity], field: FieldManual) -> None:
    with pytest.raises(ValidationError):
        _adapter(model, field).validate_python(_value(field, field.bad))


@pytest.mark.parametrize(("model", "field"), GOOD, ids=_name)
def test_good_examples_are_accepted(model: type[Entity], field: FieldManual) -> None:
    _adapter(model, field).validate_python(_value(field, field.good))


@pytest.mark.parametrize("model", MODELS, ids=_name)
def test_every_entity_and_field_has_a_meaning(model: type[Entity]) -> None:
    assert model.entity
    assert model.__doc__
    assert [field.name for field in entity_fields(model) if not field.meaning] == []
    assert model.title_field in model.model_fields or model.title_field in ("name", "text")


@pytest.mark.parametrize("model", MODELS, ids=_name)
def test_entities_refuse_unknown_fields(model: type[Entity]) -> None:
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        model.model_validate({"nmae": 1})


def test_kinds_tell_what_a_cell_holds() -> None:
    kinds = {field.name: field.kind for model, field in FIELDS if model.entity == "measures"}

    assert kinds["start"] == "date"
    assert kinds["parent_id"] == "text"
    assert kinds["geometry_hint"] == "word"
    assert kinds["accuracy_m"] == "whole number"
    assert kinds["topics"] == "list"
    assert kinds["actors"] == "list of texts"


@pytest.mark.parametrize(
    ("date", "precision", "first", "last"),
    [
        ("2022", "year", "2022-01-01", "2022-12-31"),
        ("2022-12", "month", "2022-12-01", "2022-12-31"),
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("2022-03-15", "day", "2022-03-15", "2022-03-15"),
    ],
)
def test_dates_span_what_they_can_mean(date: str, precision: str, first: str, last: str) -> None:
    assert precision_of(date) == precision
    assert first_day(date).isoformat() == first
    assert last_day(date).isoformat() == last


@pytest.mark.parametrize("date", ["", "2022-13", "2022-02-30", "15.3.2022", "2022-3", "0000", "22"])
def test_what_is_no_date_is_refused(date: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day|year"):
        first_day(date)


@pytest.mark.parametrize("day", ["0", "0000", "2026", "2026-11", "1763856000"])
def test_the_day_a_source_was_read_is_no_number_of_seconds(day: str) -> None:
    source = {"id": "src", "title": "…", "url": "https://example.org", "publisher": "…", "link": "original"}
    assert Source.model_validate(source | {"read_on": "2026-11-23"}).read_on.year == 2026
    with pytest.raises(ValidationError, match="no day"):
        Source.model_validate(source | {"read_on": day})


def test_a_missing_translation_falls_back_to_english_then_any_language() -> None:
    assert Localised(en="heat", de="Hitze").shown("ro") == ("heat", "en")
    assert Localised(ro="căldură").shown("de") == ("căldură", "ro")
    assert Localised().shown("de") is None
    assert LocalisedList(en=("a", "b"), de=("A", "")).shown("de") == [("A", "de"), ("b", "en")]
