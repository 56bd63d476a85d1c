// What the service worker does where something fails it: no network yet, one that hangs or lies, a storage that is full or
// broken; and how a page ends that has moved.

import assert from "node:assert/strict";
import { cp, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { withBrowser } from "./hilfen/browser.mjs";
import { DEGREE, UNREACHABLE, begun, controlled, guest, kept, notice, savedPdf, second, update, versions } from "./hilfen/offline.mjs";
import { answer, arrived, at, heading, link, throughFrame } from "./hilfen/seite.mjs";
import { DIST, change, inFolder, withHost } from "./hilfen/server.mjs";

withBrowser();

const PRINT = "Als PDF speichern oder drucken";

/** Puts this beside the page as what the host has set: a text, or what is to be one. */
const configure = (host, file) =>
  writeFile(path.join(host.folder, "konfiguration.json"), typeof file === "string" ? file : JSON.stringify(file));

const imprint = (name) => ({ thema: "baden-wuerttemberg", impressum: `https://example.org/${name}` });

/** Waits until the program runs, as this host has set it. */
async function assertSet(page, name) {
  await link(page, "Prüfung beginnen").waitFor();
  assert.equal(await link(page, "Impressum").getAttribute("href"), imprint(name).impressum);
  assert.equal(await page.locator("link[rel=stylesheet][href*=baden-wuerttemberg]").count(), 1, "the look is the one that is set");
}

/** What the page is told about the settings of the host: the status, what is set, and after how many milliseconds. */
const ask = (page) =>
  page.evaluate(async () => {
    const begin = performance.now();
    const answer = await fetch("konfiguration.json");
    const set = await answer.json().catch(() => "keine");
    return { status: answer.status, set, time: performance.now() - begin };
  });

/** Makes the service worker of a folder one that fails as soon as it is installed. */
const failing = (folder, failure) =>
  change(path.join(folder, "sw.js"), (text) => `(${failure})(() => self.serviceWorker.state !== "installing");\n${text}`);

/** Runs in the service worker: the storage is broken. */
function broken(installed) {
  for (const name of ["keys", "open", "match", "delete"]) {
    const real = CacheStorage.prototype[name];
    CacheStorage.prototype[name] = function (...values) {
      return installed() ? Promise.reject(new DOMException("", "UnknownError")) : real.apply(this, values);
    };
  }
}

/** Runs in the service worker: the storage is full. */
function full(installed) {
  const real = Cache.prototype.put;
  Cache.prototype.put = function (...values) {
    return installed() ? Promise.reject(new DOMException("", "QuotaExceededError")) : real.apply(this, values);
  };
}

test("schon nach dem ersten Besuch gilt ohne Netz, was der Host eingestellt hat", () =>
  withHost(async (host) => {
    await configure(host, imprint("eins"));
    await guest(host, async (page) => {
      await kept(page);
      await controlled(page);
      await host.stop();
      await page.reload();
      await assertSet(page, "eins");
    });
  }));

test("hängt das Netz, wartet niemand lange auf die Einstellungen: Es gelten die letzten", () =>
  withHost(async (host) => {
    await configure(host, imprint("eins"));
    await guest(host, async (page) => {
      await kept(page);
      await controlled(page);
      host.pause();
      const { set, time } = await ask(page);
      assert.deepEqual(set, imprint("eins"));
      assert.ok(time < 3000, `${time} ms`);
      await page.reload();
      await assertSet(page, "eins");
    });
  }));

test("eine fremde Seite an Stelle der Einstellungen verdrängt sie nicht", () =>
  withHost(async (host) => {
    await configure(host, imprint("eins"));
    await guest(host, async (page) => {
      await kept(page);
      await controlled(page);
      await configure(host, "<!doctype html><h1>Anmeldung zum WLAN</h1>");
      const { status, set } = await ask(page);
      assert.deepEqual([status, set], [200, "keine"], "who has a network is told what is there");
      await host.stop();
      await page.reload();
      await assertSet(page, "eins");
    });
  }));

test("ist der Speicher kaputt, kommt alles aus dem Netz", () =>
  withHost(async (host) => {
    await failing(host.folder, broken);
    await configure(host, imprint("eins"));
    await guest(host, async (page) => {
      await kept(page);
      await controlled(page);
      await configure(host, imprint("zwei"));
      await page.reload();
      await assertSet(page, "zwei");
      await throughFrame(page);
      await answer(page, DEGREE, "Ja");
      await arrived(page, "Welche Art von Hochschulabschluss ist es?");
    });
  }));

test("ist der Speicher voll, gilt doch, was der Host jetzt eingestellt hat, und alte Fassungen gehen", () =>
  withHost(async (host, next) => {
    await failing(next, full);
    await configure(host, imprint("eins"));
    await guest(host, async (page) => {
      await begun(page);
      const old = await page.evaluate(async () => {
        const { scope } = await navigator.serviceWorker.ready;
        const name = `vorabcheck ${scope} alt`;
        await caches.open(name);
        return name;
      });
      await host.upload(next);
      await page.reload();
      await update(page).click();
      await second(page).waitFor();
      await controlled(page);
      const left = await versions(page);
      assert.ok(left.length > 0 && !left.includes(old), `${left}`);
      await configure(host, imprint("zwei"));
      await page.goto("about:blank");
      await page.goto(host.address);
      await link(page, "Prüfung fortsetzen").waitFor();
      assert.equal(await link(page, "Impressum").getAttribute("href"), imprint("zwei").impressum);
    });
  }));

// ---------------------------------------------------------------------------------------------------------------------
// The end
// ---------------------------------------------------------------------------------------------------------------------

/** Runs in the page: notes when another service worker takes over. */
const noteTheEnd = () => navigator.serviceWorker?.addEventListener("controllerchange", () => (window.abgeloest = true));

/** The page has moved: here is only the host's own, and in the place of the service worker the one that ends it. */
const move = (host) =>
  inFolder(async (folder) => {
    await cp(path.join(DIST, "sw-ende.js"), path.join(folder, "sw.js"));
    await writeFile(path.join(folder, "index.html"), '<!doctype html><html lang="de"><title>Umzug</title><h1>Umgezogen</h1>');
    await host.upload(folder);
  });

/** Another Vorabcheck of the same host, in a folder of this one. */
const neighbours = ({ address }) => [`vorabcheck ${address}anderes/ 1`, `vorabcheck-bleibt ${address}anderes/`];

test("ist die Seite umgezogen, kommt beim zweiten Besuch die des Hosts; offene Tabs arbeiten weiter, und nichts bleibt liegen", () =>
  withHost((host) =>
    guest(
      host,
      async (page) => {
        await begun(page);
        await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), neighbours(host));
        await move(host);
        // The first visit brings the end, and is still one of the page as it was kept.
        await page.goto("about:blank");
        await page.goto(`${host.address}#/druck`);
        await at(page, PRINT);
        await page.waitForFunction(() => window.abgeloest);
        assert.equal(await notice(page).count(), 0, "the end is no new version");
        await savedPdf(page);
        const visit = await page.context().newPage();
        await visit.goto(host.address);
        await heading(visit, "Umgezogen").waitFor();
        await savedPdf(page);
        // Who comes back when all is closed finds nothing of it left.
        await page.goto("about:blank");
        await visit.goto("about:blank");
        await visit.goto(host.address);
        await heading(visit, "Umgezogen").waitFor();
        await visit.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
        assert.deepEqual((await visit.evaluate(() => caches.keys())).sort(), neighbours(host).sort());
      },
      { expected: UNREACHABLE, prepare: (context) => context.addInitScript(noteTheEnd) },
    ),
  ));
