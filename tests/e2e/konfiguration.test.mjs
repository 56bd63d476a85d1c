// What the host has set: the page follows it, and says what is wrong with it, in the words of `vorabcheck konfiguration`.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { ADDRESS, setting, visitor, withBrowser } from "./hilfen/browser.mjs";
import { DECLARATION, EVERYTHING, WRONG, hosted } from "./hilfen/konfiguration.mjs";
import { download } from "./hilfen/programm.mjs";
import { START, arrived, at, button, link } from "./hilfen/seite.mjs";
import { example, seed } from "./hilfen/sitzung.mjs";

withBrowser();

const PERIOD = "Wann beginnt der Bewilligungszeitraum?";

/** A visitor of a host who has set this. */
const guest = (file, visit) => visitor(visit, { prepare: hosted(file), expected: [/^error: (SyntaxError|RangeError)/] });

/** The sentences with which the program for the command line refuses this file. */
function sentences(file) {
  const { status, stderr } = spawnSync(setting("VORABCHECK_PROGRAMM"), ["konfiguration", "-"], { input: file, encoding: "utf8" });
  assert.equal(status, 2, "the file is refused");
  return stderr.trimEnd().split("\n").map((line) => line.replace(/^Standardeingabe: (Zeile \d+, Spalte \d+: )?/, ""));
}

// ---------------------------------------------------------------------------------------------------------------------
// Wrong
// ---------------------------------------------------------------------------------------------------------------------

for (const file of [
  '{"thema": "blau"}',
  '{"thema": ["kern"]}',
  '{"bewilligungsstelle": {"email": "x", "name": " "}, "kiosk": {"sekunden": 5}}',
  '{"bewilligungszeitraum": {"beginn": "1.7.2018"}}',
  '{"impressum": "javascript:alert(1)", "datenschutz": "//example.org"}',
  '{"Thema": "kern"}',
  '{"bewilligungsstelle": "RP"}',
  '{"kiosk": null}',
  "5",
  "[]",
  '{"": {"thema": "kern"}}',
  '{"kiosk": {}, "__proto__": {"thema": "kern"}}',
  '{"impressum": "/\\u0000"}',
  "[".repeat(20_000),
  `{"thema": "kern"}${" ".repeat(65_536)}`,
  "",
  "{thema: kern}",
  "<!doctype html><h1>Nicht gefunden</h1>",
]) {
  test(`falsche Konfiguration ${file.slice(0, 40) || "(leer)"}: die Seite nennt, was erwartet wird, wie das Terminal`, () =>
    guest(file, async (page) => {
      await arrived(page, WRONG);
      const items = page.getByRole("main").getByRole("listitem");
      await items.first().waitFor();
      assert.deepEqual(await items.allInnerTexts(), sentences(file));
      assert.equal(await page.title(), `${WRONG} – Vorabcheck Integrationsmanagement`);
      await link(page, "Leerformular (PDF)").waitFor();
      for (const name of ["Impressum", "Datenschutz", "Barrierefreiheit"]) {
        assert.ok(await page.getByText(name, { exact: true }).isHidden(), `nothing is known of ${name}`);
      }
    }));
}

test("auch wer schon Angaben hat, erfährt es, und sie bleiben", () =>
  visitor(async (page) => {
    await seed(page, example("c.json"));
    const before = await page.evaluate(() => sessionStorage.getItem("vorabcheck/1"));
    await hosted({ thema: 1 })(page);
    await page.reload();
    await arrived(page, WRONG);
    const saved = await download(page, () => link(page, "Bisherige Angaben speichern").click());
    assert.equal(saved.text, before);
    await page.unroute("**/konfiguration.json");
    await button(page, "Erneut laden").click();
    await at(page, START);
    assert.equal(await page.evaluate(() => sessionStorage.getItem("vorabcheck/1")), before);
  }));

// ---------------------------------------------------------------------------------------------------------------------
// Missing
// ---------------------------------------------------------------------------------------------------------------------

for (const [name, answer] of [
  ["fehlt sie", (route) => route.fulfill({ status: 404, body: "<h1>Nicht gefunden</h1>" })],
  ["kommt sie nicht an", (route) => route.abort()],
  ["ist der Server gestört", (route) => route.fulfill({ status: 503, body: "" })],
  ["antwortet der Server nicht", () => {}],
]) {
  test(`${name}, gilt die Vorgabe`, () =>
    visitor(
      async (page) => {
        await at(page, START);
        await link(page, "Prüfung beginnen").waitFor();
        for (const name of ["Impressum", "Datenschutz"]) {
          assert.ok(await page.getByText(name, { exact: true }).isHidden(), `nothing is known of ${name}`);
        }
        await link(page, "Barrierefreiheit").click();
        await at(page, DECLARATION);
        await page.getByText(/hat hier keine Stelle genannt/).waitFor();
      },
      {
        prepare: (context) => context.route("**/konfiguration.json", answer),
        expected: [/Failed to load resource/, /preloaded using link preload but not used/],
      },
    ));
}

