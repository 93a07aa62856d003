// Data that the server hands to the scripts of the page, as attributes of their element: the policy allows no inline
// script.
import { find } from "../core/dom.js";

/** What was handed over under a name; an empty object where nothing was. */
export function handedData(name) {
  const script = find(`script[data-${name}]`);
  return JSON.parse(script?.dataset[name] || "{}");
}
