// Elements of the document. Text is always textContent: data never becomes HTML.
const SVG = "http://www.w3.org/2000/svg";

let ids = 0;

/** An id that nothing else on the page has. */
export const uniqueId = (prefix) => `${prefix}-${(ids += 1)}`;

/** An element with attributes and children; attributes that are null or undefined are left out. */
export function element(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** The same in SVG. */
export function svgElement(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(made, attributes, children) {
  Object.entries(attributes).forEach(([name, value]) => {
    if (value !== null && value !== undefined) made.setAttribute(name, value);
  });
  made.append(...children);
  return made;
}
