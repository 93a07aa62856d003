"""The tests mirror the tree: tests/atlas/web/test_routes.py tests atlas/web/routes.py."""
