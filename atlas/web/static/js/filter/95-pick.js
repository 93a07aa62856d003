// The other end of a click on the map or in a list: tells Python which measure was chosen, and the page what Python says.
export function atlasPick({ data, setTriggerValue }) {
  window.atlasShown.select(data.selected);
  return window.atlasShown.onPick((id) => window.atlasLine.when("pick", () => setTriggerValue("picked", id)));
}