// ---------------------------------------------------------------------------------------------------------------------
// Set
// ---------------------------------------------------------------------------------------------------------------------

test("der Fuß der Seite hat die Verweise der Stelle, im Einstieg und danach", () =>
  guest(EVERYTHING, async (page) => {
    for (const next of ["Prüfung beginnen", "Ergebnis"]) {
      assert.equal(await link(page, "Impressum").getAttribute("href"), EVERYTHING.impressum);
      assert.equal(await link(page, "Datenschutz").getAttribute("href"), EVERYTHING.datenschutz);
      await link(page, next).click();
    }
    await arrived(page, "Noch offen");
    assert.equal(await link(page, "Impressum").getAttribute("href"), EVERYTHING.impressum);
  }));

test("die eigene Erklärung der Stelle tritt an die Stelle der des Programms", () =>
  guest({ barrierefreiheit: { erklaerung: "https://example.org/barrierefrei" } }, async (page) => {
    await link(page, "Prüfung beginnen").waitFor();
    assert.equal(await link(page, "Barrierefreiheit").getAttribute("href"), "https://example.org/barrierefrei");
  }));

test("die Erklärung zur Barrierefreiheit nennt, wer zuständig ist", () =>
  guest(EVERYTHING, async (page) => {
    await link(page, "Barrierefreiheit").click();
    await at(page, DECLARATION);
    await page.getByText(/Bereitgestellt von: Ministerium für Muster\./).waitFor();
    assert.equal(await link(page, "barriere@example.org").getAttribute("href"), "mailto:barriere@example.org");
    await page.getByText("Telefon: 0711 123-0").waitFor();
    assert.equal(await link(page, "Zur Schlichtungsstelle").getAttribute("href"), "https://example.org/schlichtung");
    await page.getByText("Stand dieser Erklärung: 16.04.2018").waitFor();
  }));

test("der angebotene Beginn wird eingetragen, nicht beantwortet", () =>
  guest(EVERYTHING, async (page) => {
    await page.goto(`${ADDRESS}#/frage/bewilligungszeitraum`);
    await at(page, PERIOD);
    await page.getByText("Angeboten wird ein Beginn am 01.07.2018.").waitFor();
    await button(page, "01.07.2018 eintragen").click();
    for (const [name, value] of [["Tag", "01"], ["Monat", "07"], ["Jahr", "2018"]]) {
      assert.match(await page.getByRole("textbox", { name, exact: true }).inputValue(), new RegExp(`^0?${Number(value)}$`));
    }
    assert.equal(await page.evaluate(() => sessionStorage.getItem("vorabcheck/1")), null, "nothing is answered yet");
    await button(page, "Weiter").click();
    await page.waitForFunction(() => sessionStorage.getItem("vorabcheck/1")?.includes("2018-07-01"));
  }));

test("eine andere Frage nach einem Tag hat kein Angebot", () =>
  guest(EVERYTHING, async (page) => {
    await page.goto(`${ADDRESS}#/frage/aufnahme`);
    await at(page, "Wann nimmt die Person die Tätigkeit auf?");
    assert.equal(await page.getByText(/Angeboten wird/).count(), 0);
  }));

test("Ergebnis und Vorantrag nennen die Bewilligungsstelle", () =>
  guest(EVERYTHING, async (page) => {
    await seed(page, example("c.json"));
    await page.goto(`${ADDRESS}#/ergebnis`);
    const address = "Bewilligungsstelle: Regierungspräsidium Musterstadt, Musterweg 1, 70000 Musterstadt, stelle@example.org";
    await page.getByText(address).waitFor();
    await page.goto(`${ADDRESS}#/gesamtergebnis`);
    await page.getByText(address).waitFor();
    await page.getByText("Schicken Sie die PDF-Datei unterschrieben per Post.").waitFor();
    assert.equal(await link(page, "stelle@example.org").getAttribute("href"), "mailto:stelle@example.org");
  }));

test("ohne Angaben nennt der Vorantrag die Bewilligungsstelle der Quelle", () =>
  visitor(async (page) => {
    await seed(page, example("c.json"));
    await page.goto(`${ADDRESS}#/gesamtergebnis`);
    await page.getByText("Bewilligungsstelle: Regierungspräsidium Stuttgart").waitFor();
    await page.getByText("Sie sagt Ihnen, wie Antrag und Datei sie erreichen, und sie allein entscheidet.").waitFor();
  }));
