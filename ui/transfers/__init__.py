"""The page of the transfers, and what taking a measure on would need."""
