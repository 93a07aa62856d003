// What the visitor's device says of itself.
const matches = (query) => window.matchMedia(query).matches;

export const reducedMotion = () => matches("(prefers-reduced-motion: reduce)");

/** How to scroll: smoothly unless the visitor asks for less motion. */
export const scrollBehavior = () => (reducedMotion() ? "auto" : "smooth");

export const coarsePointer = () => matches("(pointer: coarse)");
