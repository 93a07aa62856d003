"""The tests mirror the tree: tests/atlas/server/routes/test_published.py tests atlas/server/routes/published.py."""
