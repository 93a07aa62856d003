"""The library of the Resilience Exchange Atlas: data, checks, filters, maps, export; without Streamlit."""

__version__ = "0.1.0"
