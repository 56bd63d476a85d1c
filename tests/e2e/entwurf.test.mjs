// The draft on the device: nothing without consent, everything with it, and no tab writes over another.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { visitor, withBrowser } from "./hilfen/browser.mjs";
import { toFiles, choose } from "./hilfen/dateien.mjs";
import {
  DELETE, KEEP, LIST, OPEN, SECTION, anotherTab, begin, deleteAll, device, draft, fill, keep, notice, open, toList,
} from "./hilfen/entwurf.mjs";
import { assess, download } from "./hilfen/programm.mjs";
import { START, answer, arrived, at, button, field, link, stored } from "./hilfen/seite.mjs";
import { example } from "./hilfen/sitzung.mjs";
import { Keyboard } from "./hilfen/tastatur.mjs";

withBrowser();

const APPLICANT = "Wer stellt den Antrag?";
const CONSENT = "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?";
const FOUND = "Auf diesem Gerät liegt ein Entwurf, gesichert am";
const CHANGED = "Ein anderer Tab hat den Entwurf auf diesem Gerät geändert";
const TAKE = "Stand des anderen Tabs übernehmen";
const REPLACE = "Durch die Angaben dieses Tabs ersetzen";
const APART = "Nur in diesem Tab weiterarbeiten";

/** A Vorantrag that has begun: an answer and a form. */
async function work(page) {
  await begin(page);
  await answer(page, APPLICANT, "Landkreis");
  await at(page, CONSENT);
  await fill(page, "Landkreis Musterkreis");
}

test("ohne Zustimmung bleibt nichts auf dem Gerät", () =>
  visitor(async (page) => {
    await work(page);
    await toList(page);
    await page.getByText("Behalten Sie ihn nicht auf einem Gerät, das Sie mit anderen teilen.").waitFor();
    assert.deepEqual(await device(page), {});
    const { tab, watcher } = await anotherTab(page);
    await link(tab, "Prüfung beginnen").waitFor();
    assert.equal(await button(tab, OPEN).count(), 0);
    await page.close();
    assert.deepEqual(await device(tab), {});
    watcher.assertQuiet();
  }));

test("mit Zustimmung kostet ein abgebrochener Tab nichts: der neue bietet den Entwurf mit seinem Alter an", () =>
  visitor(async (page) => {
    await work(page);
    await keep(page);
    await page.getByRole("heading", { name: SECTION }).and(page.locator(":focus")).waitFor();
    await page.getByText(/^Auf diesem Gerät gesichert am \d\d\.\d\d\.\d{4} um \d\d:\d\d Uhr \(heute\)\.$/).waitFor();
    await assertAccessible(page);
    await fill(page, "Landkreis Neukreis");
    await page.evaluate(() => {
      location.hash = "#/vorantrag/frage/einvernehmen";
    });
    await answer(page, CONSENT, "Ja, mit allen");
    await at(page, "Beteiligte Kommunen");
    const before = await stored(page);
    // Without a word: what stays is what lies on the device.
    await page.close();
    const { tab, watcher } = await anotherTab(page);
    await notice(tab, FOUND).filter({ hasText: "(heute)" }).waitFor();
    await link(tab, "Prüfung beginnen").waitFor();
    assert.equal(await stored(tab), null, "it is not opened by itself");
    await assertAccessible(tab);
    await button(tab, OPEN).click();
    await arrived(tab, LIST);
    assert.equal(await stored(tab), before);
    await button(tab, DELETE).waitFor();
    await tab.reload();
    await button(tab, DELETE).waitFor();
    assert.equal(watcher.asked, 0, "what lies on the device is not lost");
    watcher.assertQuiet();
  }));

for (const [days, age] of [
  [1, "(gestern)"],
  [12, "(vor 12 Tagen)"],
  [null, "zu unbekannter Zeit"],
]) {
  test(`das Alter des Entwurfs: ${age}`, () =>
    visitor(async (page) => {
      await page.evaluate(
        ([text, days]) => {
          const day = new Date();
          day.setDate(day.getDate() - days);
          const iso = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
          localStorage.setItem("vorabcheck/1", text);
          if (days !== null) localStorage.setItem("vorabcheck/stand", `${iso}T09:30#1`);
        },
        [example("c.json"), days],
      );
      await page.reload();
      await notice(page, "Auf diesem Gerät liegt ein Entwurf").filter({ hasText: age }).waitFor();
      await open(page);
    }));
}

