"""What our addresses say when they cannot give what was asked: JSON with the reason and the way on.

Of 404 people see a page instead: atlas/server/middleware/missing_page.py.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import wraps

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from atlas.data.loading import Dataset
from atlas.i18n.catalog import text
from atlas.server.worker import BusyError

log = logging.getLogger(__name__)

ERRORS = {404: "not found", 503: "not available", 500: "not made"}


def refusal(
    status: int, asked: str, now: str | Sequence[str] | None, remedy: str, reason: Sequence[str] = (), again: int = 0
) -> JSONResponse:
    """What was asked, what there is now, why not, what to do; `again`: seconds after which to ask again, 0: unknown."""
    content = {"error": ERRORS[status], "asked": asked, "now": now, "remedy": remedy}
    headers = {"Cache-Control": "no-store"} | ({"Retry-After": str(again)} if again else {})
    return JSONResponse(content | ({"reason": list(reason)} if reason else {}), status_code=status, headers=headers)


def nothing(asked: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """404 for an address that leads nowhere, with `headers` beside the usual ones."""
    response = refusal(404, asked, None, "Check the address.")
    response.headers.update(headers or {})
    return response


def unread(dataset: Dataset, keys: Sequence[str], asked: str, language: str) -> JSONResponse | None:
    """503 where a file could not be read of which this would be made; None where all is there."""
    faults = dataset.unread(keys)
    if not faults:
        return None
    texts = text(language)
    remedy = "Mend the files named under “reason”; `python -m atlas check` names every fault."
    return refusal(503, asked, None, remedy, [fault.line(texts) for fault in faults])


def explained(answer: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    """A handler whose failures are answers too: 503 when too much is asked at once or the disk fails, else 500."""

    @wraps(answer)
    async def kept(request: Request) -> Response:
        asked = request.url.path
        try:
            return await answer(request)
        except BusyError as error:
            remedy = f"Too much is being made at the moment: ask again in {error.again} s."
            return refusal(503, asked, None, remedy, again=error.again)
        except OSError as error:
            log.error("%s could not be made: %s", asked.encode("ascii", "backslashreplace").decode()[:200], error)
            remedy = "The server cannot read or write its files, as “reason” says: tell its operator."
            return refusal(503, asked, None, remedy, [error.strerror or str(error) or type(error).__name__])
        except Exception:
            log.exception("%s could not be made", asked.encode("ascii", "backslashreplace").decode()[:200])
            return refusal(500, asked, None, "This is a fault of the atlas, and stands in its log: tell its operator.")

    return kept
