// The entry that Streamlit calls at the first and at every further data change.
const atlasControls = new WeakMap();

export default function atlasFilter({ parentElement, data, setStateValue }) {
  if (!atlasControls.has(parentElement)) atlasControls.set(parentElement, new AtlasFilterControl(parentElement));
  atlasControls.get(parentElement).update(data, (asked) => window.atlasLine.when("filter", () => setStateValue("asked", asked)));
  return () => {
    atlasControls.get(parentElement)?.leave();
    atlasControls.delete(parentElement);
    window.atlasShown.clear();
  };
}

export { AtlasFacets, atlasBits }; // for tests, which compare them with atlas/filtering