test("„Entwurf vom Gerät löschen“ löscht ihn dort und lässt die Angaben im Tab", () =>
  visitor(async (page) => {
    await work(page);
    await keep(page);
    const before = await stored(page);
    await button(page, DELETE).click();
    await notice(page, "Der Entwurf ist vom Gerät gelöscht. Die Angaben in diesem Tab sind noch da.").waitFor();
    await page.getByRole("heading", { name: SECTION }).and(page.locator(":focus")).waitFor();
    await button(page, KEEP).waitFor();
    await assertAccessible(page);
    assert.deepEqual(await device(page), {});
    assert.equal(await stored(page), before);
    await fill(page, "Landkreis Neukreis");
    assert.deepEqual(await device(page), {});
  }));

test("ein gefundener Entwurf lässt sich auf der Startseite löschen und zurückholen", () =>
  visitor(async (page) => {
    await work(page);
    await keep(page);
    const before = await device(page);
    const { tab, watcher } = await anotherTab(page);
    await page.close();
    await button(tab, DELETE).click();
    await notice(tab, "Der Entwurf ist vom Gerät gelöscht.").and(tab.locator(":focus")).waitFor();
    await assertAccessible(tab);
    assert.deepEqual(await device(tab), {});
    await button(tab, "Rückgängig machen").click();
    await notice(tab, FOUND).waitFor();
    assert.deepEqual(await device(tab), before);
    watcher.assertQuiet();
  }));

test("wer neben einem Entwurf neu beginnt, überschreibt ihn nicht ungefragt", () =>
  visitor(async (page) => {
    await work(page);
    await keep(page);
    const before = await device(page);
    const { tab, watcher } = await anotherTab(page);
    await page.close();
    await begin(tab);
    await answer(tab, APPLICANT, "Stadt (auch Stadtkreis) oder Gemeinde");
    await at(tab, "Wer stellt die Person an?");
    await fill(tab, "Stadt Neustadt");
    await toList(tab);
    await tab.getByText(FOUND).waitFor();
    assert.equal(await button(tab, KEEP).count(), 0, "there is one already");
    await assertAccessible(tab);
    assert.deepEqual(await device(tab), before);
    await button(tab, REPLACE).click();
    await button(tab, DELETE).waitFor();
    assert.equal(await draft(tab), await stored(tab));
    watcher.assertQuiet();
  }));

test("ein Entwurf, der sich nicht lesen lässt, wird genannt und lässt sich löschen", () =>
  visitor(async (page) => {
    await page.evaluate(() => localStorage.setItem("vorabcheck/1", "{"));
    await page.reload();
    await notice(page, "lässt sich nicht öffnen").waitFor();
    assert.equal(await button(page, OPEN).count(), 0);
    await assertAccessible(page);
    await button(page, DELETE).click();
    await notice(page, "Der Entwurf ist vom Gerät gelöscht.").waitFor();
    assert.deepEqual(await device(page), {});
  }));

// ---------------------------------------------------------------------------------------------------------------------
// Two tabs
// ---------------------------------------------------------------------------------------------------------------------

/** Two tabs with the same draft; the first has changed it, and the second has heard of it. */
async function conflict(page, decide) {
  await work(page);
  await keep(page);
  const { tab, watcher } = await anotherTab(page);
  await open(tab);
  assert.equal(await notice(page, CHANGED).count(), 0, "opening changes nothing");
  await fill(page, "Landkreis Erster");
  await notice(tab, CHANGED).waitFor();
  await assertAccessible(tab);
  const first = await draft(page);
  // Its next answer writes over nothing, on whatever page.
  await fill(tab, "Landkreis Zweiter");
  await notice(tab, CHANGED).waitFor();
  assert.equal(await draft(page), first);
  assert.match(await stored(tab), /Landkreis Zweiter/);
  await decide(tab, first);
  watcher.assertQuiet();
}

