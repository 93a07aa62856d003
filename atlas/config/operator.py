"""What only the operator can fill in: imprint, privacy and accessibility need it in `config.toml`."""

from atlas.config.model import Config

NEEDED = (
    "organisation", "address", "represented_by", "person", "email", "phone", "hosting",
    "legal_basis", "data_protection_officer", "data_protection_authority", "statement_date",
)  # fmt: skip
"""Names in [contact] without which a public atlas says too little; the others hold only where they apply."""


def unfilled(config: Config) -> list[str]:
    """The names in [contact] that are still empty, in the order of the file."""
    return [name for name in NEEDED if not getattr(config.contact, name).strip()]
