// One browser a test file, one context a test, and a watcher over everything that must not happen on any page.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { AXE } from "./axe.mjs";

/** Where the page is served, and with what it is looked at; `cargo xtask test` sets them. */
export const ADDRESS = setting("VORABCHECK_ADRESSE");
const CHROMIUM = setting("VORABCHECK_CHROMIUM");

export function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; \`cargo xtask test\` sets it`);
  return value;
}

/** What playwright says where it keeps the service worker away. */
const KEPT_AWAY = /Service Worker registration blocked by Playwright/;

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** What a person waits before giving up; the page itself takes milliseconds. */
const PATIENCE = 10_000;

let browser;

/** Opens the browser before the tests of a file and closes it after them. */
export function withBrowser() {
  before(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  });
  after(() => browser.close());
}

/**
 * Runs `visit` with a fresh visitor (own storage, own history), then asserts that nothing bad was seen.
 *
 * The service worker stays away unless `options` let it in: it would fetch all files for each visitor, and hides from the
 * test what the page asks for. `options`: those of a context; `expected`: patterns of console errors that this test provokes; `home`: the folder that
 * all requests have to stay in.
 */
export async function visitor(visit, { expected = [], prepare, address = ADDRESS, home = ADDRESS, ...options } = {}) {
  const context = await browser.newContext({
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    serviceWorkers: "block",
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  try {
    if (options.javaScriptEnabled !== false) {
      await context.addInitScript(AXE);
      await context.addInitScript(reportViolations);
    }
    if (prepare) await prepare(context);
    const page = await context.newPage();
    const watcher = new Watcher(page, expected, home);
    if (address) await page.goto(address);
    await visit(page, watcher);
    watcher.assertQuiet();
  } finally {
    await context.close();
  }
}

/** Runs in the page: a breach of the policy becomes a console error that the watcher reads. */
function reportViolations() {
  addEventListener("securitypolicyviolation", (event) => {
    console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
}

/** Collects console errors and warnings, page errors, breaches of the policy and requests to anything outside the folder. */
export class Watcher {
  constructor(page, expected = [], home = ADDRESS) {
    this.seen = [];
    /** How often the browser has asked before the page was left. */
    this.asked = 0;
    const note = (text) => {
      if (![KEPT_AWAY, ...expected].some((pattern) => pattern.test(text))) this.seen.push(text);
    };
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) note(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => note(`page error: ${error}`));
    page.on("request", (request) => {
      if (!own(request.url(), home)) note(`request to outside the folder: ${request.url()}`);
    });
    page.on("dialog", (dialog) => {
      // The browser asks before unsaved work is left; whoever leaves in a test means it.
      if (dialog.type() === "beforeunload") {
        this.asked += 1;
        return dialog.accept();
      }
      note(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
  }

  assertQuiet(where = "") {
    assert.deepEqual(this.seen, [], `nothing may be reported ${where}`);
  }
}

function own(address, home) {
  // Data and blobs are made by the page itself, and a file opened from disk has no origin.
  return ["data:", "blob:", "file:"].includes(new URL(address).protocol) || address.startsWith(home);
}
