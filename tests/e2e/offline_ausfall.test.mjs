// What the service worker does where something fails it: no network yet, one that hangs or lies, a storage that is full or
// broken.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { withBrowser } from "./hilfen/browser.mjs";
import { DEGREE, begun, controlled, guest, kept, second, update, versions } from "./hilfen/offline.mjs";
import { answer, arrived, link, throughFrame } from "./hilfen/seite.mjs";
import { change, withHost } from "./hilfen/server.mjs";

withBrowser();

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
