"""The page of the measures: filter bar, map, panel, list."""
