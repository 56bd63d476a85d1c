// Without a network, and from one version to the next: the page stays in the browser, and nothing entered is lost.

import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { Watcher, withBrowser } from "./hilfen/browser.mjs";
import { LIST, fill } from "./hilfen/entwurf.mjs";
import { DEGREE, UNREACHABLE, begun, controlled, guest, kept, notice, savedPdf, second, update, versions } from "./hilfen/offline.mjs";
import { START, answer, arrived, assertNoSidewaysScrolling, at, button, heading, link, radio, stored, throughFrame } from "./hilfen/seite.mjs";
import { example } from "./hilfen/sitzung.mjs";
import { WORKER, change, named, withHost } from "./hilfen/server.mjs";
import { opened } from "./hilfen/vorantrag.mjs";

withBrowser();

const KIND = "Welche Art von Hochschulabschluss ist es?";
const PRINT = "Als PDF speichern oder drucken";
const later = (page) => button(notice(page), "Später");
const first = async (page) => assert.equal(await second(page).count(), 0, "still the first version");

/** Another tab of the same browser. */
async function tab(page, host) {
  const other = await page.context().newPage();
  const watcher = new Watcher(other, [], host.address);
  await other.goto(host.address);
  await heading(other, START).waitFor();
  return { other, watcher };
}

test("ohne Netz: eine ganze Prüfung, der Vorantrag und die PDF-Datei", () =>
  withHost((host) =>
    guest(host, async (page) => {
      await link(page, "Prüfung beginnen").waitFor();
      await kept(page);
      await host.stop();
      await page.goto("about:blank");
      await page.goto(`${host.address}?woher=favorit`);
      await throughFrame(page);
      await answer(page, DEGREE, "Ja");
      await answer(page, KIND, "Master");
      await answer(page, "In welchem Fach wurde der Hochschulabschluss erworben?", "Soziale Arbeit");
      await page.reload();
      await answer(page, "Wo wurde der Hochschulabschluss erworben?", "In Deutschland");
      await arrived(page, "Förderfähig nach Buchst. a");
      await fill(page, "Musterstadt");
      await page.evaluate(() => (location.hash = "#/vorantrag"));
      await at(page, LIST);
      await page.evaluate(() => (location.hash = "#/vorantrag/druck"));
      await at(page, PRINT);
      assert.match(await savedPdf(page), /Musterstadt.*\.pdf$/);
      await page.getByText("Die PDF-Datei ist gespeichert.").waitFor();
      await link(page, "Lizenzen").click();
      await heading(page, "Lizenzen").waitFor();
      await link(page, "Zum Vorabcheck").click();
      await link(page, "Prüfung fortsetzen").waitFor();
      const form = await link(page, "Leerformular (PDF)").evaluate(({ href }) => fetch(href).then((answer) => answer.headers.get("content-type")));
      assert.equal(form, "application/pdf");
    }),
  ));

test("gehalten wird erst, wenn die erste Frage da ist, und alles auf einmal", () =>
  withHost((host) =>
    guest(
      host,
      async (page) => {
        let release;
        const held = new Promise((resolve) => (release = resolve));
        await page.route("**/vorabcheck_bg-*.wasm", async (route) => {
          await held;
          await route.continue();
        });
        await page.goto(host.address);
        await link(page, "Prüfung beginnen").click();
        await at(page, "Wer stellt den Antrag?");
        assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
        release();
        await kept(page);
        const names = await page.evaluate(async () => {
          const [version] = (await caches.keys()).filter((key) => key.startsWith("vorabcheck "));
          return (await (await caches.open(version)).keys()).map(({ url }) => url);
        });
        for (const part of [/vorabcheck\/$/, /einstieg_bg-\w+\.wasm$/, /vorabcheck_bg-\w+\.wasm$/, /pdfwerk_bg-\w+\.wasm$/, /noto-sans-700-\w+\.ttf$/, /fira-sans-400-\w+\.woff2$/, /leerformular-\w+\.pdf$/, /datei-\w+\.html$/, /icon-512-\w+\.png$/]) {
          assert.equal(names.filter((name) => part.test(name)).length, 1, `${part} in ${names}`);
        }
      },
      { address: null },
    ),
  ));

test("Einstellungen des Hosts: aus dem Netz, sonst die letzten; auch dass es keine gibt, ist eine Antwort", () =>
  withHost((host) =>
    guest(
      host,
      async (page) => {
        await kept(page);
        await controlled(page);
        const ask = () =>
          page.evaluate(() => fetch("konfiguration.json").then(async (answer) => [answer.status, answer.ok && (await answer.json())], () => "keine"));
        const file = path.join(host.folder, "konfiguration.json");
        await rm(file, { force: true });
        assert.deepEqual(await ask(), [404, false]);
        await host.stop();
        assert.deepEqual(await ask(), [404, false]);
        await host.start();
        await writeFile(file, '{"a":1}');
        assert.deepEqual(await ask(), [200, { a: 1 }]);
        await writeFile(file, '{"a":2}');
        assert.deepEqual(await ask(), [200, { a: 2 }]);
        await host.stop();
        assert.deepEqual(await ask(), [200, { a: 2 }]);
      },
      { expected: UNREACHABLE },
    ),
  ));

