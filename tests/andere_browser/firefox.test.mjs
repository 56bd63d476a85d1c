// The way of every visitor in Firefox.

import { inBrowser } from "./ablauf.mjs";
import { firefox } from "./firefox.mjs";

inBrowser("Firefox", firefox);
