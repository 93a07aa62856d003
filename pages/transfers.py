"""Transfers: what travelled between the places, how far by the ledger, what measures would need here."""

from ui import current, language
from ui.headings import heading, section
from ui.transfers import adoption, card, flow, matrix, sections

texts = language.words()
atlas = current.dataset()
heading(texts, "transfers")
card.selected(atlas, texts)
sections.tiles(atlas, texts)

section(texts, "transfers.flow")
found = sections.choose(atlas, texts)
sections.sentence(atlas, found, texts)
flow.flow(atlas, found, texts)

section(texts, "transfers.matrix")
matrix.matrix(atlas, found, texts)

section(texts, "transfers.taking")
adoption.taking(atlas, texts)
