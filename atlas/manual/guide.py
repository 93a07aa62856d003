"""The general part of the data manual: what holds for all files. Its words are for people who edit data."""

GUIDE = """\
<!-- Made by `python -m atlas manual --write` from atlas/schema and atlas/data/catalogue.py: edit those. -->

# The data of the Resilience Exchange Atlas

Measures, neighbourhoods, events and transfers of Dortmund, Cologne and Cluj-Napoca, each with its sources.
This folder is the master: edit the files here, check, restart nothing: the atlas sees the change at the
next visit.

## How to add or change a record

1. Open the file: tables (`.csv`) in a spreadsheet (UTF-8, comma, double quotes), layers (`.geojson`) in
   QGIS or an editor.
2. Give a new record an `id` of its own: lower-case letters, digits and hyphens. Never change or reuse an
   id: others lead to it, and shared links name it.
3. Name at least one source in `source_ids`; a new source goes into `sources.csv` first.
4. Leave empty what the sources do not say: the atlas shows it as unknown. Never guess.
5. Run `python -m atlas check`. It prints one line a fault (at most 50 a file): file, record, field, what was
   found, what is expected, how to mend it. What cannot be read comes first: mend it first. Then
   `python -m atlas manual --write`, which brings the counts here up to date.

## What holds for all files

**Files.** A required file is there and holds at least one record; one that may be empty keeps its heading
(table) or its empty list of features (layer), unless it may be missing then. A file without records to which
other records lead is a fault of that file: restore it, and never delete what leads to it.

**Lists.** In tables, ids in a list are parted by `;`, texts by ` | `. In layers they are JSON lists.

**Languages.** Texts have the columns `_en`, `_de`, `_ro`. Where a translation is missing, English is shown
and marked. Translated lists have as many items as the English one, in the same order. `text_states.csv`
names the local texts that are documented originals (`original`), so that nobody overwrites them with a
translation. Every other German or Romanian text counts as a translation until a row says `reviewed`, with
`reviewer` (a person or office) and `date` (YYYY-MM-DD): `measure-id,description_ro,reviewed,…,2026-12-01`.
`python -m atlas texts --state translated --language ro` lists what is still to be reviewed. The words of
`text/glossary.toml` bind all translations; the check says where another word is used.

**Dates** are cut to what is known: `2022`, `2022-03` or `2022-03-15`. The column `…_precision` says the
same in a word: `year`, `month`, `day`; without a date it is empty.

**Positions** are WGS 84 (EPSG:4326), longitude first, with 5 or 6 decimals. A position has a
`position_method` and `accuracy_m`, the radius in metres in which the true place lies (around each point of
a MultiPoint). Without a position the geometry is null, the method `none` and the accuracy empty. A
city-wide measure never has a position. Places lie within the `bbox` of their city, widened by the accuracy
of its outline.

| `position_method` | says |
|---|---|
| `documented-coordinate` | a source states it |
| `located-from-general-knowledge` | a street or landmark, placed from knowledge of the city |
| `neighbourhood-centroid` | stands for the whole area; several measures share it |
| `outline-centroid` | centre of the outline of a neighbourhood |
| `none` | no position |

**Outlines** are simplified rings along a boundary: for orientation, not for point-in-polygon tests. Neighbours
share their border, with the same points on both sides; an outline that lies in another names it in
`within_id`, as Între Ape names Plopilor. An outline of a `district` belongs to no record: it helps to find
one's way and is never a pilot area. `python -m devtools.outlines GIVEN.json` makes both files from rings.

**Confidence** is `high`, `medium` or `low`: how sure a record is, from the quality and number of its
sources.

**Relations.** `related_ids` are mutual: both records name each other. `parent_id` and `part_of_id` never
form a circle.

**Figures** may have sources of their own; where the list is empty, those of their record stand.

**Licence.** Own data: CC BY 4.0. Files ending in `_osm` hold data from OpenStreetMap under ODbL 1.0 and
stay apart. Some outlines state a licence of their own on the feature. See [LICENSE.md](LICENSE.md)."""
