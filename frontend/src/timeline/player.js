// Play through time: a slider over months that any keyboard works, and a button that moves it.
import { element } from "../core/dom.js";
import { DAY } from "./events.js";

const STEP = 3; // months a step
const PACE = 700; // milliseconds a step, at the least: the map answers each of them
const REST = 1500; // milliseconds after which somebody who moved the slider has let it go
const WAIT = 8000; // milliseconds after which an answer is not waited for any longer

export class Player {
  /** @type {import("./events.js").Events} */
  events;
  /** @type {string[]} */
  months;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  timer;
  /** @type {ReturnType<typeof setTimeout>} */
  soon;
  /** @type {ReturnType<typeof setTimeout>} */
  later;

  constructor(view) {
    this.view = view;
    this.button = element("button", { type: "button", class: "play" });
    this.slider = element("input", { type: "range", min: "0", step: "1" });
    this.output = element("span", { class: "until", "aria-hidden": "true" }); // the slider says it, when asked
    this.root = element("div", { class: "player" }, this.button, this.slider, this.output);
    /** @type {string | null} */
    this.until = null; // what is shown: a month such as "2021-09", or null for everything
    /** @type {string | null} */
    this.reported = null; // what the server was last told, or has said itself
    /** @type {string | null} */
    this.said = null; // what the server, and with it the address, last said
    this.answered = true; // whether the server has said what it was last told
    this.asked = -Infinity;
    this.touched = -Infinity; // not 0: then a quick reload would pass for a touch, and the month of the address be lost
    this.button.addEventListener("click", () => (this.timer ? this.stop() : this.play()));
    this.slider.addEventListener("input", () => this.moved());
  }

  /** The months between the home view's first year and the day of reading. */
  use(events, scale) {
    if (this.months) return;
    const first = new Date(scale.home[0] * DAY);
    const last = new Date((scale.end - 45) * DAY);
    const count = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth() + 1;
    this.months = Array.from({ length: count }, (_, i) =>
      new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + i, 1)).toISOString().slice(0, 7),
    );
    this.slider.max = String(count); // one more than the last month: everything
    this.events = events;
  }

  /** What Python says, which is what the address says. */
  update(until) {
    this.said = until;
    if (until === this.reported) this.answered = true;
    this.agree();
    this.draw();
  }

  /** Takes what the server says once nobody moves the slider and nothing told is on its way; else asks again later. */
  agree() {
    clearTimeout(this.later);
    if (this.said === this.reported) return;
    const answer = this.answered ? 0 : this.asked + WAIT;
    const rest = Math.max(this.touched + REST, answer) - performance.now();
    if (this.timer || rest > 0) {
      this.later = setTimeout(() => this.agreeLater(), Math.max(rest, PACE));
      return;
    }
    this.answered = true;
    this.until = this.reported = this.said;
  }

  agreeLater() {
    if (!this.root.isConnected) return;
    this.agree();
    this.draw();
    this.view.draw();
  }

  /** Which of the months is shown; -1: none of them, or everything. */
  index() {
    return this.until === null ? -1 : this.months.indexOf(this.until);
  }

  /** Where the slider stands: an address may name any month. */
  place() {
    const index = this.index();
    if (index >= 0) return index;
    return this.until !== null && this.until < this.months[0] ? 0 : this.months.length;
  }

  draw() {
    const { events, slider } = this;
    slider.value = String(this.place());
    const words =
      this.until === null ? events.text("everything") : events.text("until", { month: events.month(this.until) });
    this.output.textContent = words;
    slider.setAttribute("aria-label", events.text("player"));
    slider.setAttribute("aria-valuetext", words);
    this.button.textContent = events.text(this.timer ? "pause" : "play");
    this.button.dataset.playing = String(Boolean(this.timer));
  }

  /** The first day after what is shown; null for everything. */
  limit() {
    if (this.until === null) return null;
    const [year, month] = this.until.split("-").map(Number);
    return Date.UTC(year, month, 1) / DAY;
  }

  moved() {
    const place = Number(this.slider.value); // before stop(), which draws what was shown until now
    this.stop();
    this.show(place);
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.tell(), 180); // one answer for a drag, not one a pixel
  }

  show(place) {
    this.touched = performance.now();
    this.until = this.months[place] ?? null;
    this.draw();
    this.view.draw();
  }

  tell() {
    if (this.reported === this.until) return;
    this.reported = this.until;
    this.answered = false;
    this.asked = performance.now();
    this.view.tell("until", this.until || "all");
  }

  play() {
    this.show(Math.max(0, this.index()));
    this.tell();
    this.timer = setInterval(() => this.step(), PACE);
    document.documentElement.dataset.atlasPlaying = ""; // src/page/live-sentence.js keeps the sentence silent meanwhile
    this.draw();
  }

  step() {
    if (!this.root.isConnected) return this.stop();
    if (!this.answered && performance.now() - this.asked < 3000) return undefined; // the map has not caught up
    const next = this.index() + STEP;
    this.show(Math.min(next, this.months.length));
    this.tell();
    return this.until === null ? this.stop() : undefined;
  }

  stop() {
    clearInterval(this.timer);
    this.timer = undefined;
    delete document.documentElement.dataset.atlasPlaying;
    this.draw();
  }
}
