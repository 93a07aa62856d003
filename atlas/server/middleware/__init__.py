"""What stands around Streamlit and looks at every request: which addresses are open, languages, security headers."""
