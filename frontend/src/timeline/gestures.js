// Moving in time by mouse, finger and wheel, and from mark to mark by keyboard.
export function listenToGestures(chart) {
  const { plot } = chart;
  /** @type {{ x: number, start: number } | null} */
  let from = null;
  plot.addEventListener("pointerdown", (event) => {
    if (event.button || event.target.closest("button")) return;
    from = { x: event.clientX, start: chart.scale.window[0] };
    plot.setPointerCapture(event.pointerId);
  });
  plot.addEventListener("pointermove", (event) => {
    if (!from) return;
    const { scale } = chart;
    scale.set(from.start - ((event.clientX - from.x) / scale.width) * scale.span, scale.span);
    chart.draw();
  });
  ["pointerup", "pointercancel"].forEach((name) =>
    plot.addEventListener(name, () => {
      from = null;
    }),
  );
  plot.addEventListener(
    "wheel",
    (event) => {
      const { scale } = chart;
      if (event.ctrlKey || event.metaKey)
        scale.zoom(1.0016 ** event.deltaY, scale.day(event.clientX - plot.getBoundingClientRect().left));
      else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) scale.pan((event.deltaX / scale.width) * scale.span);
      else return; // the page scrolls
      event.preventDefault();
      chart.draw();
    },
    { passive: false },
  );
}

export function listenToKeys(chart) {
  const all = () => chart.events.shown(chart.mask).filter((event) => event.first !== null);
  const lane = (list, event, step) => {
    const order = chart.events.timeline.lanes
      .map((item) => item.id)
      .filter((id) => list.some((other) => other.strand === id));
    const strand = order[order.indexOf(event.strand) + step];
    const near = list.filter((other) => other.strand === strand);
    return near.sort((a, b) => Math.abs(a.first - event.first) - Math.abs(b.first - event.first))[0];
  };
  const target = (key, id) => {
    const list = all();
    const i = list.findIndex((event) => event.id === id);
    return {
      ArrowRight: () => list[i + 1],
      ArrowLeft: () => list[i - 1],
      Home: () => list[0],
      End: () => list[list.length - 1],
      ArrowDown: () => lane(list, list[i], 1),
      ArrowUp: () => lane(list, list[i], -1),
    }[key]?.();
  };
  chart.plot.addEventListener("keydown", (event) => {
    const id = event.target.dataset?.id;
    if (event.key === "+" || event.key === "-") {
      chart.zoom(event.key === "+" ? 1 / 1.6 : 1.6);
      chart.draw();
    } else {
      const next = id && chart.events.byId.get(id)?.first !== null && target(event.key, id);
      if (!next) return;
      chart.scale.reveal(next.first);
      chart.draw();
      chart.rove(next.id);
    }
    event.preventDefault();
  });
}
