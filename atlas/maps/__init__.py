"""What the map shows (layers and MapSpec, as bytes to be fetched once) and how folium hands it over."""
