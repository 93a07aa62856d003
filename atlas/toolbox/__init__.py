"""The formats of the living-lab toolbox: finding one, where it was tried, what came of it."""

from atlas.toolbox.search import MODES, Choice, find, phases, places, tried_in, tried_in_city
from atlas.toolbox.uses import Occasion, occasions, results, when

__all__ = [
    "MODES",
    "Choice",
    "Occasion",
    "find",
    "occasions",
    "phases",
    "places",
    "results",
    "tried_in",
    "tried_in_city",
    "when",
]