test("wo kein Dienst im Hintergrund möglich ist, läuft alles wie bisher", () =>
  withHost((host) =>
    guest(
      host,
      async (page) => {
        await throughFrame(page);
        await at(page, DEGREE);
      },
      { prepare: (context) => context.addInitScript(() => delete Navigator.prototype.serviceWorker) },
    ),
  ));

// ---------------------------------------------------------------------------------------------------------------------
// A new version
// ---------------------------------------------------------------------------------------------------------------------

test("eine neue Fassung, während Angaben da sind: gefragt wird höflich, „Jetzt aktualisieren“ behält sie und die Stelle", () =>
  withHost((host, next) =>
    guest(host, async (page) => {
      await begun(page);
      const before = await stored(page);
      await host.upload(next);
      await page.reload();
      await at(page, DEGREE);
      await first(page);
      await notice(page).getByRole("status").getByText("Ihre bisherigen Angaben bleiben erhalten").waitFor();
      assert.ok(await notice(page).evaluate((element) => !element.contains(document.activeElement)), "the focus stays");
      await assertAccessible(page);
      await update(page).click();
      await second(page).waitFor();
      await at(page, DEGREE);
      assert.equal(await stored(page), before);
      await answer(page, DEGREE, "Ja");
      await arrived(page, KIND);
      assert.equal(await notice(page).count(), 0);
      // And without a network it is the second one too.
      await host.stop();
      await page.reload();
      await second(page).waitFor();
      await at(page, KIND);
    }),
  ));

test("„Später“: Die alte Fassung arbeitet weiter, und beim nächsten Laden wird wieder gefragt", () =>
  withHost((host, next) =>
    guest(
      host,
      async (page) => {
        await begun(page);
        await host.upload(next);
        await page.reload();
        await later(page).click();
        await notice(page).waitFor({ state: "detached" });
        assert.ok(await page.getByRole("main").evaluate((element) => element === document.activeElement), "the keyboard goes on in the page");
        await answer(page, DEGREE, "Ja");
        await arrived(page, KIND);
        // What writes PDF files has another name by now, and is still there.
        await page.evaluate(() => (location.hash = "#/druck"));
        await at(page, PRINT);
        await savedPdf(page);
        await first(page);
        await page.reload();
        await update(page).waitFor();
        await assertNoSidewaysScrolling(page);
        await first(page);
      },
      { viewport: { width: 320, height: 640 } },
    ),
  ));

/** Runs in the page: nobody has touched it. What a test looks at would count as touching. */
const untouched = () => Object.defineProperty(navigator, "userActivation", { value: { hasBeenActive: false } });

test("wo nichts eingegeben ist, kommt die neue Fassung von selbst, und die Stelle bleibt", () =>
  withHost((host, next) =>
    guest(
      host,
      async (page) => {
        await link(page, "Prüfung beginnen").waitFor();
        await kept(page);
        await controlled(page);
        await host.upload(next);
        await page.goto(`${host.address}#/datei`);
        await page.reload();
        await second(page).waitFor();
        await at(page, "Datei öffnen");
        assert.equal(await notice(page).count(), 0);
      },
      { prepare: (context) => context.addInitScript(untouched) },
    ),
  ));

test("wer schon etwas getan hat, wird auch ohne gesicherte Angaben gefragt", () =>
  withHost((host, next) =>
    guest(host, async (page) => {
      await link(page, "Prüfung beginnen").click();
      await at(page, "Wer stellt den Antrag?");
      await kept(page);
      await controlled(page);
      await host.upload(next);
      await page.reload();
      await radio(page, "Landkreis").check();
      await later(page).click();
      assert.ok(await radio(page, "Landkreis").isChecked());
      await first(page);
    }),
  ));

test("lässt der Browser nichts sichern, wird keine neue Fassung angeboten: Mit ihr ginge alles verloren", () =>
  withHost((host, next) =>
    guest(
      host,
      async (page) => {
        await kept(page);
        await controlled(page);
        await host.upload(next);
        await page.reload();
        await page.evaluate(async () => {
          const registration = await navigator.serviceWorker.ready;
          if (registration.waiting) return;
          const found = registration.installing ?? (await new Promise((resolve) => registration.addEventListener("updatefound", () => resolve(registration.installing))));
          await new Promise((resolve) => found.addEventListener("statechange", resolve));
        });
        await throughFrame(page);
        await at(page, DEGREE);
        assert.equal(await notice(page).count(), 0);
        await first(page);
      },
      {
        prepare: (context) =>
          context.addInitScript(() => {
            Storage.prototype.setItem = () => {
              throw new DOMException("", "QuotaExceededError");
            };
          }),
      },
    ),
  ));

test("ein Entwurf auf dem Gerät ist eine Eingabe: gefragt wird auch im leeren Tab", () =>
  withHost((host, next) =>
    guest(host, async (page) => {
      await link(page, "Prüfung beginnen").waitFor();
      await page.evaluate((text) => localStorage.setItem("vorabcheck/1", text), example("vorantrag.json"));
      await kept(page);
      await controlled(page);
      await host.upload(next);
      await page.reload();
      await update(page).waitFor();
      await first(page);
    }),
  ));

