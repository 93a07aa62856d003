"""Timeline: lanes, play through time, map, record of an event, list, the learning loop."""

from ui import current, language
from ui.headings import heading, section
from ui.timeline import page, time_to_use

texts = language.words()
atlas = current.dataset()
heading(texts, "timeline")
page.explorer(texts)

section(texts, "timeline.loop")
time_to_use.table(atlas, texts)
