"""What the server adds to Streamlit: routes, headers, page language, our own JavaScript and CSS."""
