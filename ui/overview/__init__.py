"""The first page: the cities and the atlas at a glance."""
