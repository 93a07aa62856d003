// The button of a sheet: without this script the browser's own menu prints just the same.
document.querySelector("button.print")?.addEventListener("click", () => window.print());
