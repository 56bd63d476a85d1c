// The way of every visitor in WebKit, as in Safari and GNOME Web.

import { inBrowser } from "./ablauf.mjs";
import { webkit } from "./webkit.mjs";

inBrowser("WebKit", webkit);
