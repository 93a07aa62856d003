"""A file that browsers fetch once: its address holds the digest of its content."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cached_property

DIGEST_LENGTH = 12
"""Hex digits of the SHA-256 in an address: 48 bits, plenty for telling versions of one file apart."""

WORTH_COMPRESSING = 0.9
"""Compressed bytes are kept when they are at most this share of the original; pictures are not."""


@dataclass(frozen=True)
class Asset:
    """Bytes to be served at `/layers/<name>.<12 digits>.geojson` or `/maps/<name>.<language>.<12 digits>.json`.

    `build` stands in the address instead of our digits where other files name the address already. Start pages and
    Streamlit's own files lie elsewhere: of those nobody asks the path.
    """

    name: str
    body: bytes
    media_type: str
    folder: str
    suffix: str
    language: str = ""
    build: str = ""

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the content, as 64 hex digits."""
        return hashlib.sha256(self.body).hexdigest()

    @property
    def file(self) -> str:
        """The last part of the address."""
        parts = (self.name, self.language, self.build or self.digest[:DIGEST_LENGTH], self.suffix)
        return ".".join(part for part in parts if part)

    @property
    def path(self) -> str:
        """The address below the server's base path, without a leading slash."""
        return f"{self.folder}/{self.file}"

    @cached_property
    def gzipped(self) -> bytes | None:
        """The content compressed with gzip, once, at first need; None where that saves little."""
        packed = gzip.compress(self.body, 9, mtime=0)
        return packed if len(packed) <= len(self.body) * WORTH_COMPRESSING else None
