"""The only shared Streamlit code: shell, state in the URL, filters, map, list, detail, parts."""
