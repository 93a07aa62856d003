"""The page of the timeline: chart, map, record of an event, how long things took."""