test("zwei Tabs: der Stand des anderen lässt sich übernehmen, und das zurücknehmen", () =>
  visitor((page) =>
    conflict(page, async (tab, first) => {
      await button(tab, TAKE).click();
      await notice(tab, "Der Entwurf vom Gerät hat Ihre bisherigen Angaben ersetzt.").and(tab.locator(":focus")).waitFor();
      assert.equal(await stored(tab), first);
      assert.equal(await notice(tab, CHANGED).count(), 0);
      await button(tab, "Rückgängig machen").click();
      await arrived(tab, LIST);
      assert.match(await stored(tab), /Landkreis Zweiter/);
      assert.equal(await draft(tab), first);
      await button(tab, REPLACE).waitFor();
      assert.equal(await notice(page, CHANGED).count(), 0);
    }),
  ));

test("zwei Tabs: der eigene Stand lässt sich an die Stelle setzen, und der andere Tab erfährt es", () =>
  visitor((page) =>
    conflict(page, async (tab) => {
      await button(tab, REPLACE).click();
      await notice(tab, CHANGED).waitFor({ state: "hidden" });
      await tab.getByRole("heading", { name: SECTION }).and(tab.locator(":focus")).waitFor();
      assert.equal(await draft(tab), await stored(tab));
      assert.match(await draft(tab), /Landkreis Zweiter/);
      await notice(page, CHANGED).waitFor();
      assert.match(await stored(page), /Landkreis Erster/);
    }),
  ));

test("zwei Tabs: einer arbeitet ohne das Gerät weiter", () =>
  visitor((page) =>
    conflict(page, async (tab, first) => {
      await button(tab, APART).click();
      await notice(tab, CHANGED).waitFor({ state: "hidden" });
      await fill(tab, "Landkreis Dritter");
      assert.equal(await draft(tab), first);
      assert.equal(await notice(tab, CHANGED).count(), 0);
    }),
  ));

test("zwei Tabs: wird der Entwurf in einem gelöscht, sagt es der andere und schreibt ihn nicht wieder", () =>
  visitor(async (page) => {
    await work(page);
    await keep(page);
    const { tab, watcher } = await anotherTab(page);
    await open(tab);
    await button(page, DELETE).click();
    await notice(tab, "Der Entwurf liegt nicht mehr auf diesem Gerät").waitFor();
    await assertAccessible(tab);
    await fill(tab, "Landkreis Zweiter");
    assert.deepEqual(await device(tab), {});
    await button(tab, "Wieder auf diesem Gerät behalten").click();
    await notice(tab, "Der Entwurf liegt nicht mehr auf diesem Gerät").waitFor({ state: "hidden" });
    assert.equal(await draft(tab), await stored(tab));
    watcher.assertQuiet();
  }));

// ---------------------------------------------------------------------------------------------------------------------
// Deleting everything, storage that refuses, leaving
// ---------------------------------------------------------------------------------------------------------------------

test("„Alle Angaben löschen“ löscht auch den Entwurf auf dem Gerät, und die Rücknahme holt beides zurück", () =>
  visitor(async (page) => {
    await work(page);
    await keep(page);
    const before = await draft(page);
    await deleteAll(page);
    await notice(page, "Alle Angaben sind gelöscht.").and(page.locator(":focus")).waitFor();
    assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
    await button(page, "Rückgängig machen").click();
    await arrived(page, START);
    assert.equal(await draft(page), before);
    assert.equal(await stored(page), before);
    await toList(page);
    await button(page, DELETE).waitFor();
  }));

const REFUSED = "Der Browser lässt nicht zu, dass der Entwurf auf diesem Gerät gesichert wird.";
const OUTDATED = "Der Browser lässt nicht zu, dass die letzten Angaben auf diesem Gerät gesichert werden.";

/** Runs in the page: what lies on the device cannot be changed any more. */
function fillUp() {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (...item) {
    if (this === localStorage) throw new DOMException("", "QuotaExceededError");
    setItem.apply(this, item);
  };
}

function forbid() {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
}

