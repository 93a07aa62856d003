"""Timeline: lanes, play through time, map, record of an event, list, the learning loop."""

from ui import data, language, notices, timeline, timeline_loop
from ui.headings import heading, section

texts = language.words()
atlas = data.dataset()
heading(texts, "timeline")
notices.problems(
    atlas,
    ("events", "event_remarks", "measures", "transfers", "documents", "cities", "topics", "sources"),
    texts,
)
timeline.explorer(texts)

section(texts, "timeline.loop")
timeline_loop.table(atlas, texts)
