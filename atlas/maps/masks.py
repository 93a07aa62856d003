"""Masks as they travel to the browser: bit i stands for feature i of a layer."""

import base64

import numpy as np


def packed(mask: np.ndarray) -> str:
    """A boolean array as base64, eight features a byte, the first in the lowest bit."""
    return base64.b64encode(np.packbits(mask, bitorder="little").tobytes()).decode()
