"""Filters on measures: what is chosen, which records fit, how many there are a facet value, and the sentence."""

from atlas.measures.facet_index import FacetIndex
from atlas.measures.filters import FACETS, Filters, UnknownFilterError
from atlas.measures.sentence import describe, loosenings

__all__ = ["FACETS", "FacetIndex", "Filters", "UnknownFilterError", "describe", "loosenings"]
