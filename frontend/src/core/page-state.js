// What the parts of the page share: what is shown, and the line to the server. Map, lists, bar and timeline are loaded
// one after the other, and after an update of the server from two releases; all find the one state in the page's only
// global.
import { ShownState } from "./shown-state.js";

/** @type {PageState} */
export const pageState = (window.atlasPage ??= { shown: new ShownState(), line: null, placeView: null });
