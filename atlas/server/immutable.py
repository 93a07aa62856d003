"""How an asset is answered: bytes that never change under their address, which carries a digest of them."""

from starlette.requests import Request
from starlette.responses import Response

from atlas.assets import Asset

FOREVER = "public, max-age=31536000, immutable"


def response(asset: Asset, request: Request) -> Response:
    """The content, compressed where the client takes that; 304 when the client has it already."""
    packed = asset.gzipped if accepts_gzip(request.headers.get("accept-encoding", "")) else None
    # A strong tag stands for exact bytes, so the compressed form has a tag of its own (RFC 9110, 8.8.1).
    tag = f'"{asset.digest}-gzip"' if packed is not None else f'"{asset.digest}"'
    headers = {"ETag": tag, "Cache-Control": FOREVER, "Vary": "Accept-Encoding"}
    if is_known(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=headers)
    if packed is not None:
        headers["Content-Encoding"] = "gzip"
    return Response(packed or asset.body, media_type=asset.media_type, headers=headers)


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
