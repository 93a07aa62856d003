// Streamlit writes the address by history.pushState, from what its server knows; where the map looks the server learns
// late. The map is told of each such writing and puts its view back (src/map/view.js).
const push = window.history.pushState;
window.history.pushState = function pushState(...given) {
  push.apply(this, given);
  window.dispatchEvent(new Event("atlas-address"));
};
