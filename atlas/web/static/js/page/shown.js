// What the page of measures shows, told once to all who draw it: map, lists. The filter bar publishes it, whoever is
// clicked tells the choice. So a click changes map and list at once, and the server confirms it a moment later.
(() => {
  "use strict";
  const followers = new Set();
  const listeners = new Set();
  const nothing = { ready: false, fitting: null, drawn: null, unplaced: null, count: 0, topics: [], cities: [], covered: [], selected: null, certain: true };
  let state = nothing;

  function set(part) {
    state = { ...state, ...part };
    if (!state.ready) return;
    for (const each of [...followers]) {
      try {
        each(state);
      } catch (error) {
        followers.delete(each); // a frame that is gone
        console.warn(error);
      }
    }
  }

  window.atlasShown = {
    /** What is shown: masks as base64 (`fitting`, `drawn`, `unplaced`), `count`, chosen `topics` and `cities`, `covered` ids; `certain`: the server has said so. */
    publish: (part) => set({ ...part, ready: true }),
    /** The measure that is chosen, by the server's word; null for none. */
    select: (id) => set({ selected: id }),
    /** A visitor chooses a measure on the map or in a list: all show it at once, the panel is asked of the server. */
    pick(id) {
      set({ selected: id, certain: true });
      listeners.forEach((each) => each(id));
    },
    /** Calls `each` with what is shown now and at every change. Returns how to stop. */
    follow(each) {
      followers.add(each);
      if (state.ready) each(state);
      return () => followers.delete(each);
    },
    onPick(each) {
      listeners.add(each);
      return () => listeners.delete(each);
    },
    /** The filter bar has left the page. */
    clear() {
      state = nothing;
    },
  };
})();
