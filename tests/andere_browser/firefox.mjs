// Firefox as the scenario sees it, over WebDriver BiDi.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { PATIENCE, savedInto, setting } from "./werkzeug.mjs";

/** Starts Firefox with a folder of its own for what it saves. */
export async function firefox() {
  const folder = await mkdtemp(path.join(tmpdir(), "vorabcheck-firefox-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: setting("VORABCHECK_FIREFOX"),
    extraPrefsFirefox: {
      "browser.download.folderList": 2,
      "browser.download.dir": folder,
      "browser.download.alwaysOpenPanel": false,
      "pdfjs.disabled": true,
      "intl.accept_languages": "de-DE",
    },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  const find = (xpath) => page.waitForSelector(`::-p-xpath(${xpath})`, { visible: true });
  return {
    complaints,
    open: (address) => page.goto(address),
    see: async (xpath) => void (await find(xpath)),
    press: async (xpath) => (await find(xpath)).click(),
    type: async (xpath, text) => (await find(xpath)).type(text),
    key: (name) => page.keyboard.press(name),
    upload: async (xpath, file) => (await page.waitForSelector(`::-p-xpath(${xpath})`)).uploadFile(file),
    read: (script) => page.evaluate(`(() => { ${script} })()`),
    saved: (act) => savedInto(folder, act),
    async close() {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}
