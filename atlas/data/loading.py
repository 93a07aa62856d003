"""geodata/ → a Dataset, and the one that is current. The only module that opens data files."""

import hashlib
from contextlib import suppress
from errno import EINVAL
from pathlib import Path
from stat import S_ISREG
from threading import Lock

from atlas import config
from atlas.data.catalogue import FILES
from atlas.data.dataset import CRS, Dataset
from atlas.data.reading import Body, read_file
from atlas.data.text_states import FILE_NAME as STATES
from atlas.data.text_states import read_states
from atlas.data.withholding import hold_back
from atlas.paths import GEODATA

__all__ = ["CRS", "Dataset", "at_hand", "current", "load", "signature"]


def load(folder: Path = GEODATA, before: Dataset | None = None, *, unstated: bool = True) -> Dataset:
    """Read every file of the catalogue. Never raises on bad data: see Dataset.problems.

    What a file gave is taken from an earlier state of the data, `before`, where the file has not changed since.
    Without `unstated`, records whose licence is not stated are held back, and the digests say so.
    """
    readings, whole, digests = {}, hashlib.sha256(), {}
    for file in FILES:
        path = folder / file.name
        body = _body(path)
        digests[file.key] = hashlib.sha256(body if isinstance(body, bytes) else b"").hexdigest()
        whole.update(digests[file.key].encode())
        same = before and before.digests.get(file.key) == digests[file.key]
        unchanged = before if isinstance(body, bytes) and same else None
        readings[file.key] = reading = unchanged.readings[file.key] if unchanged else read_file(file, body)
        if not unstated and hold_back(reading):
            digests[file.key] = hashlib.sha256(f"{digests[file.key]} held back".encode()).hexdigest()
            whole.update(digests[file.key].encode())
    return Dataset(folder, whole.hexdigest(), readings, digests, *read_states(_body(folder / STATES)))


def _body(path: Path) -> Body:
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            return OSError(EINVAL, "a pipe or device")  # reading it could wait for ever
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        return error


def signature(folder: Path = GEODATA) -> tuple[tuple[str, int, int, int], ...]:
    """Name, times and size of each data file: cheap to compare, so that an edit is seen at the next visit.

    A change of who may read a file changes the second time alone.
    """
    found = []
    for name in (*(file.name for file in FILES), STATES):
        with suppress(OSError):  # asked once only: it may go between two questions, while an editor replaces it
            status = (folder / name).stat()
            if S_ISREG(status.st_mode):
                found.append((name, status.st_mtime_ns, status.st_ctime_ns, status.st_size))
    return tuple(found)


FOLDERS = 4
"""Of how many folders the last dataset is held: a server has one, tests have several."""

_last: dict[Path, tuple[object, Dataset]] = {}
_READING = Lock()


def at_hand(folder: Path | None = None) -> Dataset | None:
    """The data as it is on disk now if it has been read already; reads nothing and waits for nobody."""
    chosen = folder or GEODATA
    known = _last.get(chosen)
    return known[1] if known and known[0] == signature(chosen) else None


def current(folder: Path | None = None) -> Dataset:
    """The data as it is on disk now; read again only when a file has changed, by one thread for all that ask."""
    chosen = folder or GEODATA
    found = at_hand(chosen)
    if found is not None:
        return found
    with _READING:
        found = at_hand(chosen)  # another thread may have read it meanwhile
        if found is None:
            _, before = _last.pop(chosen, (None, None))
            unstated = config.current().map.outlines_of_unstated_licence
            state, found = signature(chosen), load(chosen, before, unstated=unstated)
            _last[chosen] = state, found
            if before:  # open pages may hold it until their next run: what was made from it need not wait for that
                before.kept.clear()
            for spare in list(_last)[:-FOLDERS]:
                del _last[spare]
    return found
