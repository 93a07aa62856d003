"""Cities and neighbourhoods: their order and partners, what belongs to them, and metres on the ground."""
