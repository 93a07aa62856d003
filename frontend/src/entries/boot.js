// Before anything is drawn and before Streamlit's own script: a classic script, so that nothing waits for a module.
import "../page/server-address.js";
import { displayFromAddress } from "../page/display-attributes.js";

displayFromAddress();
