// Text size, contrast and the consent to a map from the internet, as attributes of the root element: the style sheets
// and the maps in their frames follow them.
const KNOWN = { size: ["large"], contrast: ["high"], online: ["agreed"] };

/** Sets an attribute by name ("size", "contrast", "online"); a value that is not known takes it away. */
export function setDisplay(name, value) {
  const { dataset } = document.documentElement;
  const key = `atlas${name[0].toUpperCase()}${name.slice(1)}`;
  if (KNOWN[name].includes(value)) {
    if (dataset[key] !== value) dataset[key] = value;
  } else if (key in dataset) delete dataset[key];
}

/** At the start from the address, so that nothing jumps. The consent is not among it: no address can give it. */
export function displayFromAddress() {
  const parameters = new URLSearchParams(location.search);
  ["size", "contrast"].forEach((name) => setDisplay(name, parameters.get(name)));
}

/** Then from the mark that ui/display.py puts on the page. */
export function displayFromMark(mark) {
  Object.keys(KNOWN).forEach((name) => setDisplay(name, mark.dataset[name]));
}
