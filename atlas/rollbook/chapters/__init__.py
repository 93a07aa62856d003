"""The chapters, one module each: a function from the Writer to a Chapter."""
