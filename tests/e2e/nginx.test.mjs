// The folder on another server than our own: nginx, with the file that lies in the folder.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { test } from "node:test";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
import { OPENED, choose, toFiles } from "./hilfen/dateien.mjs";
import { PATH, options, withNginx } from "./hilfen/nginx.mjs";
import { at, button, heading, link, stored, throughFrame } from "./hilfen/seite.mjs";
import { DIST } from "./hilfen/server.mjs";
import { go, opened } from "./hilfen/vorantrag.mjs";

withBrowser();

/** The headers of an answer as they go over the wire. */
function headers(address, encodings = "gzip") {
  return new Promise((resolve, reject) => {
    http
      .get(address, { headers: { "accept-encoding": encodings } }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, ...response.headers });
      })
      .on("error", reject);
  });
}

const COMPARED = [
  "status",
  "content-type",
  "content-encoding",
  "cache-control",
  "content-security-policy",
  "x-content-type-options",
  "referrer-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
];

test("nginx schickt zu jeder Datei, was auch unser Server schickt", options, () =>
  withNginx(async (address) => {
    const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && !/\.(br|gz)$|^\.|nginx\.conf|_headers/.test(entry.name))
      .map((entry) => path.relative(DIST, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join("/"));
    assert.ok(names.length > 20, `${names}`);
    for (const name of ["", ...names]) {
      const [theirs, ours] = await Promise.all([address, ADDRESS].map((host) => headers(host + name)));
      for (const header of COMPARED) assert.equal(`${theirs[header]}`.toLowerCase(), `${ours[header]}`, `${header} of „${name}“`);
      assert.match(theirs.vary, /accept-encoding/i, name);
    }
    const missing = await headers(`${address}fehlt-0123456789abcdef.js`);
    assert.deepEqual([missing.status, missing["cache-control"]], [404, undefined], "what is not there is not kept");
    assert.match(missing["content-security-policy"], /default-src 'none'/);
    const bare = await headers(address.slice(0, -1));
    assert.deepEqual([bare.status, new URL(bare.location, address).pathname], [308, PATH]);
  }),
);

/** A file is written, and another visitor opens it. */
async function exportAndOpen(page, address, expected) {
  await opened(page);
  await go(page, "#/vorantrag/druck", "Als PDF speichern oder drucken");
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, "PDF-Datei speichern").click()]);
  const bytes = await readFile(await file.path());
  const before = await stored(page);
  await visitor(
    async (other) => {
      await toFiles(other);
      await choose(other, file.suggestedFilename(), bytes);
      await at(other, OPENED);
      assert.equal(await stored(other), before);
    },
    { address, home: address, expected },
  );
}

test("unter nginx: Prüfung, PDF-Datei, Öffnen, Lizenzen, und der Dienst im Hintergrund, ohne Verstoß und ohne fremde Adresse", options, () =>
  withNginx((address, server) =>
    visitor(
      async (page) => {
        await throughFrame(page);
        await at(page, "Hat die Person einen Hochschulabschluss?");
        await exportAndOpen(page, address);
        await link(page, "Lizenzen").click();
        await heading(page, "Lizenzen").waitFor();
        await page.goBack();
        await at(page, "Als PDF speichern oder drucken");
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
        await server.stop();
        await page.reload();
        await at(page, "Als PDF speichern oder drucken");
        await Promise.all([page.waitForEvent("download"), button(page, "PDF-Datei speichern").click()]);
      },
      { address, home: address, serviceWorkers: "allow" },
    ),
  ),
);

for (const [name, line] of [
  ["einen falschen Typ", "text/plain wasm;"],
  ["keinen Typ", ""],
]) {
  const edit = (text) => text.replace("application/wasm wasm;", line).replace(/default_type .*/, 'default_type "";');
  test(`ein Server, der für .wasm ${name} nennt: Prüfung, PDF-Datei und Öffnen gehen`, options, () =>
    withNginx(async (address) => {
      const [wasm] = (await (await fetch(address)).text()).match(/[\w-]+\.wasm/);
      const type = (await headers(address + wasm))["content-type"];
      assert.equal(type, line ? "text/plain" : undefined);
      // The program says that it takes the longer way.
      const expected = [/`WebAssembly.instantiateStreaming` failed/];
      await visitor(
        async (page) => {
          await throughFrame(page);
          await at(page, "Hat die Person einen Hochschulabschluss?");
          await exportAndOpen(page, address, expected);
        },
        { address, home: address, expected },
      );
    }, edit),
  );
}
