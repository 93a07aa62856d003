"""The page of the rollbook."""
