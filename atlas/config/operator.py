"""What only the operator can fill in: imprint, privacy and accessibility need it in `config.toml`."""

from atlas.config.model import IMPRINT, NEEDED, Config

__all__ = ["IMPRINT", "NEEDED", "unfilled"]


def unfilled(config: Config) -> list[str]:
    """The names in [contact] that are still empty, in the order of the file."""
    return [name for name in NEEDED if not getattr(config.contact, name).strip()]
