"""Tools for those who work on the atlas, shared by tests, benchmarks and the commands in this folder."""
