// The page as the program for the command line serves it: from within itself, and from a folder.

import assert from "node:assert/strict";
import { chmod, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { setting, visitor, withBrowser } from "./hilfen/browser.mjs";
import { ATTRACT, BEGIN, fresh } from "./hilfen/kiosk.mjs";
import { START, answer, arrived, at, heading, link } from "./hilfen/seite.mjs";
import { DIST, inFolder, start } from "./hilfen/server.mjs";

withBrowser();

const PROGRAM = setting("VORABCHECK_PROGRAMM");
const READY = /läuft unter (\S+)/;
const DEGREE = "Hat die Person einen Hochschulabschluss?";

/** Runs `use` with the address of a kiosk, and ends it afterwards. */
async function kiosk(options, use) {
  const program = await start(PROGRAM, ["kiosk", "--port", "0", ...options], READY);
  try {
    return await use(program.found[1]);
  } finally {
    await program.stop();
  }
}

for (const [name, options] of [
  ["aus dem Programm", []],
  ["aus einem Ordner", ["--ordner", DIST]],
]) {
  test(`${name}: der Kiosk läuft, und ohne ?kiosk die ganze Seite mit den Lizenzen`, () =>
    kiosk(options, (address) => {
      assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/\?kiosk$/);
      const home = new URL("./", address).href;
      return visitor(
        async (page) => {
          await fresh(page);
          await link(page, BEGIN).click();
          await at(page, DEGREE);
          await answer(page, DEGREE, "Ja");
          await arrived(page, "Welche Art von Hochschulabschluss ist es?");
          await page.goto(home);
          await at(page, START);
          await link(page, "Lizenzen").click();
          await heading(page, "Lizenzen").waitFor();
        },
        { address, home },
      );
    }));
}

test("im Programm steckt derselbe Ordner", () =>
  kiosk([], async (address) => {
    const page = await readFile(path.join(DIST, "index.html"), "utf8");
    const answer = await fetch(address);
    assert.equal(await answer.text(), page);
    assert.match(answer.headers.get("content-security-policy"), /default-src 'none'/);
  }));

test("der Browser zeigt die Seite, und mit ihm endet das Programm", () =>
  inFolder(async (folder) => {
    // Without a screen, and as root without its sandbox; else as the program starts it.
    const browser = path.join(folder, "browser");
    const note = path.join(folder, "profile");
    await writeFile(
      browser,
      `#!/bin/sh
for argument; do case "$argument" in --user-data-dir=*) echo "\${argument#*=}" > "${note}";; esac; done
exec "${setting("VORABCHECK_CHROMIUM")}" --headless --no-sandbox --remote-debugging-port=0 "$@"
`,
    );
    await chmod(browser, 0o755);
    const program = await start(PROGRAM, ["kiosk", "--port", "0", "--browser", browser], READY);
    try {
      const remote = await patiently(async () => {
        const profile = (await readFile(note, "utf8")).trim();
        const [port] = (await readFile(path.join(profile, "DevToolsActivePort"), "utf8")).split("\n");
        const address = `http://127.0.0.1:${port}`;
        // Who connects while the first page is still being made may wait for ever.
        const shown = await (await fetch(`${address}/json/list`)).json();
        const pages = shown.filter(({ type }) => type === "page").map(({ url }) => url);
        assert.deepEqual(pages, [program.found[1]]);
        return chromium.connectOverCDP(address, { timeout: 4_000 });
      });
      const [page] = remote.contexts().flatMap((context) => context.pages());
      await heading(page, ATTRACT).waitFor();
      const session = await remote.newBrowserCDPSession();
      await session.send("Browser.close");
      assert.equal(await program.ended, 0);
    } finally {
      await program.stop();
    }
  }));

/** Tries again until it does not fail, for as long as a person would wait. */
async function patiently(action, until = Date.now() + 10_000) {
  try {
    return await action();
  } catch (error) {
    if (Date.now() > until) throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return patiently(action, until);
  }
}
