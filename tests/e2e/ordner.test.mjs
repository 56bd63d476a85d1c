// The folder as it is published: at any path, with names that caches may trust, compressed, with its licences.

import assert from "node:assert/strict";
import http from "node:http";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { ADDRESS, setting, visitor, withBrowser } from "./hilfen/browser.mjs";
import { START, answer, arrived, at, heading, link, throughFrame } from "./hilfen/seite.mjs";

withBrowser();

/** The same folder where it is all that the host serves; ADDRESS is a path further down. */
const ROOT = setting("VORABCHECK_WURZEL");

const LICENCES = "Lizenzen";
const DEGREE = "Hat die Person einen Hochschulabschluss?";

/** A request as it goes over the wire: `fetch` would unpack the answer. */
function request(address, encodings) {
  return new Promise((resolve, reject) => {
    http
      .get(address, { headers: { "accept-encoding": encodings } }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, headers: response.headers });
      })
      .on("error", reject);
  });
}

const markup = await (await fetch(ADDRESS)).text();
const named = [...markup.matchAll(/\s(?:src|href|data-(?:rest-)?(?:css|js|wasm))="([^"#]+)"/g)].map(([, name]) => new URL(name, ADDRESS).href);

test("an der Wurzel eines Servers läuft dasselbe", () =>
  visitor(
    async (page) => {
      await throughFrame(page);
      await at(page, DEGREE);
      await page.reload();
      await answer(page, DEGREE, "Ja");
      await arrived(page, "Welche Art von Hochschulabschluss ist es?");
      await link(page, LICENCES).click();
      await heading(page, LICENCES).waitFor();
      await page.goBack();
      await at(page, "Welche Art von Hochschulabschluss ist es?");
    },
    { address: ROOT, home: ROOT },
  ));

test("unter einem Pfad führt die Adresse ohne Schrägstrich zur Seite, und daneben liegt nichts", async () => {
  const { origin, pathname } = new URL(ADDRESS);
  assert.notEqual(pathname, "/", "the tests run below the root");
  const bare = await request(origin + pathname.slice(0, -1), "");
  assert.deepEqual([bare.status, bare.headers.location], [308, pathname]);
  assert.equal((await request(`${origin}/`, "")).status, 404);
});

test("was die Seite nennt, trägt seinen Hash im Namen und bleibt im Zwischenspeicher; sie selbst nie", async () => {
  assert.ok(named.length >= 10, `${named}`);
  for (const address of named) {
    const { status, headers } = await request(address, "");
    assert.equal(status, 200, address);
    assert.match(address, /-[0-9a-f]{16}\.\w+$/);
    assert.equal(headers["cache-control"], "public, max-age=31536000, immutable", address);
  }
  const { headers } = await request(ADDRESS, "");
  assert.equal(headers["cache-control"], "no-store");
  assert.match(headers["content-security-policy"], /default-src 'none'/);
});

test("der Server schickt die komprimierte Form, die der Browser versteht", async () => {
  const program = named.find((address) => address.endsWith(".wasm"));
  for (const [accepted, sent] of [
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["identity", undefined],
  ]) {
    const { headers } = await request(program, accepted);
    assert.equal(headers["content-encoding"], sent, accepted);
    assert.equal(headers["content-type"], "application/wasm");
    assert.match(headers.vary, /accept-encoding/);
  }
});

test("keine Schrift wird angefordert, bevor das Programm angefordert ist", () =>
  visitor(async (page) => {
    await heading(page, START).waitFor();
    await page.evaluate(() => document.fonts.ready);
    const order = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    const first = (ending) => order.findIndex((name) => name.endsWith(ending));
    assert.ok(first(".woff2") > first(".wasm"), `${order}`);
  }));

/** Runs in the page: type and size of a picture, „any“ for one that has none of its own. */
async function icon(address) {
  const answer = await fetch(address);
  const size = await createImageBitmap(await answer.blob()).then(({ width, height }) => `${width}x${height}`, () => "any");
  return [answer.headers.get("content-type"), size];
}

test("die Seite lässt sich installieren: unter ihrem Namen, mit Symbolen, an ihrem Pfad", () =>
  visitor(async (page) => {
    await page.locator("link[rel=manifest]").waitFor({ state: "attached" });
    const session = await page.context().newCDPSession(page);
    const { url, errors, data } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    assert.equal((await request(url, "")).headers["content-type"], "application/manifest+json");
    const { name, short_name, lang, start_url, scope, icons } = JSON.parse(data);
    assert.deepEqual([name, short_name, lang], ["Vorabcheck Integrationsmanagement", "Vorabcheck", "de"]);
    assert.deepEqual([start_url, scope].map((path) => new URL(path, url).href), [ADDRESS, ADDRESS]);
    const shown = icons.map(({ src, sizes, purpose = "any" }) => [src.replace(/-[0-9a-f]{16}/, ""), sizes, purpose]);
    assert.deepEqual(shown, [
      ["icon.svg", "any", "any"],
      ["icon-192.png", "192x192", "any"],
      ["icon-512.png", "512x512", "any"],
      ["icon-maskierbar.png", "512x512", "maskable"],
    ]);
    for (const { src, type, sizes } of icons) assert.deepEqual(await page.evaluate(icon, src), [type, sizes], src);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    const others = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
    assert.deepEqual(others, [], "a visitor in a test is one in a private window");
  }));

// ---------------------------------------------------------------------------------------------------------------------
// Licences
// ---------------------------------------------------------------------------------------------------------------------

/** From the footer of the start page to the page of licences. */
async function toLicences(page) {
  await link(page, LICENCES).click();
  await heading(page, LICENCES).waitFor();
}

test("die Seite der Lizenzen nennt, was im Ordner steckt, und jeder Verweis führt zu seinem Text", () =>
  visitor(async (page) => {
    await link(page, "Prüfung beginnen").waitFor();
    await toLicences(page);
    assert.equal(await page.title(), "Lizenzen – Vorabcheck Integrationsmanagement");
    for (const work of [/^vorabcheck [\d.]+: EUPL-1\.2/, /^KERN .*EUPL-1\.2/, /^Fira Sans .*OFL-1\.1/, /^yew [\d.]+: MIT OR Apache-2\.0/, /^Rust-Standardbibliothek/]) {
      assert.equal(await page.getByRole("listitem").filter({ hasText: work }).count(), 1, `${work}`);
    }
    for (const text of ["SIL OPEN FONT LICENSE", "EUROPÄISCHE UNION PUBLIC LICENCE", "Permission is hereby granted, free of charge"]) {
      await page.getByText(text).first().waitFor();
    }
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll("a[href^='#']")].filter(({ hash }) => !document.getElementById(hash.slice(1))).map(({ href }) => href),
    );
    assert.deepEqual(lost, []);
    await assertAccessible(page);
    await link(page, "Zum Vorabcheck").click();
    await at(page, START);
  }));

test("ohne JavaScript führt der Fuß der Seite zu den Lizenzen", () => visitor(toLicences, { javaScriptEnabled: false }));
