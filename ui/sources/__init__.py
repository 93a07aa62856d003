"""The page of the sources, and what rests on them."""
