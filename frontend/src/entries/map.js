// The one global of the map's frame: atlas.createMap, atlas.show, atlas.state. A classic script, after Leaflet.
export { createMap, show, state, loads } from "../map/create-map.js";
