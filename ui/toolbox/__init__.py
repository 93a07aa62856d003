"""The page of the living-lab toolbox."""
