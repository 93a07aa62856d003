"""The usual way: a folium map made anew from the filtered frame at every run, handed to streamlit-folium."""

import os
from pathlib import Path

import folium
import geopandas as gpd
import streamlit as st
from streamlit_folium import st_folium

st.set_page_config(layout="wide")


@st.cache_data
def measures(path: str) -> gpd.GeoDataFrame:
    """The measures that have a position."""
    frame = gpd.read_file(Path(path) / "measures.geojson")
    frame["heat"] = frame["topics"].astype(str).str.contains("heat-health")
    points = frame.geometry.geom_type == "Point"  # streamlit-folium cannot put a tooltip on several points at once
    return frame[points][["name_en", "heat", "geometry"]]


data = measures(os.environ["ATLAS_GEODATA"])
if st.checkbox("Heat"):
    data = data[data["heat"]]
st.markdown(f"state {len(data)}")
# The same Leaflet from this machine: what is compared is the way of drawing, not the network.
folium.Map.default_js = [("leaflet", os.environ["BENCHMARK_JS"])]
folium.Map.default_css = [("leaflet_css", os.environ["BENCHMARK_CSS"])]
chart = folium.Map(location=[51.5142, 7.4653], zoom_start=12, tiles=None, prefer_canvas=True)
group = folium.FeatureGroup()
folium.GeoJson(
    data.to_json(drop_id=True), marker=folium.CircleMarker(radius=6), tooltip=folium.GeoJsonTooltip(["name_en"])
).add_to(group)
st_folium(chart, key="plain", height=600, use_container_width=True, feature_group_to_add=group, returned_objects=[])
