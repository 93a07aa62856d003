// Which stretch of time is in view, in days, and where a day lies in pixels.
import { DAY, dayOf } from "./events.js";

const GAP = 8 * 365; // a single event so long before the others would leave no room for them

export class TimeScale {
  constructor(events, readOn) {
    const days = events.list
      .filter((event) => event.first !== null)
      .map((event) => event.first)
      .sort((a, b) => a - b);
    this.end = dayOf(readOn || "2030-01-01") + 45;
    this.begin = (days.length ? days[0] : this.end - 3650) - 45;
    this.home = [this.recent(days) - 45, this.end];
    this.window = [...this.home];
    this.width = 1;
  }

  recent(days) {
    let from = days.length ? days[0] : this.begin + 45;
    days.forEach((day, i) => {
      if (i && day - days[i - 1] > GAP && i < days.length / 2) from = day;
    });
    return from;
  }

  get span() {
    return this.window[1] - this.window[0];
  }

  x(day) {
    return ((day - this.window[0]) / this.span) * this.width;
  }

  day(x) {
    return this.window[0] + (x / this.width) * this.span;
  }

  /** Scales about a day that keeps its place; not closer than 40 days, not farther than all there is. */
  zoom(factor, about = (this.window[0] + this.window[1]) / 2) {
    const span = Math.max(40, Math.min(this.end - this.begin, this.span * factor));
    const share = (about - this.window[0]) / this.span;
    this.set(about - share * span, span);
  }

  pan(days) {
    this.set(this.window[0] + days, this.span);
  }

  set(from, span) {
    const start = Math.max(this.begin, Math.min(this.end - span, from));
    this.window = [start, start + span];
  }

  all() {
    this.window = [this.begin, this.end];
  }

  reset() {
    this.window = [...this.home];
  }

  /** Moves as little as needed for a day to be in view, with some room around it. */
  reveal(day) {
    const margin = this.span * 0.08;
    if (day < this.window[0] + margin) this.set(day - margin * 2, this.span);
    else if (day > this.window[1] - margin) this.set(day + margin * 2 - this.span, this.span);
  }

  /** Ticks of the axis: [{day, label, strong}]. Months where there is room, else years, else every fifth. */
  ticks(language) {
    const perYear = (365 / this.span) * this.width;
    const year = (day) => new Date(day * DAY).getUTCFullYear();
    const step = perYear >= 44 ? 1 : perYear >= 20 ? 2 : perYear >= 9 ? 5 : 10;
    const ticks = [];
    for (let y = year(this.window[0]); y <= year(this.window[1]); y += 1) {
      if (y % step === 0) ticks.push({ day: Date.UTC(y, 0, 1) / DAY, label: String(y), strong: true });
      if (perYear >= 200) ticks.push(...this.months(y, perYear, language));
    }
    return ticks.filter(({ day }) => day >= this.window[0] && day <= this.window[1]);
  }

  months(year, perYear, language) {
    const format = new Intl.DateTimeFormat(language, { timeZone: "UTC", month: "short" });
    const step = perYear >= 520 ? 1 : 3;
    return Array.from({ length: 12 }, (_, i) => i)
      .filter((i) => i && i % step === 0)
      .map((i) => ({
        day: Date.UTC(year, i, 1) / DAY,
        label: format.format(new Date(Date.UTC(year, i, 1))),
        strong: false,
      }));
  }
}
