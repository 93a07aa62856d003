"""Keeps the garbage collector away from the data, which lives as long as the server.

Python's collector walks through every object it knows, with all other threads waiting: 0.2 s with 2,000 measures, and
Streamlit asks for it after each run of a page. So that request is switched off (`runner.postScriptGC`), and what lives
when the data has been read is put where the collector does not look. What visitors leave behind is still collected.
"""

import gc


def settle() -> None:
    """Take everything that lives now out of the collector's sight; what an earlier state left behind is freed first."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
