"""Links are read generously: what is meant is taken, what is unknown is told, nothing raises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.data import loading
from atlas.url.lenient import Dropped, read
from atlas.url.parameters import parameters

KNOWN = parameters(loading.current())


@pytest.mark.parametrize(
    ("asked", "clean"),
    [
        ({"topic": ["heat-health"]}, {"topic": "heat-health"}),
        ({"city": ["Dortmund"]}, {"city": "dortmund"}),
        ({"City": ["DORTMUND, cluj-napoca"]}, {"city": "dortmund,cluj-napoca"}),
        ({"topic": ["Hitze und Gesundheit"]}, {"topic": "heat-health"}),
        ({"topic": ["heat-health", "urban-green"]}, {"topic": "heat-health,urban-green"}),
        ({"topic": ["heat-health%252Curban-green"]}, {"topic": "heat-health,urban-green"}),
        ({"topic": ["heat-health%2Curban-green"]}, {"topic": "heat-health,urban-green"}),
        ({"amp;topic": ["heat-health"]}, {"topic": "heat-health"}),
        ({"topic[]": ["heat-health"]}, {"topic": "heat-health"}),
        ({"topic": ["heat-health,heat-health,"]}, {"topic": "heat-health"}),
        ({"lang": ["DE"]}, {"lang": "de"}),
        ({"lang": ["de-AT"], "also": ["ro_MD"]}, {"lang": "de", "also": "ro"}),
        ({"lang": ["Română"]}, {"lang": "ro"}),
        ({"q": ["shade & trees"]}, {"q": "shade & trees"}),
        ({"view": ["51.51,7.46,12.5"]}, {"view": "51.51,7.46,12.5"}),
        ({"utm_source": ["letter"], "fbclid": ["x"]}, {}),
        ({"topic": [""]}, {}),
    ],
)
def test_what_is_meant_is_taken(asked: dict[str, list[str]], clean: dict[str, str]) -> None:
    assert read(asked, KNOWN) == (clean, [])


@pytest.mark.parametrize(
    ("asked", "clean", "dropped"),
    [
        ({"topic": ["nosuch"]}, {}, [Dropped("topic", "nosuch")]),
        ({"topic": ["nosuch,heat-health"]}, {"topic": "heat-health"}, [Dropped("topic", "nosuch")]),
        ({"measure": ["gone"], "city": ["dortmund"]}, {"city": "dortmund"}, [Dropped("measure", "gone")]),
        ({"size": ["large", "normal"]}, {"size": "large"}, [Dropped("size", "normal")]),
        ({"topc": ["heat-health"]}, {}, [Dropped("topc", "")]),
        ({"until": ["2019-13"]}, {}, [Dropped("until", "2019-13")]),
        ({"view": ["abc"]}, {}, [Dropped("view", "abc")]),
    ],
)
def test_what_is_unknown_is_told(asked: dict[str, list[str]], clean: dict[str, str], dropped: list[Dropped]) -> None:
    assert read(asked, KNOWN) == (clean, dropped)


@given(st.dictionaries(st.one_of(st.sampled_from(sorted(KNOWN)), st.text(max_size=12)), st.lists(st.text(max_size=40))))
def test_nothing_raises_and_what_is_read_is_read_again_as_it_is(asked: dict[str, list[str]]) -> None:
    clean, dropped = read(asked, KNOWN)
    assert set(clean) <= set(KNOWN)
    assert len(dropped) <= 5
    if not {"q", "find"} & set(clean):
        assert read({name: [value] for name, value in clean.items()}, KNOWN) == (clean, [])
