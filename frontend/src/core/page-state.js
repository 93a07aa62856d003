// What the parts of the page share: what is shown, and the line to the server. Map, lists, bar and timeline are loaded
// one after the other, and after an update of the server from two releases; all find the one state in the page's only
// global.
import { ShownState } from "./shown-state.js";

/** @import { Line, PageState } from "./types.js" */

/**
 * Before the line is there every question goes out at once: only src/page/line.js knows better.
 * @type {Line}
 */
const NO_LINE = { when: (_name, ask) => ask(), holds: () => false };

/** @type {PageState} */
export const pageState = (window.atlasPage ??= { shown: new ShownState(), line: NO_LINE, placeView: null });
