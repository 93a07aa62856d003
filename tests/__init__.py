"""The tests mirror the tree: tests/atlas/server/routes/test_health.py tests atlas/server/routes/health.py."""
