"""The page of the neighbourhoods, and the comparison of the cities."""
