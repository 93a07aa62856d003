// The style sheet of a component in a shadow tree of its own.
import { element } from "./dom.js";

/**
 * Loads a style sheet into the component whose parent is `parent`. Until it is there, or will not come, `root` is
 * hidden: unstyled it would jump. `shown` is called when it is seen.
 */
export function loadStyle(parent, root, address, shown = () => {}) {
  const link = element("link", { rel: "stylesheet", href: address });
  const show = () => {
    root.hidden = false;
    shown();
  };
  root.hidden = true;
  link.addEventListener("load", show);
  link.addEventListener("error", show);
  parent.append(link);
  return link;
}
