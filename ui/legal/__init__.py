"""Imprint, privacy, accessibility statement."""
