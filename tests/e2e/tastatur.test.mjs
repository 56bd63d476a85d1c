// By keyboard alone: in which order the parts of a page are reached, a result before the end, and a Vorantrag to its file and back.
// The ways to each verdict are in wege.test.mjs, a whole Vorantrag with three persons is in vorantrag.test.mjs.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
import { FILE_FIELD, OPENED } from "./hilfen/dateien.mjs";
import { START, arrived, at, heading, link } from "./hilfen/seite.mjs";
import { Keyboard } from "./hilfen/tastatur.mjs";
import { POST, REVIEW, TASKS, go, opened } from "./hilfen/vorantrag.mjs";

withBrowser();

const PRINT = "Als PDF speichern oder drucken";

/** Runs in the page: what has the focus, by its name or its label. */
function stop() {
  const element = document.activeElement;
  const label = element.labels?.[0] ?? element;
  return element === document.body ? null : label.textContent.replace(/\s+/g, " ").trim();
}

const FIRST = "Zum Inhalt springen";

/** The stops of Tab from the top of the page to its end; behind that comes the browser, or the top again. */
async function stops(page) {
  const next = async () => {
    await page.keyboard.press("Tab");
    return page.evaluate(stop);
  };
  const limit = 200;
  for (let presses = 0; (await next()) !== FIRST; presses += 1) assert.ok(presses < limit, "Tab gets to the top");
  const names = [FIRST];
  for (let name = await next(); name !== null && name !== FIRST; name = await next()) {
    names.push(name);
    assert.ok(names.length < limit, "Tab gets to the end");
  }
  return names;
}

const HEAD = [FIRST, "Vorabcheck Integrationsmanagement", "Ihre Angaben", "Ergebnis", "Alle Angaben löschen"];
const FOOT = ["Leerformular (PDF)", "Lizenzen", "Regelwerk", "Barrierefreiheit"];

test("Tab geht von oben nach unten: Startseite, Frage, Datum", () =>
  visitor(async (page) => {
    await link(page, "Prüfung beginnen").waitFor();
    const ways = ["Prüfung beginnen", "Datei oder Beispiel öffnen", "Vorantrag zusammenstellen", "Ändern Stichtag"];
    assert.deepEqual(await stops(page), [...HEAD, ...ways, ...FOOT]);
    await go(page, "#/frage/antragsteller", "Wer stellt den Antrag?");
    await arrived(page, "Wer stellt den Antrag?");
    const [first, ...rest] = await stops(page);
    assert.equal(first, FIRST);
    assert.deepEqual(rest.slice(-2 - FOOT.length), ["Weiter", "Ergebnis jetzt ansehen", ...FOOT]);
    // A group of radio buttons is one stop.
    assert.equal(rest.filter((name) => name === "Stadt (auch Stadtkreis) oder Gemeinde").length, 1);
    assert.ok(!rest.includes("Landkreis"));
    await go(page, "#/frage/stichtag", "Für welchen Stichtag soll geprüft werden?");
    await arrived(page, "Für welchen Stichtag soll geprüft werden?");
    const date = await stops(page);
    assert.deepEqual(date.slice(date.indexOf("Tag"), date.indexOf("Weiter") + 1), ["Tag", "Monat", "Jahr", "Weiter"]);
  }));

test("Tab folgt auf jeder Seite eines Vorantrags dem Inhalt und lässt nichts aus", () =>
  visitor(async (page) => {
    await opened(page);
    for (const [hash, name] of [
      ["#/vorantrag", TASKS],
      ["#/person/2/vorantrag/stelle", POST],
      ["#/person/2/ergebnis", "Förderfähig nach Buchst. c"],
      ["#/person/2/angaben", "Ihre Angaben"],
      ["#/personen", "Personen"],
      ["#/nachweise", "Nachweise"],
      ["#/pruefen", REVIEW],
      ["#/gesamtergebnis", "Ergebnis: 2 förderfähig, 1 in Klärung."],
      ["#/vorantrag/druck", PRINT],
      ["#/datei", OPENED],
    ]) {
      await go(page, hash, name);
      await arrived(page, name);
      const expected = await page.evaluate(() =>
        [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex === 0)
          .map((element) => (element.labels?.[0] ?? element).textContent.replace(/\s+/g, " ").trim()),
      );
      assert.deepEqual(await stops(page), expected, name);
    }
  }));

test("noch offen: das Ergebnis vor der letzten Frage", () =>
  visitor(async (page) => {
    const keyboard = new Keyboard(page);
    await keyboard.follow("Prüfung beginnen");
    await arrived(page, "Wer stellt den Antrag?");
    await keyboard.choose("Stadt (auch Stadtkreis) oder Gemeinde");
    await keyboard.press("Weiter");
    await arrived(page, "Wer stellt die Person an?");
    await keyboard.follow("Ergebnis jetzt ansehen");
    await arrived(page, "Noch offen");
    await keyboard.follow("Prüfung fortsetzen");
    await arrived(page, "Wer stellt die Person an?");
  }));

test("ein Vorantrag mit einer Person: als PDF gespeichert und im nächsten Tab wieder geöffnet", () =>
  visitor(async (page) => {
    const keyboard = new Keyboard(page);
    await keyboard.follow("Vorantrag zusammenstellen");
    await arrived(page, TASKS);
    await keyboard.tabTo(link(page.getByRole("main"), "Personen"));
    await keyboard.key("Enter");
    await arrived(page, "Personen");
    await keyboard.tabTo(page.getByRole("link", { name: /^Angaben ergänzen ?: Person 1$/ }));
    await keyboard.key("Enter");
    await arrived(page, POST);
    await keyboard.type("Name oder Kennung", "Kennung 1");
    await keyboard.type("Stellenumfang in VZÄ", "0,5");
    await keyboard.press("Speichern und weiter");
    await arrived(page, "Wann nimmt die Person die Tätigkeit auf?");
    await keyboard.typeDate(["01", "03", "2018"]);
    await keyboard.press("Weiter");
    await heading(page, "Wann nimmt die Person die Tätigkeit auf?").waitFor({ state: "hidden" });
    await keyboard.follow("Vorantrag");
    await arrived(page, TASKS);
    await keyboard.follow(REVIEW);
    await arrived(page, REVIEW);
    await page.getByText("ENTWURF", { exact: true }).waitFor();
    await keyboard.tabTo(link(page.getByRole("main"), PRINT));
    await keyboard.key("Enter");
    await arrived(page, PRINT);
    const [file] = await Promise.all([page.waitForEvent("download"), keyboard.press("PDF-Datei speichern")]);
    const name = file.suggestedFilename();
    assert.match(name, /^Vorantrag.*_ENTWURF\.pdf$/);

    const tab = await page.context().newPage();
    await tab.goto(ADDRESS);
    await at(tab, START);
    const other = new Keyboard(tab);
    await other.follow("Datei oder Beispiel öffnen");
    await arrived(tab, "Datei öffnen");
    const chosen = tab.waitForEvent("filechooser");
    await other.tabTo(tab.getByLabel(FILE_FIELD, { exact: true }));
    await other.key("Enter");
    await (await chosen).setFiles({ name, mimeType: "application/pdf", buffer: await readFile(await file.path()) });
    await arrived(tab, OPENED);
    await other.follow("Vorantrag");
    await arrived(tab, TASKS);
    await other.follow(REVIEW);
    await tab.getByText("Kennung 1").first().waitFor();
    await tab.close();
  }));
