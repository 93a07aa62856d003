// Small helpers for elements. Text is always textContent: data never becomes HTML.
function atlasElement(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (value !== null && value !== undefined) made.setAttribute(name, value);
  });
  made.append(...children);
  return made;
}

/** Whether the page is dark, from the background that Streamlit hands to its components. */
function atlasIsDark(element) {
  const background = getComputedStyle(element).getPropertyValue("--st-background-color").trim();
  if (!background) return window.matchMedia("(prefers-color-scheme: dark)").matches;
  const probe = document.createElement("canvas").getContext("2d");
  probe.fillStyle = "#fff";
  probe.fillStyle = background;
  const hex = /^#(..)(..)(..)/.exec(probe.fillStyle);
  if (!hex) return false;
  const [r, g, b] = hex.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}

/** The mark of the map for a topic and a status. */
function atlasListMark(topic, fill, dark, size = 22) {
  const neutral = { light: "#55534c", dark: "#c3cbd0", shape: "circle" };
  const style = topic || neutral;
  const colour = dark ? style.dark : style.light;
  return atlasMarks.svg(style.shape, fill, { colour, paper: dark ? "#0f171b" : "#ffffff", halo: null }, size);
}
