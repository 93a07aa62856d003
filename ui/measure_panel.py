"""The panel of a measure beside a map: its record, the way to related measures, and the button that closes it."""

import streamlit as st

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.records import measure
from atlas.schema import Measure
from ui import bilingual, links, url
from ui.html import literal, show, tag


def panel(dataset: Dataset, measure_id: str, texts: Text) -> None:
    """The panel of one measure, in one language or in two columns."""
    st.button(
        texts("detail.close"),
        key="atlas-close",
        icon=":material/close:",
        on_click=url.select,
        args=(None,),
        type="tertiary",
    )
    record = dataset.records(Measure)[measure_id]
    bilingual.side_by_side(lambda column: show(measure.markup(links.reader(dataset, column), record)), texts)
    _related(dataset, record, texts)
    bilingual.picker(texts, "measure")


def _related(dataset: Dataset, record: Measure, texts: Text) -> None:
    for group, measure_ids in measure.related(dataset, record).items():
        show(tag("h3", texts(f"detail.{group}")))
        for measure_id in measure_ids:
            st.button(
                literal(dataset.title("measures", measure_id, texts.language).text),
                key=f"go-{group}-{measure_id}",
                on_click=url.select,
                args=(measure_id,),
                type="tertiary",
            )
