"""Where the specification does not come, the scripts speak English: in the words of text/en.toml."""

import pytest

from atlas.i18n.catalog import text
from tests.frontend.node import evaluate

ONLY_HERE = {"map": {"map_failed"}, "list": set()}
"""Said only where nothing has come."""

SCRIPT = "console.log(JSON.stringify((await import(`${src}/${given}`)).ENGLISH));"


@pytest.mark.parametrize(("module", "table"), [("map/texts.js", "map"), ("list/model.js", "list")])
def test_english_of_the_scripts_is_that_of_the_texts(module: str, table: str) -> None:
    known = text("en").table(table)
    spoken = evaluate(SCRIPT, module)
    assert {key: value for key, value in spoken.items() if known.get(key, value) != value} == {}
    assert set(spoken) - set(known) == ONLY_HERE[table]