test("zwei Tabs: Wer aktualisiert, stört den anderen nicht; der arbeitet mit seiner Fassung weiter", () =>
  withHost((host, next) =>
    guest(host, async (page) => {
      await opened(page);
      await kept(page);
      await controlled(page);
      await page.evaluate(() => (window.derselbe = true));
      await host.upload(next);
      // The other tab has nothing entered, and yet it is not alone.
      const { other, watcher } = await tab(page, host);
      await update(other).click();
      await second(other).waitFor();
      await page.bringToFront();
      await controlled(page);
      assert.equal((await versions(page)).length, 2, "the files of both versions are there");
      await page.evaluate(() => (location.hash = "#/vorantrag/druck"));
      await at(page, PRINT);
      assert.equal(await savedPdf(page), "Vorantrag_Landkreis-Musterkreis_2018-03-15.pdf");
      await first(page);
      assert.ok(await page.evaluate(() => window.derselbe), "nobody has reloaded it");
      // It is told, and comes along when it wants to.
      const before = await stored(page);
      await update(page).click();
      await second(page).waitFor();
      assert.equal(await stored(page), before);
      watcher.assertQuiet("in the other tab");
    }),
  ));

test("eine dritte Fassung: Nur die beiden letzten bleiben liegen", () =>
  withHost((host, next) =>
    guest(host, async (page) => {
      await begun(page);
      const [oldest] = await versions(page);
      await host.upload(next);
      await page.reload();
      await update(page).click();
      await second(page).waitFor();
      await controlled(page);
      const worker = path.join(host.folder, "sw.js");
      await change(worker, (text) => text.replace(/VERSION="\w{4}/, 'VERSION="dddd'));
      await page.reload();
      await update(page).click();
      await notice(page).waitFor({ state: "detached" });
      await at(page, DEGREE);
      await controlled(page);
      const left = await versions(page);
      assert.equal(left.length, 2);
      assert.ok(!left.includes(oldest) && left.some((name) => name.includes(" dddd")), `${left}`);
    }),
  ));

test("ohne Dienst im Hintergrund: Ist ein Teil der alten Fassung fort, rät die Seite zum Neuladen, und das hilft", () =>
  withHost((host, next) =>
    guest(
      host,
      async (page) => {
        await opened(page);
        await page.evaluate(() => (location.hash = "#/vorantrag/druck"));
        await at(page, PRINT);
        const before = await stored(page);
        await host.upload(next);
        await button(page, "PDF-Datei speichern").click();
        const failure = page.getByRole("alert", { name: "Die PDF-Datei ist nicht entstanden" });
        await failure.getByText("laden Sie die Seite neu: Vielleicht gibt es inzwischen eine neue Fassung").waitFor();
        await page.reload();
        await second(page).waitFor();
        await savedPdf(page);
        assert.equal(await stored(page), before);
      },
      { serviceWorkers: "block", expected: UNREACHABLE },
    ),
  ));

// ---------------------------------------------------------------------------------------------------------------------
// Half an upload
// ---------------------------------------------------------------------------------------------------------------------

for (const [name, spoil] of [
  [
    "die Seite selbst fehlt noch",
    async (host, next) => {
      const list = await readFile(path.join(next, "sw.js"), "utf8");
      await change(path.join(host.folder, "sw.js"), () => list);
    },
  ],
  [
    "ein Programmteil fehlt noch",
    async (host, next) => {
      const [worker] = await named(next, WORKER);
      await host.upload(next);
      await rm(path.join(host.folder, worker));
    },
  ],
  [
    "ein Programmteil ist erst halb da",
    async (host, next) => {
      const [worker] = await named(next, WORKER);
      await host.upload(next);
      await change(path.join(host.folder, worker), (text) => text.slice(0, 100));
    },
  ],
]) {
  test(`eine halb hochgeladene Fassung (${name}): Die alte arbeitet weiter, bis die neue ganz da ist`, () =>
    withHost((host, next) =>
      guest(
        host,
        async (page) => {
          await begun(page);
          await spoil(host, next);
          const ended = await page.evaluate(async () => {
            const registration = await navigator.serviceWorker.getRegistration();
            const ended = new Promise((resolve) => {
              registration.addEventListener("updatefound", () => {
                const { installing, waiting } = registration;
                if (installing) installing.addEventListener("statechange", () => resolve(installing.state));
                else resolve(waiting ? "installed" : "redundant");
              });
            });
            await registration.update();
            return ended;
          });
          assert.equal(ended, "redundant", "it is not taken");
          await page.reload();
          await answer(page, DEGREE, "Ja");
          await arrived(page, KIND);
          await first(page);
          assert.equal(await notice(page).count(), 0);
          await page.evaluate(() => (location.hash = "#/druck"));
          await at(page, PRINT);
          await savedPdf(page);
          await host.upload(next);
          await page.reload();
          await update(page).click();
          await second(page).waitFor();
        },
        { expected: UNREACHABLE },
      ),
    ));
}
