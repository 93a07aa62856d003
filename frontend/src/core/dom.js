// Elements of the document. Text is always textContent: data never becomes HTML.
const SVG = "http://www.w3.org/2000/svg";

let ids = 0;

/** An id that nothing else on the page has. */
export const uniqueId = (prefix) => `${prefix}-${(ids += 1)}`;

/**
 * An element with attributes and children; attributes that are null or undefined are left out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} attributes
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/**
 * The same in SVG.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} attributes
 * @param {(Node | string)[]} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
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

/**
 * The first element that fits a selector, or null.
 * @param {string} selector
 * @param {ParentNode} root
 * @returns {HTMLElement | null}
 */
export const find = (selector, root = document) => root.querySelector(selector);

/**
 * All elements that fit a selector.
 * @param {string} selector
 * @param {ParentNode} root
 * @returns {HTMLElement[]}
 */
export const findAll = (selector, root = document) =>
  [...root.querySelectorAll(selector)].map((each) => /** @type {any} */ (each));

/**
 * What an event hit, or its nearest ancestor that fits a selector; null where none does.
 * @param {EventTarget | null | undefined} target
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export const hit = (target, selector) => (target instanceof Element ? target.closest(selector) : null);

/** A canvas of so many device pixels, and what draws on it. */
export function canvas(width = 1, height = width) {
  const made = element("canvas");
  [made.width, made.height] = [width, height];
  const context = made.getContext("2d");
  if (!context) throw new Error("This browser draws on no further canvas.");
  return { canvas: made, context };
}

/**
 * The element that has the focus in the tree of an element: the document, or the shadow tree of a component.
 * @param {HTMLElement} place
 * @returns {HTMLElement | null}
 */
export const focusIn = (place) => /** @type {any} */ (place.getRootNode()).activeElement;
