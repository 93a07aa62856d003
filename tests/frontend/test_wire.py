"""A question that the browser puts again is one that Streamlit reads: through its own protocol, there and back."""

import base64

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.frontend.node import evaluate

SCRIPT = """
  const { kindOfQuestion, postponed } = await import(`${src}/page/wire.js`);
  const [question, query] = given;
  const bytes = new Uint8Array(Buffer.from(question, "base64"));
  const later = Buffer.from(postponed(bytes, query)).toString("base64");
  console.log(JSON.stringify([kindOfQuestion(bytes), later]));
"""


@pytest.mark.parametrize("query", [None, "", "topic=heat&view=51.5,7.4,12", "q=" + "ä" * 300])
@pytest.mark.parametrize("fragment", ["", "f" * 40])
def test_a_question_put_later_is_the_same_but_for_its_address(query: str | None, fragment: str) -> None:
    asked = BackMsg()
    asked.rerun_script.query_string = "topic=flood"
    asked.rerun_script.page_script_hash = "a1b2"
    asked.rerun_script.fragment_id = fragment
    asked.rerun_script.widget_states.widgets.add(id="filter", json_value='{"turn": 3}')
    asked.rerun_script.cached_message_hashes.extend(["x" * 64] * 5)
    kind, later = evaluate(SCRIPT, [base64.b64encode(asked.SerializeToString()).decode(), query])
    read = BackMsg.FromString(base64.b64decode(later))
    assert kind == ("fragment" if fragment else "page")
    if query is not None:
        asked.rerun_script.query_string = query
    del asked.rerun_script.cached_message_hashes[:]
    assert read == asked
