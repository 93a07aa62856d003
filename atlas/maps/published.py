"""A file made from data that browsers fetch once: its address holds the digest of its content."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class PublishedLayer:
    """Bytes to be served at `/layers/<id>.<12 digits>.geojson` or `/maps/<id>.<language>.<12 digits>.json`."""

    id: str
    body: bytes
    media_type: str
    folder: str
    suffix: str
    language: str = ""

    @property
    def digest(self) -> str:
        """The SHA-256 of the content in hex."""
        return hashlib.sha256(self.body).hexdigest()

    @property
    def path(self) -> str:
        """The address below the server's base path, without a leading slash."""
        name = f"{self.id}.{self.language}" if self.language else self.id
        return f"{self.folder}/{name}.{self.digest[:12]}.{self.suffix}"


def layer(name: str, body: bytes) -> PublishedLayer:
    """A GeoJSON layer (RFC 7946, EPSG:4326)."""
    return PublishedLayer(name, body, "application/geo+json", "layers", "geojson")
