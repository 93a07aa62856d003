// What is global: ours (one name per realm), Streamlit's, streamlit-folium's.
import type { PageState } from "../src/core/types.js";

declare global {
  interface Window {
    /** On the page: what its parts share, and what the map's frame finds there. */
    atlasPage?: PageState;
    /** On the page: what Streamlit reads before it starts. */
    __streamlit?: object;
    /** In the map's frame: Streamlit's side of the component. */
    Streamlit?: { setComponentValue(value: object): void };
    /** In the map's frame: what streamlit-folium reported last. */
    __GLOBAL_DATA__?: { last_active_drawing?: object | null; previous_data?: object };
  }
}
