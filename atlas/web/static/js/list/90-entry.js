// The entry that Streamlit calls at the first and at every further data change.
const atlasViews = new WeakMap();

export default function atlasList({ parentElement, data, setTriggerValue }) {
  if (!atlasViews.has(parentElement)) atlasViews.set(parentElement, new AtlasListView(parentElement));
  const view = atlasViews.get(parentElement);
  view.update(data, (id) => setTriggerValue("picked", id));
  // Streamlit calls this when the component leaves the page; the element may come back with a list of its own.
  return () => {
    view.root.remove();
    atlasViews.delete(parentElement);
  };
}
