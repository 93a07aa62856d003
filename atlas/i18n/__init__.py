"""Languages: message catalogue, formats of dates and values, glossary, state of translations, negotiation."""
