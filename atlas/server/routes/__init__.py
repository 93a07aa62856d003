"""Our own addresses beside Streamlit's, one module for each kind."""
