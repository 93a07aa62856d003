"""The content security policies."""

import base64
import hashlib
import re

from atlas.server import csp
from atlas.server.csp import INDEX_HTML, component_policy, page_policy, script_hashes


def directives(policy: str) -> dict[str, list[str]]:
    parts = (directive.split() for directive in policy.split("; "))
    return {name: values for name, *values in parts}


def test_hash_is_that_of_the_installed_start_page() -> None:
    html = INDEX_HTML.read_text(encoding="utf-8")
    inline = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert len(inline) == 1
    expected = base64.b64encode(hashlib.sha256(inline[0].encode()).digest()).decode()
    assert script_hashes(html) == [f"'sha256-{expected}'"]
    assert f"'sha256-{expected}'" in directives(page_policy(html, []))["script-src"]


def test_scripts_with_an_address_have_no_hash() -> None:
    assert script_hashes('<script src="a.js"></script><script type="module">a < b && c</script>') == [
        f"'sha256-{base64.b64encode(hashlib.sha256(b'a < b && c').digest()).decode()}'"
    ]


def test_page_runs_nothing_from_text() -> None:
    policy = directives(page_policy("<script>1</script>", []))
    assert not {"'unsafe-inline'", "'unsafe-eval'"} & set(policy["script-src"])


def test_only_component_frames_may_evaluate() -> None:
    assert {"'unsafe-inline'", "'unsafe-eval'"} <= set(directives(component_policy([]))["script-src"])


def test_nothing_foreign_anywhere() -> None:
    html = INDEX_HTML.read_text(encoding="utf-8")
    for policy in (page_policy(html, []), component_policy([])):
        for name, values in directives(policy).items():
            for value in values:
                assert value.startswith("'") or value in ("data:", "blob:"), f"{name} allows {value}"


def test_embedding_is_ours_unless_configured() -> None:
    for build in (lambda sites: page_policy("", sites), component_policy):
        assert directives(build([]))["frame-ancestors"] == ["'self'"]
        assert directives(build(["https://a.example"]))["frame-ancestors"] == ["'self'", "https://a.example"]


def test_blob_scripts_only_where_streamlit_needs_them() -> None:
    assert "blob:" in directives(page_policy("", []))["script-src"]
    assert "blob:" not in directives(component_policy([]))["script-src"]
    assert csp.INDEX_HTML.is_file()


def test_a_configured_map_may_send_pictures_to_the_map_and_nothing_else() -> None:
    site = "https://tiles.example.org"
    policy = directives(component_policy([], site))
    assert policy["img-src"] == [*directives(component_policy([]))["img-src"], site]
    assert [name for name, values in policy.items() if site in values] == ["img-src"]
