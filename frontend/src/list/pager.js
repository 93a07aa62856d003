// Which measures are on the page, and the way to the others. The elements stay while their words change: only so
// does a screen reader announce the sentence, and a button keep the focus.
import { element } from "../core/dom.js";

export class Pager {
  constructor(view) {
    this.status = element("p", { role: "status" });
    this.previous = this.button(() => view.turn(view.page - 1));
    this.next = this.button(() => view.turn(view.page + 1));
    this.root = element("div", { class: "pager" }, this.previous, this.status, this.next);
  }

  button(act) {
    const made = element("button", { type: "button" });
    made.addEventListener("click", () => made.getAttribute("aria-disabled") === "false" && act());
    return made;
  }

  update({ model, page, pageSize }, total) {
    const last = Math.max(0, Math.ceil(total / pageSize) - 1);
    const from = model.number(page * pageSize + 1);
    const to = model.number(Math.min(total, (page + 1) * pageSize));
    this.status.textContent = total ? model.text("range", { from, to, n: model.number(total) }) : model.text("empty");
    this.label(this.previous, model.text("previous"), page > 0);
    this.label(this.next, model.text("next"), page < last);
    this.root.hidden = false;
    this.root.classList.toggle("single", last === 0);
  }

  label(button, words, usable) {
    button.textContent = words;
    button.setAttribute("aria-disabled", String(!usable));
  }
}
