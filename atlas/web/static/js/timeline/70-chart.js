// The timeline on the page. It keeps its stretch of time while filters come and go.
class AtlasTimelineChart {
  constructor(parent) {
    this.parent = parent;
    this.player = new AtlasPlayer(this);
    this.tools = atlasElement("div", { class: "tools" });
    this.plot = atlasElement("div", { class: "plot", role: "group" });
    this.below = atlasElement("div", { class: "below" });
    this.root = atlasElement("div", { class: "atlas-timeline" }, atlasElement("div", { class: "bar-top" }, this.player.root, this.tools), this.plot, this.below);
    this.selected = null;
    new ResizeObserver(() => this.resized()).observe(this.plot);
    atlasTimelineGestures(this);
    atlasTimelineKeys(this);
  }

  take(events, data) {
    if (events !== this.events) {
      this.events = events;
      this.scale = new AtlasScale(events, events.timeline.read_on);
      this.furnish();
    }
    const news = data.selected !== this.selected && data.selected !== this.picked;
    this.mask = data.mask;
    this.selected = data.selected ?? null;
    this.picked = undefined;
    this.dark = atlasIsDark(this.root);
    this.player.use(events, this.scale);
    this.player.update(data.until ?? null);
    const chosen = events.byId.get(this.selected);
    if (news && chosen && chosen.first !== null) this.scale.reveal(chosen.first);
    this.draw();
  }

  furnish() {
    const make = (key, sign, act) => {
      const words = this.events.say(key);
      const button = atlasElement("button", { type: "button", title: words, "aria-label": words }, sign);
      button.addEventListener("click", () => { act(); this.draw(); });
      return button;
    };
    const { scale } = this;
    this.tools.replaceChildren(
      make("earlier", "←", () => scale.pan(-scale.span / 3)), make("later", "→", () => scale.pan(scale.span / 3)),
      make("zoom_out", "−", () => this.zoom(1.6)), make("zoom_in", "+", () => this.zoom(1 / 1.6)),
      make("whole", this.events.say("whole"), () => (this.isHome() ? scale.all() : scale.reset())),
    );
    this.plot.setAttribute("aria-label", this.events.say("label"));
    this.below.replaceChildren(atlasElement("p", { class: "hint" }, this.events.say("hint")), atlasTimelineLegend(this.events));
  }

  /** About the chosen event where it is in view, else about the middle. */
  zoom(factor) {
    const first = this.events.byId.get(this.selected)?.first ?? null;
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
    const focused = this.root.getRootNode().activeElement?.dataset?.id;
    this.scale.width = this.plot.clientWidth;
    this.limit = this.player.limit();
    this.font = `${getComputedStyle(this.root).fontSize} ${getComputedStyle(this.root).fontFamily}`;
    const shown = this.events.shown(this.mask);
    const lanes = this.events.timeline.lanes.map((lane) => atlasLane(this, lane, shown.filter((event) => event.strand === lane.id)));
    this.plot.replaceChildren(...atlasAxis(this), ...lanes, ...atlasUndated(this, shown));
    this.rove(focused);
  }

  /** One mark is reached with Tab: the focused one, else the selected one, else the first. */
  rove(focused) {
    const marks = [...this.plot.querySelectorAll(".mark")].sort((a, b) => a.dataset.first - b.dataset.first);
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
    atlasShowRecord();
  }
}
