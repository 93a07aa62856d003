// A map from the internet below the symbols, only while the visitor has agreed to it. Before that, and after it was
// taken back, its address is not asked for anything. The schematic ground gives way to it, the outlines stay.

const PANE = "atlas-online";

export class OnlineMap {
  /** `source`: {template, attribution, max_zoom, privacy_url} of the specification, or nothing. */
  constructor(map, source) {
    this.map = map;
    this.source = source;
    /** @type {L.TileLayer | null} */
    this.layer = null;
  }

  get on() {
    return Boolean(this.layer);
  }

  /** Follows the consent; true where that changed what is shown. */
  follow(agreed) {
    const wanted = Boolean(agreed && this.source);
    if (wanted === this.on) return false;
    if (wanted) this.show();
    else this.hide();
    return true;
  }

  show() {
    if (!this.map.getPane(PANE)) {
      const pane = this.map.createPane(PANE);
      pane.style.zIndex = "150";
      pane.style.pointerEvents = "none";
    }
    this.layer = L.tileLayer(this.source.template, {
      pane: PANE,
      maxZoom: 22,
      maxNativeZoom: this.source.max_zoom,
      keepBuffer: 0,
      referrerPolicy: "origin", // some operators serve only whom they can tell apart; the view is not passed on
    }).addTo(this.map);
  }

  hide() {
    this.layer?.remove(); // takes its pictures out of the document, so that no further one is fetched
    this.layer = null;
  }
}
