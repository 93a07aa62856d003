"""Addresses, digests and compression of assets."""

import gzip
import hashlib

from atlas.assets import Asset

TEXT = b'{"type": "FeatureCollection"}' * 100
LAYER = Asset("measures", TEXT, "application/geo+json", "layers", "geojson")
DIGITS = hashlib.sha256(TEXT).hexdigest()[:12]


def test_the_address_holds_name_and_digest() -> None:
    assert LAYER.path == f"layers/measures.{DIGITS}.geojson"
    assert LAYER.file == f"measures.{DIGITS}.geojson"
    assert LAYER.digest.startswith(DIGITS)
    assert len(LAYER.digest) == 64


def test_the_language_stands_before_the_digest() -> None:
    assert Asset("measures", TEXT, "application/json", "maps", "json", "ro").path == f"maps/measures.ro.{DIGITS}.json"


def test_a_build_stands_in_the_place_of_the_digest() -> None:
    chunk = Asset("shared", TEXT, "text/javascript", "assets", "js", build="ABCD2345")
    assert chunk.path == "assets/shared.ABCD2345.js"
    assert chunk.digest == LAYER.digest


def test_compression_is_kept_and_repeatable() -> None:
    assert LAYER.gzipped is LAYER.gzipped
    assert LAYER.gzipped == Asset("other", TEXT, "text/plain", "assets", "txt").gzipped
    assert gzip.decompress(LAYER.gzipped or b"") == TEXT


def test_what_does_not_shrink_stays_plain() -> None:
    assert Asset("picture", gzip.compress(TEXT), "image/png", "assets", "png").gzipped is None
