"""`python -m atlas check | export | serve | manual`."""

import sys

from atlas.cli import main

if __name__ == "__main__":
    sys.exit(main())
