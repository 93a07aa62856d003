"""Timeline: lanes, play through time, map, record of an event, list, the learning loop."""

from ui import data, language, timeline, timeline_loop
from ui.headings import heading, section

texts = language.words()
atlas = data.dataset()
heading(texts, "timeline")
timeline.explorer(texts)

section(texts, "timeline.loop")
timeline_loop.table(atlas, texts)
