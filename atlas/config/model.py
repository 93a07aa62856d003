"""The sections of `config.toml`; the description at each field is what a complaint says is expected."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$", description='a colour such as "#0f5c63"')]
Language = Annotated[str, Field(pattern=r"^[a-z]{2}$", description='a two-letter language code such as "de"')]
Origin = Annotated[
    str,
    Field(pattern=r"^https?://[A-Za-z0-9.-]+(:\d+)?$", description='a site such as "https://www.example.org"'),
]
HostName = Annotated[
    str, Field(pattern=r"^(\*\.)?[A-Za-z0-9.-]+$|^\*$", description='a host name such as "atlas.example.org"')
]
OptionalUrl = Annotated[
    str,
    Field(pattern=r"^$|^https?://\S+$", description='empty, or an address such as "https://example.org/x"'),
]

Email = Annotated[
    str,
    Field(pattern=r"^$|^[^@\s]+@[^@\s]+$", description='empty, or an address such as "atlas@example.org"'),
]
OptionalDate = Annotated[
    str, Field(pattern=r"^$|^\d{4}-\d{2}-\d{2}$", description='empty, or a date such as "2026-11-24"')
]


class Section(BaseModel):
    """A table of `config.toml`: nothing unknown, nothing converted, nothing changed later."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Project(Section):
    """What the atlas is called."""

    name: str = Field(min_length=1, description="a text")


class Languages(Section):
    """Languages of the surface; `offered` in the order in which they are shown."""

    offered: list[Language] = Field(min_length=1, description='two-letter language codes, as in ["de", "en"]')
    default: Language

    @model_validator(mode="after")
    def default_is_offered(self) -> Self:
        if twice := [name for name in self.offered if self.offered.count(name) > 1]:
            raise ValueError(f'offered: found "{twice[0]}" twice, expected each language once')
        if self.default not in self.offered:
            raise ValueError(f'default: found "{self.default}", expected one of {self.offered}')
        return self


class OnlineMap(Section):
    """A base map from the internet: offered where `template` is set, used only with a visitor's consent."""

    template: str = Field(
        default="",
        pattern=r"^$|^https://[A-Za-z0-9.-]+(:\d+)?/\S*$",
        description='empty, or an address such as "https://tiles.example.org/{z}/{x}/{y}.png"',
    )
    operator: str = ""
    privacy_url: OptionalUrl = ""
    attribution: str = ""
    max_zoom: int = Field(default=19, ge=3, le=22, description="a zoom level between 3 and 22")

    @model_validator(mode="after")
    def is_complete(self) -> Self:
        if not self.template:
            return self
        if absent := [name for name in ("{z}", "{x}", "{y}") if name not in self.template]:
            raise ValueError(f'template: found "{self.template}", expected {", ".join(absent)} in it')
        if absent := [name for name in ("operator", "privacy_url", "attribution") if not getattr(self, name)]:
            raise ValueError(f"{absent[0]}: empty; a visitor must be told who receives the address")
        return self

    @property
    def origin(self) -> str:
        """The site the tiles come from, such as "https://tiles.example.org"; empty where there is none."""
        return "/".join(self.template.split("/")[:3])


class Map(Section):
    """Where the map opens: degrees in WGS 84, Web Mercator zoom level."""

    latitude: float = Field(ge=-85, le=85, description="degrees north between -85 and 85")
    longitude: float = Field(ge=-180, le=180, description="degrees east between -180 and 180")
    zoom: float = Field(ge=3, le=18, description="a zoom level between 3 and 18")
    outlines_of_unstated_licence: bool = Field(default=True, description="true or false")
    online: OnlineMap = OnlineMap()


class Palette(Section):
    """Colours of one theme, as sRGB hex."""

    primary: Colour
    background: Colour
    surface: Colour
    text: Colour
    link: Colour
    border: Colour


class Theme(Section):
    """Type size and the colours of the light and the dark theme."""

    base_font_size: int = Field(ge=12, le=28, description="pixels between 12 and 28")
    light: Palette
    dark: Palette


IMPRINT = (
    "organisation",
    "address",
    "represented_by",
    "person",
    "email",
    "phone",
    "register_entry",
    "vat_id",
    "hosting",
)
"""Names in [contact] that the imprint shows, in its order."""
WHERE_THEY_APPLY = frozenset({"register_entry", "vat_id"})
"""Names in IMPRINT that not every operator has."""
NEEDED = (
    *(name for name in IMPRINT if name not in WHERE_THEY_APPLY),
    "legal_basis",
    "data_protection_officer",
    "data_protection_authority",
    "statement_date",
)
"""Names in [contact] without which a public atlas says too little; the others hold only where they apply."""


class Contact(Section):
    """Who answers for the atlas. Empty texts mean: not yet stated; atlas/config/operator.py names them."""

    organisation: str = ""
    address: str = ""
    represented_by: str = ""
    person: str = ""
    email: Email = ""
    phone: str = ""
    register_entry: str = ""
    vat_id: str = ""
    hosting: str = ""
    legal_basis: str = ""
    data_protection_officer: str = ""
    data_protection_authority: str = ""
    statement_date: OptionalDate = ""
    imprint_url: OptionalUrl = ""
    privacy_url: OptionalUrl = ""
    accessibility_url: OptionalUrl = ""


RESERVED = ("_stcore", "media", "component", "static")
"""Beginnings of Streamlit's own addresses, which it lets nobody else use."""


class Server(Section):
    """Where the server listens, and what it lets in."""

    address: str = Field(min_length=1, description='an address such as "127.0.0.1"')
    port: int = Field(ge=1, le=65535, description="a whole number between 1 and 65535")
    base_url_path: str = Field(
        default="",
        pattern=r"^$|^[\w-]+(/[\w-]+)*$",
        description='empty, or a path such as "atlas" without slashes around',
    )
    public_address: HostName = "localhost"
    allowed_hosts: list[HostName] = Field(default=[], description='host names, as in ["atlas.example.org"]')
    embedded_by: list[Origin] = Field(default=[], description='sites, as in ["https://www.example.org"]')
    open_browser: bool = False
    development: bool = False

    @field_validator("base_url_path")
    @classmethod
    def path_is_free(cls, path: str) -> str:
        if path.partition("/")[0] in RESERVED:
            raise ValueError(f'found "{path}", whose beginning is taken by the server itself; choose another name')
        return path


class Logging(Section):
    """How much is logged; never the addresses of visitors."""

    level: Literal["error", "warning", "info", "debug"] = "info"


ContactName = Annotated[
    str,
    Field(pattern=f"^({'|'.join(Contact.model_fields)})$", description="a name that stands in [contact]"),
]


class GoLive(Section):
    """What the owner asks for before the atlas is shown to the public; `python -m atlas golive` holds it."""

    stated: list[ContactName] = Field(default=list(NEEDED), description='names in [contact], as in ["organisation"]')
    reviewed_percent: float = Field(default=100.0, ge=0, le=100, description="per cent between 0 and 100")
    unstated_licences: int = Field(default=0, ge=0, description="a whole number, 0 or more")


class Config(Section):
    """The whole of `config.toml`."""

    project: Project
    languages: Languages
    map: Map
    theme: Theme
    contact: Contact = Contact()
    server: Server
    logging: Logging = Logging()
    golive: GoLive = GoLive()
