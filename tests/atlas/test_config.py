"""config.toml: what is refused, and in which words."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from streamlit.web.server.starlette import starlette_app

from atlas import config
from atlas.config import ConfigError
from atlas.config.model import RESERVED
from atlas.config.streamlit_options import PRIVACY_AND_SECURITY, as_toml, options
from atlas.paths import ROOT

SHIPPED = (ROOT / "config.toml").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _no_port_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ATLAS_PORT", raising=False)


def changed(folder: Path, old: str, new: str) -> Path:
    """The shipped file with one place changed."""
    assert SHIPPED.count(old) == 1, f"{old!r} must stand once in config.toml"
    path = folder / "config.toml"
    path.write_text(SHIPPED.replace(old, new), encoding="utf-8")
    return path


def test_shipped_file_is_read() -> None:
    settings = config.load(ROOT / "config.toml")
    assert settings.project.name == "Resilience Exchange Atlas"
    assert set(settings.languages.offered) == {"de", "en", "ro"}
    assert settings.map.latitude == pytest.approx(51.5142)
    assert settings.server.development is False


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("port = 8501", "prot = 8501", '[server] prot: unknown name; did you mean "port"?'),
        ("port = 8501", 'port = "8501"', '[server] port: found "8501", expected a whole number between'),
        ("port = 8501", "port = 0", "[server] port: found 0, expected a whole number between 1 and 65535"),
        ("port = 8501", "", "[server] port: missing; expected a whole number"),
        ("[contact]", "[contcat]", '[contcat]: unknown name; did you mean "contact"?'),
        ("zoom = 12.5", "zoom = 99.0", "[map] zoom: found 99.0, expected a zoom level between 3 and 18"),
        ("latitude = 51.5142", "latitude = true", "[map] latitude: found true, expected degrees north"),
        ('["de", "en", "ro"]', '["de", "Deutsch"]', '[languages] offered, entry 2: found "Deutsch"'),
        ('default = "en"', 'default = "fr"', 'default: found "fr", expected one of'),
        ('primary = "#0f5c63"', 'primary = "teal"', '[theme.light] primary: found "teal", expected a colour'),
        ("open_browser = false", "open_browser = 0", "[server] open_browser: found 0, expected true"),
        ('level = "info"', 'level = "chatty"', '[logging] level: found "chatty"'),
        ("embedded_by = []", 'embedded_by = ["*"]', '[server] embedded_by, entry 1: found "*", expected'),
        ('base_url_path = ""', 'base_url_path = "/atlas/"', '[server] base_url_path: found "/atlas/"'),
        ('base_url_path = ""', 'base_url_path = "static"', 'base_url_path: found "static", whose beginning is taken'),
        ('base_url_path = ""', 'base_url_path = "_stcore/x"', 'base_url_path: found "_stcore/x", whose beginning'),
        ('["de", "en", "ro"]', '["de", "en", "de"]', 'offered: found "de" twice, expected each language once'),
        ("zoom = 12.5", "height = 600\nzoom = 12.5", "[map] height: unknown name; "),
        ('name = "Res', 'short_name = "A"\nname = "Res', '[project] short_name: unknown name; did you mean "name"?'),
    ],
)
def test_complaint_names_place_finding_and_remedy(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config.load(changed(tmp_path, old, new))
    [told] = [each for each in str(caught.value).splitlines() if complaint in each]
    wrong = new.partition("\n")[0] if new else "[server]"
    lines = (tmp_path / "config.toml").read_text("utf-8").splitlines()
    line = next(number for number, each in enumerate(lines, 1) if wrong in each.partition("#")[0])
    assert told.startswith(f"config.toml, line {line}: ")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_mark_before_the_first_line_is_no_fault(tmp_path: Path, mark: bytes) -> None:
    """Editors on Windows write it; a broken line behind it is still told with its number."""
    path = tmp_path / "config.toml"
    path.write_bytes(mark + SHIPPED.encode())
    assert config.load(path) == config.load(ROOT / "config.toml")
    path.write_bytes(mark + SHIPPED.replace("port = 8501", "port = 0").encode())
    line = next(number for number, each in enumerate(SHIPPED.splitlines(), 1) if each.startswith("port = "))
    with pytest.raises(ConfigError, match=f"config.toml, line {line}:"):
        config.load(path)


def test_the_reserved_base_paths_are_streamlits() -> None:
    assert {f"/{name}/" for name in RESERVED} == set(starlette_app._RESERVED_ROUTE_PREFIXES)


def test_every_error_is_reported_at_once(tmp_path: Path) -> None:
    path = changed(tmp_path, "port = 8501", 'prot = 1\nport = "x"')
    with pytest.raises(ConfigError) as caught:
        config.load(path)
    assert len(str(caught.value).splitlines()) == 2


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file"):
        config.load(tmp_path / "nowhere.toml")


@pytest.mark.parametrize(
    ("content", "complaint"), [(b"[server\n", "not readable as TOML"), (b"name = '\xff'", "not UTF-8")]
)
def test_unreadable_file_is_explained(tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=complaint):
        config.load(path)


def test_port_from_the_environment_overrules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLAS_PORT", "9999")
    assert config.load(ROOT / "config.toml").server.port == 9999
    monkeypatch.setenv("ATLAS_PORT", "http")
    with pytest.raises(ConfigError, match=r'\[server\] port: found "http"'):
        config.load(ROOT / "config.toml")


def test_config_cannot_be_changed_later() -> None:
    settings = config.load(ROOT / "config.toml")
    with pytest.raises(ValueError, match="frozen"):
        settings.server.port = 1


def test_both_configuration_files_agree() -> None:
    """`streamlit run` reads only .streamlit/config.toml: it must say what config.toml says."""
    shipped = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    assert shipped == as_toml(config.load(ROOT / "config.toml")), "run `make config`"


def test_streamlit_file_is_toml_with_the_same_values() -> None:
    settings = config.load(ROOT / "config.toml")
    assert flat(tomllib.loads(as_toml(settings))) == options(settings)


def test_streamlit_knows_every_option() -> None:
    from streamlit import config as streamlit_config

    known = streamlit_config.get_config_options()
    assert set(options(config.load(ROOT / "config.toml"))) <= set(known)


def test_privacy_does_not_depend_on_the_owner(tmp_path: Path) -> None:
    chosen = options(config.load(changed(tmp_path, "development = false", "development = true")))
    assert {name: chosen[name] for name in PRIVACY_AND_SECURITY} == PRIVACY_AND_SECURITY
    assert chosen["browser.gatherUsageStats"] is False
    assert chosen["browser.serverAddress"]


def test_error_details_only_in_development(tmp_path: Path) -> None:
    public = options(config.load(ROOT / "config.toml"))
    own = options(config.load(changed(tmp_path, "development = false", "development = true")))
    assert (public["client.showErrorDetails"], own["client.showErrorDetails"]) == ("none", "full")
    assert (public["server.fileWatcherType"], own["server.fileWatcherType"]) == ("none", "auto")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_links_stand_out(scheme: str) -> None:
    """WCAG 2.2: 7:1 for text and 4.5:1 for links, on background and surface."""
    palette = getattr(config.load(ROOT / "config.toml").theme, scheme)
    for ground in (palette.background, palette.surface):
        assert contrast(palette.text, ground) >= 7
        assert contrast(palette.link, ground) >= 4.5
        assert contrast(palette.primary, ground) >= 4.5, "chosen options are written in it"
    on_buttons = {"light": "#ffffff", "dark": palette.background}[scheme]  # access.css sets the dark one
    assert contrast(palette.primary, on_buttons) >= 4.5


def flat(tables: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """Nested tables as dotted names."""
    found: dict[str, Any] = {}
    for name, value in tables.items():
        found |= flat(value, f"{prefix}{name}.") if isinstance(value, dict) else {f"{prefix}{name}": value}
    return found


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG of two colours such as "#0f5c63"."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
