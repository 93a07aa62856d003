"""Bytes that never change under their address: the address carries a digest of the content."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cached_property

from starlette.requests import Request
from starlette.responses import Response

FOREVER = "public, max-age=31536000, immutable"
DIGEST_LENGTH = 12
"""Hex digits of the SHA-256 in an address: 48 bits, plenty for telling versions of one file apart."""

WORTH_COMPRESSING = 0.9
"""Compressed bytes are kept when they are at most this share of the original; pictures are not."""


def digest(body: bytes) -> str:
    """SHA-256 of the content, as 64 hex digits."""
    return hashlib.sha256(body).hexdigest()


@dataclass(frozen=True)
class Immutable:
    """Content with its media type and SHA-256 (hex); compressed once, at first need."""

    body: bytes
    media_type: str
    digest: str

    @property
    def short_digest(self) -> str:
        """The part of the digest that stands in the address."""
        return self.digest[:DIGEST_LENGTH]

    @cached_property
    def gzipped(self) -> bytes | None:
        """The content compressed with gzip, or None where that saves little."""
        packed = gzip.compress(self.body, 9, mtime=0)
        return packed if len(packed) <= len(self.body) * WORTH_COMPRESSING else None

    def response(self, request: Request) -> Response:
        """The content, compressed where the client takes that; 304 when the client has it already."""
        packed = self.gzipped if accepts_gzip(request.headers.get("accept-encoding", "")) else None
        # A strong tag stands for exact bytes, so the compressed form has a tag of its own (RFC 9110, 8.8.1).
        tag = f'"{self.digest}-gzip"' if packed is not None else f'"{self.digest}"'
        headers = {"ETag": tag, "Cache-Control": FOREVER, "Vary": "Accept-Encoding"}
        if is_known(request.headers.get("if-none-match", ""), tag):
            return Response(status_code=304, headers=headers)
        if packed is not None:
            headers["Content-Encoding"] = "gzip"
        return Response(packed or self.body, media_type=self.media_type, headers=headers)


def accepts_gzip(accept_encoding: str) -> bool:
    """Whether an Accept-Encoding header allows gzip; `gzip;q=0` refuses it."""
    for item in accept_encoding.split(","):
        name, _, parameters = item.partition(";")
        if name.strip().lower() in ("gzip", "*"):
            return parameters.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


def is_known(if_none_match: str, tag: str) -> bool:
    """Whether an If-None-Match header names this entity tag (weak comparison, RFC 9110, 13.1.2)."""
    known = [item.strip().removeprefix("W/") for item in if_none_match.split(",")]
    return "*" in known or tag in known
