// The first script in the frame of a component, which evaluates what it is sent: whoever may send it messages may run
// script on our address. So messages of anybody but our own page end here, before the component's listener. The
// component's script is started from here: should this file not arrive, the component does not run either.
import { isOwnPage } from "../core/sender.js";

const then = document.currentScript?.dataset.then ?? "";

const refuseStrangers = (event) => {
  if (!isOwnPage(event)) event.stopImmediatePropagation();
};
window.addEventListener("message", refuseStrangers, true); // the first listener of the window, so it is asked first

document.addEventListener("DOMContentLoaded", () => {
  const script = document.createElement("script");
  script.src = then;
  document.head.append(script);
});
