// What the visitor chose for the whole atlas: large type, high contrast, a map from the internet. The page around the
// frame holds it as attributes of its root element (src/page/display.js).
import { pageRoot } from "../core/surroundings.js";

export function readDisplay() {
  const { atlasSize, atlasContrast, atlasOnline } = pageRoot()?.dataset ?? {};
  return { large: atlasSize === "large", strong: atlasContrast === "high", online: atlasOnline === "agreed" };
}

/** Calls `apply` whenever something of it changes. Returns undo. */
export function followDisplay(apply) {
  const root = pageRoot();
  if (!root) return () => {};
  const observer = new MutationObserver(apply);
  observer.observe(root, { attributeFilter: ["data-atlas-size", "data-atlas-contrast", "data-atlas-online"] });
  return () => observer.disconnect();
}
