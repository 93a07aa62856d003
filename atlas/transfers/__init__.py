"""What travelled between places, how far by the ledger, and what taking a measure on would need."""

from atlas.transfers.adoption import Answer, answers, counted, receiving_city, recorded
from atlas.transfers.direction import BETWEEN, WAYS, direction_label, way_label, way_of
from atlas.transfers.history import History, Segment, histories, segments
from atlas.transfers.standing import Standing, standing, standing_text
from atlas.transfers.totals import carried_out, furthest_counts, grown

__all__ = [
    "BETWEEN",
    "WAYS",
    "Answer",
    "History",
    "Segment",
    "Standing",
    "answers",
    "carried_out",
    "counted",
    "direction_label",
    "furthest_counts",
    "grown",
    "histories",
    "receiving_city",
    "recorded",
    "segments",
    "standing",
    "standing_text",
    "way_label",
    "way_of",
]
