"""What frontend/src/page/wire.js reads of Streamlit's messages, against the installed package.

Its numbers are no public ones.
"""

import re

from google.protobuf.message import Message  # type: ignore[import-untyped]
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from atlas.paths import FRONTEND

WIRE = (FRONTEND / "src/page/wire.js").read_text("utf-8")
NAMES: dict[str, tuple[type[Message], dict[str, str]]] = {
    "FORWARD": (ForwardMsg, {"newSession": "new_session", "finished": "script_finished", "beat": "heartbeat_ack"}),
    "BACK": (BackMsg, {"rerun": "rerun_script"}),
    "CLIENT": (
        ClientState,
        {
            "query": "query_string",
            "page": "page_script_hash",
            "fragment": "fragment_id",
            "cached": "cached_message_hashes",
        },
    ),
}


def test_the_numbers_of_the_fields_are_streamlits() -> None:
    for name, (message, fields) in NAMES.items():
        table = re.search(rf"const {name} = \{{([^}}]*)\}};", WIRE)
        assert table, name
        written = {key: int(number) for key, number in re.findall(r"(\w+): (\d+)", table[1])}
        assert written == {key: message.DESCRIPTOR.fields_by_name[field].number for key, field in fields.items()}


def test_the_beat_is_streamlits() -> None:
    beat = re.search(r"BEAT = Uint8Array\.of\(([^)]*)\)", WIRE)
    assert beat
    assert bytes(int(byte, 16) for byte in beat[1].split(",")) == BackMsg(app_heartbeat=True).SerializeToString()


def test_a_run_that_ended_early_is_streamlits() -> None:
    early = re.search(r"EARLY_FOR_RERUN = (\d+)", WIRE)
    assert early
    assert int(early[1]) == ForwardMsg.FINISHED_EARLY_FOR_RERUN
