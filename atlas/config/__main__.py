"""`python -m atlas.config`: prints `.streamlit/config.toml` as `config.toml` asks for it."""

import sys

from atlas.config import ConfigError, load
from atlas.config.streamlit_options import as_toml

try:
    print(as_toml(load()), end="")
except ConfigError as error:
    sys.exit(str(error))
