"""What a record says, as markup: one module per kind of record, without Streamlit.

A page of ui/ mounts the markup beside its buttons, maps and pickers; other editions of the atlas can print or save it.
"""
