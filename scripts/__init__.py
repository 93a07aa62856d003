"""Commands for those who keep the atlas: import, comparison with the fact base, pictures."""
