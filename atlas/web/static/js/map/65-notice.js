// Messages in the map: what is missing, and what to do about it. The rest of the map goes on.
(() => {
  "use strict";
  const parts = window.atlas.parts;

  class Notice {
    constructor(frame) {
      this.box = parts.element("div", "atlas-notices");
      this.status = parts.element("p", "atlas-status", { role: "status" });
      this.status.hidden = true;
      this.box.append(this.status);
      frame.append(this.box);
    }

    problem(text) {
      this.box.append(parts.element("p", "atlas-problem", { role: "alert" }, text));
    }

    say(text) {
      this.status.textContent = text;
      this.status.hidden = !text;
    }
  }

  parts.Notice = Notice;
})();
