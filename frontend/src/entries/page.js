// The page around map and lists. A module before Streamlit's own, whose socket it replaces.
import "../page/start.js";
import "../page/line.js";
import "../page/address.js";
import "../page/display.js";
import "../page/fonts.js";
import "../page/frames.js";
import "../page/language-names.js";
import "../page/links.js";
import "../page/live-sentence.js";
import "../page/menu.js";
import "../page/menu-room.js";
import "../page/panel.js";
import "../page/popover.js";
import "../page/report.js";
import "../page/streamlit-texts.js";
