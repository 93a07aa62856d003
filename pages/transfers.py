"""Transfers: what travelled between the places, how far by the ledger, what measures would need here."""

from ui import data, language, taking, transfer_card, transfer_flow, transfer_matrix, transfers
from ui.headings import heading, section

texts = language.words()
atlas = data.dataset()
heading(texts, "transfers")
transfer_card.selected(atlas, texts)
transfers.tiles(atlas, texts)

section(texts, "transfers.flow")
found = transfers.choose(atlas, texts)
transfers.sentence(atlas, found, texts)
transfer_flow.flow(atlas, found, texts)

section(texts, "transfers.matrix")
transfer_matrix.matrix(atlas, found, texts)

section(texts, "transfers.taking")
taking.taking(atlas, texts)
