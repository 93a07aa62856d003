// The entry that Streamlit calls at the first and at every further data change.
const atlasViews = new WeakMap();

function atlasChoose(id) {
  window.atlasShown.pick(id);
}

/** Shows the part of the page's state that belongs here: after the server's answer, so that map and sentence come first. */
function atlasFollow(view, data) {
  let later = 0;
  let last = "";
  const stop = window.atlasShown.follow(({ fitting, unplaced, selected, topics, certain }) => {
    const shown = { mask: data.compact ? unplaced : fitting, selected: data.compact ? null : selected, chosen: topics };
    const said = JSON.stringify(shown);
    clearTimeout(later);
    later = setTimeout(() => {
      if (said !== last) view.update({ ...data, ...shown }, atlasChoose);
      last = said;
    }, certain ? 0 : 400);
  });
  return () => {
    clearTimeout(later);
    stop();
  };
}

export default function atlasList({ parentElement, data, setTriggerValue }) {
  if (!atlasViews.has(parentElement)) atlasViews.set(parentElement, new AtlasListView(parentElement));
  const view = atlasViews.get(parentElement);
  if (view.stop) view.stop();
  view.stop = data.follows ? atlasFollow(view, data) : null;
  if (!data.follows) view.update(data, (id) => window.atlasLine.when("list", () => setTriggerValue("picked", id)));
  // Streamlit calls this when the component leaves the page; the element may come back with a list of its own.
  return () => {
    if (view.stop) view.stop();
    view.root.remove();
    atlasViews.delete(parentElement);
  };
}
