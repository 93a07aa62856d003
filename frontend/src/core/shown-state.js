// What the page of measures shows, told once to all who draw it: map, lists. The filter bar publishes it, whoever is
// clicked tells the choice. So a click changes map and list at once, and the server confirms it a moment later.

/** @import { Shown } from "./types.js" */

/** @type {Shown} */
const NOTHING = {
  ready: false,
  fitting: null,
  drawn: null,
  unplaced: null,
  count: 0,
  topics: [],
  cities: [],
  covered: [],
  selected: null,
  certain: true,
};

export class ShownState {
  constructor() {
    /** @type {Set<(shown: Shown) => void>} */
    this.followers = new Set();
    /** @type {Set<(id: string) => void>} */
    this.pickListeners = new Set();
    this.state = NOTHING;
  }

  /**
   * What is shown, as far as it changes.
   * @param {Partial<Shown>} part
   */
  publish(part) {
    this.set({ ...part, ready: true });
  }

  /**
   * The measure that is chosen, by the server's word; null for none.
   * @param {string | null} id
   */
  select(id) {
    this.set({ selected: id });
  }

  /**
   * A visitor chooses a measure on the map or in a list: all show it at once, the panel is asked of the server.
   * @param {string} id
   */
  pick(id) {
    this.set({ selected: id, certain: true });
    this.pickListeners.forEach((each) => each(id));
  }

  /**
   * Calls `each` with what is shown now and at every change. Returns how to stop.
   * @param {(shown: Shown) => void} each
   */
  follow(each) {
    this.followers.add(each);
    if (this.state.ready) each(this.state);
    return () => this.followers.delete(each);
  }

  /**
   * Calls `each` with every measure that a visitor chooses. Returns how to stop.
   * @param {(id: string) => void} each
   */
  onPick(each) {
    this.pickListeners.add(each);
    return () => this.pickListeners.delete(each);
  }

  /** The filter bar has left the page. */
  clear() {
    this.state = NOTHING;
  }

  set(part) {
    this.state = { ...this.state, ...part };
    if (!this.state.ready) return;
    for (const each of [...this.followers]) {
      try {
        each(this.state);
      } catch (error) {
        this.followers.delete(each); // a frame that is gone
        console.warn(error);
      }
    }
  }
}
