"""The pages of the atlas by name, which is also their address: ui/ draws them, atlas/server answers for them."""

IN_FOOTER = ("accessibility", "privacy", "imprint")
"""Pages that the foot of every page leads to; the menu does not show them."""

NAMES = (
    "overview",
    "measures",
    "neighbourhoods",
    "timeline",
    "transfers",
    "toolbox",
    "rollbook",
    "sources",
    "about",
    *IN_FOOTER,
)
"""In the order of the menu. The first is the start page, whose address is that of the atlas itself."""
