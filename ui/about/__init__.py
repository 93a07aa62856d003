"""The page about the project."""
