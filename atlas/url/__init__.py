"""The addresses of the atlas: its pages, every parameter of a link, and how generously it is read."""
