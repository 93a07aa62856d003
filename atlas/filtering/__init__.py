"""Filters on measures: what is chosen, which records fit, how many there are a facet value, and the sentence."""

from atlas.filtering.describe import describe, loosenings
from atlas.filtering.filters import FACETS, Filters, UnknownFilterError
from atlas.filtering.index import FacetIndex

__all__ = ["FACETS", "FacetIndex", "Filters", "UnknownFilterError", "describe", "loosenings"]
