// The timeline on the page. It keeps its stretch of time while filters come and go.
import { readMask } from "../core/mask.js";
import { element, findAll, focusIn } from "../core/dom.js";
import { listenToGestures, listenToKeys } from "./gestures.js";
import { laneSection, timeAxis, undatedEvents } from "./lanes.js";
import { timelineLegend } from "./legend.js";
import { Player } from "./player.js";
import { showRecord } from "./record.js";
import { TimeScale } from "./scale.js";

/** @import { TimelineData } from "../core/types.js" */
/** @import { Events } from "./events.js" */

export class TimelineChart {
  /** @type {Events} */
  events;
  /** @type {TimeScale} */
  scale;
  /** @type {(name: string, value: string) => void} */
  tell;
  /** @type {Uint8Array} */
  mask;
  /** @type {string | undefined} */
  picked;
  /** @type {number | null} */
  limit;
  /** @type {string} */
  font;
  /** @type {HTMLElement[]} */
  marks;
  /** @type {HTMLLinkElement | undefined} */
  link;

  constructor(parent) {
    this.parent = parent;
    this.player = new Player(this);
    this.tools = element("div", { class: "tools" });
    this.plot = element("div", { class: "plot", role: "group" });
    this.below = element("div", { class: "below" });
    this.root = element(
      "div",
      { class: "atlas-timeline" },
      element("div", { class: "bar-top" }, this.player.root, this.tools),
      this.plot,
      this.below,
    );
    /** @type {string | null} */
    this.selected = null;
    new ResizeObserver(() => this.resized()).observe(this.plot);
    listenToGestures(this);
    listenToKeys(this);
  }

  /**
   * @param {Events} events
   * @param {TimelineData} data
   */
  take(events, data) {
    if (events !== this.events) {
      this.events = events;
      this.scale = new TimeScale(events, events.timeline.read_on);
      this.setUp();
    }
    const news = data.selected !== this.selected && data.selected !== this.picked;
    this.mask = readMask(data.mask);
    this.selected = data.selected ?? null;
    this.picked = undefined;
    this.player.use(events, this.scale);
    this.player.update(data.until ?? null);
    const chosen = events.find(this.selected);
    if (news && chosen && chosen.first !== null) this.scale.reveal(chosen.first);
    this.draw();
  }

  setUp() {
    const make = (key, sign, act) => {
      const words = this.events.text(key);
      const button = element("button", { type: "button", title: words, "aria-label": words }, sign);
      button.addEventListener("click", () => {
        act();
        this.draw();
      });
      return button;
    };
    const { scale } = this;
    this.tools.replaceChildren(
      make("earlier", "←", () => scale.pan(-scale.span / 3)),
      make("later", "→", () => scale.pan(scale.span / 3)),
      make("zoom_out", "−", () => this.zoom(1.6)),
      make("zoom_in", "+", () => this.zoom(1 / 1.6)),
      make("whole", this.events.text("whole"), () => (this.isHome() ? scale.all() : scale.reset())),
    );
    this.plot.setAttribute("aria-label", this.events.text("label"));
    this.below.replaceChildren(element("p", { class: "hint" }, this.events.text("hint")), timelineLegend(this.events));
  }

  /** About the chosen event where it is in view, else about the middle. */
  zoom(factor) {
    const first = this.events.find(this.selected)?.first ?? null;
    const [from, to] = this.scale.window;
    this.scale.zoom(factor, first !== null && first >= from && first <= to ? first : undefined);
  }

  isHome() {
    return this.scale.window.every((day, i) => Math.abs(day - this.scale.home[i]) < 1);
  }

  resized() {
    if (this.events && this.plot.clientWidth && this.plot.clientWidth !== this.scale.width) this.draw();
  }

  draw() {
    if (!this.events || !this.plot.clientWidth) return;
    const focused = focusIn(this.root)?.dataset?.id;
    this.scale.width = this.plot.clientWidth;
    this.limit = this.player.limit();
    this.font = `${getComputedStyle(this.root).fontSize} ${getComputedStyle(this.root).fontFamily}`;
    const shown = this.events.shown(this.mask);
    const lanes = this.events.timeline.lanes.map((lane) =>
      laneSection(
        this,
        lane,
        shown.filter((event) => event.strand === lane.id),
      ),
    );
    this.plot.replaceChildren(...timeAxis(this), ...lanes, ...undatedEvents(this, shown));
    this.rove(focused);
  }

  /** One mark is reached with Tab: the focused one, else the selected one, else the first. */
  rove(focused) {
    const marks = findAll(".mark", this.plot).sort((a, b) => Number(a.dataset.first) - Number(b.dataset.first));
    const current = marks.find((mark) => mark.dataset.id === focused);
    const entry = current || marks.find((mark) => mark.dataset.id === this.selected) || marks[0];
    if (entry) entry.tabIndex = 0;
    if (current) current.focus({ preventScroll: true });
    this.marks = marks;
  }

  pick(id) {
    this.selected = id;
    this.picked = id;
    this.draw();
    this.tell("picked", id);
    showRecord();
  }
}
