"""geodata/ → a checked dataset: the catalogue of files, how each is read, the links between records, what is faulty."""
