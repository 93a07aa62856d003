// Messages in the map: what is missing, and what to do about it. The rest of the map goes on.
import { element } from "../core/dom.js";

export class Notice {
  constructor(frame) {
    this.box = element("div", { class: "atlas-notices" });
    this.status = element("p", { class: "atlas-status", role: "status" });
    this.status.hidden = true;
    this.box.append(this.status);
    frame.append(this.box);
  }

  problem(text) {
    this.box.append(element("p", { class: "atlas-problem", role: "alert" }, text));
  }

  setStatus(text) {
    this.status.textContent = text;
    this.status.hidden = !text;
  }
}