for (const [name, script] of [
  ["voll", fillUp],
  ["verboten", forbid],
]) {
  test(`Gerätespeicher ${name}: es wird einmal gesagt, die Datei angeboten, und es geht weiter`, () =>
    visitor(
      async (page) => {
        await work(page);
        await toList(page);
        await button(page, KEEP).click();
        await notice(page, REFUSED).waitFor();
        await assertAccessible(page);
        const { text } = await download(page, () => button(notice(page, REFUSED), "Angaben und Ergebnis speichern").click());
        assert.deepEqual(assess(text), { code: 1, verdict: "offen", letter: null });
        await fill(page, "Landkreis Neukreis");
        assert.equal(await notice(page, "Der Browser lässt nicht zu").count(), 0);
        assert.match(await stored(page), /Landkreis Neukreis/);
      },
      { prepare: (context) => context.addInitScript(script) },
    ));
}

test("Gerätespeicher wird voll: der frühere Entwurf bleibt, und es steht da", () =>
  visitor(async (page) => {
    await work(page);
    await keep(page);
    const before = await device(page);
    await page.evaluate(fillUp);
    await fill(page, "Landkreis Neukreis");
    await notice(page, OUTDATED).waitFor();
    await assertAccessible(page);
    await fill(page, "Landkreis Altkreis");
    assert.equal(await notice(page, OUTDATED).count(), 1);
    assert.deepEqual(await device(page), before);
    const { text } = await download(page, () => button(notice(page, OUTDATED), "Angaben und Ergebnis speichern").click());
    assert.match(text, /Landkreis Altkreis/);
  }));

test("vor dem Verlassen fragt der Browser, wenn ein Vorantrag verloren ginge, und nur dann", () =>
  visitor(async (page, watcher) => {
    const leave = async (expected, why) => {
      const shown = await page.getByRole("heading", { level: 1 }).innerText();
      watcher.asked = 0;
      await page.reload();
      await at(page, shown);
      await link(page, "Vorantrag").waitFor();
      assert.equal(watcher.asked, expected, why);
    };
    await begin(page);
    await answer(page, APPLICANT, "Landkreis");
    await at(page, CONSENT);
    await leave(0, "a mere check");
    await fill(page, "Landkreis Musterkreis");
    await leave(1, "a Vorantrag in no file");
    await toList(page);
    await link(page, "Angaben prüfen").click();
    await download(page, () => button(page, "Als ENTWURF speichern").click());
    await leave(0, "it is in a file");
    await keep(page);
    await fill(page, "Landkreis Neukreis");
    await leave(0, "it is on the device");
    await page.evaluate(() => {
      location.hash = "#/vorantrag/anmerkungen";
    });
    await arrived(page, "Anmerkungen");
    await field(page, "Anmerkungen").fill("Noch nicht gesendet");
    await leave(1, "typed and not sent");
  }));

test("eine geöffnete Datei ist gespeichert, bis sie geändert wird", () =>
  visitor(async (page, watcher) => {
    await toFiles(page);
    await choose(page, "drei.json", example("mehrere_personen.json"));
    await at(page, "Datei geöffnet");
    await link(page, "Personen").click();
    await at(page, "Personen");
    await page.getByRole("button", { name: /^Entfernen.*Person 1$/ }).click();
    await page.getByText("Die Person ist entfernt.", { exact: true }).waitFor();
    await button(page, "Rückgängig machen").click();
    await arrived(page, "Personen");
    await page.reload();
    assert.equal(watcher.asked, 0);
  }));

// ---------------------------------------------------------------------------------------------------------------------
// Keyboard
// ---------------------------------------------------------------------------------------------------------------------

test("mit der Tastatur allein: behalten, öffnen, löschen", () =>
  visitor(async (page) => {
    await work(page);
    await toList(page);
    const keyboard = new Keyboard(page);
    await keyboard.press(KEEP);
    await page.getByRole("heading", { name: SECTION }).and(page.locator(":focus")).waitFor();
    const { tab, watcher } = await anotherTab(page);
    const other = new Keyboard(tab);
    await other.press(OPEN);
    await arrived(tab, LIST);
    await other.press(DELETE);
    await tab.getByRole("heading", { name: SECTION }).and(tab.locator(":focus")).waitFor();
    assert.deepEqual(await device(tab), {});
    watcher.assertQuiet();
  }));
