// Data files: saved, opened again, compared, refused; examples; another Stichtag; and that the first question waits for none of it.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { assertAccessible } from "./hilfen/axe.mjs";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
import { FILE_FIELD, OPENED, choose, drop, refusal, save, toFiles, toResult } from "./hilfen/dateien.mjs";
import { download, sentence } from "./hilfen/programm.mjs";
import { START, answer, arrived, at, button, field, link, stored, throughFrame } from "./hilfen/seite.mjs";
import { example } from "./hilfen/sitzung.mjs";
import { Keyboard } from "./hilfen/tastatur.mjs";

withBrowser();

const BROKEN = new URL("../beispiele/kaputt/", import.meta.url);
const REPLACED = "Die Angaben der Datei haben Ihre bisherigen ersetzt.";
const DEGREE = "Hat die Person einen Hochschulabschluss?";
const STICHTAG = "Für welchen Stichtag soll geprüft werden?";
const AGREES = "Das Ergebnis in der Datei stimmt mit dem neu berechneten in allen Bedingungen überein.";

/** The schema that is published beside the program. */
async function publishedSchema(page) {
  const address = await page.locator("link[rel=describedby]").getAttribute("href");
  return (await page.request.get(new URL(address, ADDRESS).href)).json();
}

/** Goes to the question with the three fields of a date, by the address. */
async function toStichtag(page) {
  await page.evaluate(() => {
    location.hash = "#/frage/stichtag";
  });
  await at(page, STICHTAG);
}

/** Loads the page without the rest of the program: it fails (`how`: abort) or is slow (`how`: hold) until `release` is called. */
function withoutRest(how, visit, options = {}) {
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  let held = true;
  const prepare = (context) =>
    context.route(/\/vorabcheck[-_].*\.(js|wasm)$/, async (route) => {
      if (held && how === "abort") return route.abort();
      await released;
      return route.continue();
    });
  const let_ = () => {
    held = false;
    release();
  };
  return visitor((page) => visit(page, let_), { prepare, ...options });
}

test("die ersten Fragen warten nicht auf den Rest des Programms; kommt er nicht, lässt er sich noch einmal holen", () =>
  withoutRest(
    "abort",
    async (page, release) => {
      await throughFrame(page);
      await at(page, DEGREE);
      await link(page, "Ergebnis").click();
      await at(page, "Der nächste Teil des Programms fehlt noch");
      await page.getByText(/Der nächste Teil des Programms ließ sich nicht laden\./).waitFor();
      await assertAccessible(page);
      release();
      await button(page, "Erneut versuchen").click();
      await arrived(page, "Noch offen");
      // Nothing was lost, and the way back is still there.
      await page.goBack();
      await at(page, DEGREE);
    },
    { expected: [/ERR_FAILED/, /Failed to fetch/] },
  ));

test("kommt der Rest erst, wenn man schon wieder bei den Fragen ist, bleibt alles, wie es ist", () =>
  withoutRest("hold", async (page, release) => {
    await toStichtag(page);
    await link(page, "Ergebnis").click();
    await at(page, "Der nächste Teil des Programms wird geladen");
    await page.goBack();
    await at(page, STICHTAG);
    await field(page, "Tag").fill("12");
    const arrivedRest = page.waitForResponse(/\/vorabcheck_bg.*\.wasm$/);
    release();
    await (await arrivedRest).finished();
    await field(page, "Monat").fill("3");
    assert.deepEqual([await field(page, "Tag").inputValue(), await field(page, "Monat").inputValue()], ["12", "3"]);
    await link(page, "Ergebnis").click();
    await arrived(page, "Noch offen");
  }));

test("„Alle Angaben löschen“ lässt sich auch dann zurücknehmen, wenn der Rest danach kommt", () =>
  withoutRest("hold", async (page, release) => {
    await throughFrame(page);
    await at(page, DEGREE);
    const before = await stored(page);
    await link(page, "Ergebnis").click();
    await at(page, "Der nächste Teil des Programms wird geladen");
    await button(page, "Alle Angaben löschen").click();
    await page.getByText("Alle Angaben sind gelöscht.", { exact: true }).waitFor();
    const arrivedRest = page.waitForResponse(/\/vorabcheck_bg.*\.wasm$/);
    release();
    await (await arrivedRest).finished();
    await button(page, "Rückgängig machen").click();
    await at(page, START);
    assert.equal(await stored(page), before);
  }));

test("eine Datei, die vor dem Rest des Programms kommt, wartet auf ihn; die letzte zählt", () =>
  withoutRest("hold", async (page, release) => {
    await at(page, START);
    await link(page, "Datei oder Beispiel öffnen").click();
    await at(page, "Der nächste Teil des Programms wird geladen");
    await drop(page, "a.json", example("a.json"));
    await page.getByText("Die Datei wird geöffnet, sobald der nächste Teil des Programms geladen ist.", { exact: true }).waitFor();
    await drop(page, "b.json", example("b.json"));
    await assertAccessible(page);
    release();
    await at(page, OPENED);
    await page.getByRole("heading", { name: "Person 1: Förderfähig nach Buchst. b" }).waitFor();
  }));

for (const [what, others, content, reason] of [
  ["mehrere Dateien", ["zweite.json"], "{}", "Es sind mehrere Dateien auf einmal. Erwartet wird eine."],
  ["eine zu große Datei", [], Buffer.alloc(5 * 1024 * 1024 + 1, " "), "Die Datei ist größer als 5 MB und wird nicht gelesen."],
]) {
  test(`${what} vor dem Rest des Programms: abgelehnt mit dem Grund`, () =>
    withoutRest("hold", async (page, release) => {
      await at(page, START);
      await drop(page, "erste.json", content, ...others);
      release();
      await page.getByRole("alert").filter({ hasText: reason }).filter({ hasText: "erste.json" }).waitFor();
      await at(page, START);
    }));
}

test("eine schlechte Datei auf einer Frage: Fokus auf dem Grund, „Fehler:“ im Titel, das Getippte bleibt", () =>
  visitor(async (page) => {
    // The whole program is there once a page of its own was.
    await toFiles(page);
    await toStichtag(page);
    await field(page, "Tag").fill("12");
    await drop(page, "kaputt.json", "{");
    await page.getByRole("alert").filter({ hasText: "kaputt.json" }).and(page.locator(":focus")).waitFor();
    assert.match(await page.title(), /^Fehler: /);
    assert.equal(await field(page, "Tag").inputValue(), "12");
    await assertAccessible(page);
    await drop(page, "eine.json", "{}", "andere.json");
    await page.getByRole("alert").filter({ hasText: "Es sind mehrere Dateien auf einmal. Erwartet wird eine." }).waitFor();
    await link(page, "Ergebnis").click();
    await arrived(page, "Noch offen");
    assert.equal(await page.getByRole("alert").count(), 0);
  }));

test("nach „Alle Angaben löschen“ zeigt die Seite der Dateien keine mehr", () =>
  visitor(async (page) => {
    await toFiles(page);
    await choose(page, "geheim_Mustermann.json", example("c.json"));
    await arrived(page, OPENED);
    await button(page, "Alle Angaben löschen").click();
    await at(page, START);
    await toFiles(page);
    await at(page, "Datei öffnen");
    assert.equal(await page.getByText("Mustermann").count(), 0);
  }));

test("lässt der Browser das Speichern nicht zu, steht es da, und nichts ist verloren", () =>
  visitor(async (page) => {
    await toFiles(page);
    await choose(page, "a.json", example("a.json"));
    await toResult(page);
    await page.evaluate(() => {
      URL.createObjectURL = () => {
        throw new DOMException("", "NotAllowedError");
      };
    });
    await save(page);
    await page.getByText(/^Der Browser lässt nicht zu, dass die Datei gespeichert wird\./).waitFor();
    await at(page, "Förderfähig nach Buchst. a");
  }));

test("gespeichert, in einem neuen Tab geöffnet: dieselbe Datei, kein Unterschied", () =>
  visitor(async (page) => {
    await toFiles(page);
    await choose(page, "c.json", example("c.json"));
    await toResult(page);
    await at(page, "Förderfähig nach Buchst. c");
    const saved = await download(page, () => save(page));
    assert.equal(saved.name, "Vorabcheck_2018-03-15.json");
    assert.equal(saved.text, example("c.json"));

    const other = await page.context().newPage();
    await other.goto(ADDRESS);
    await link(other, "Datei oder Beispiel öffnen").click();
    await choose(other, saved.name, saved.text);
    await arrived(other, OPENED);
    await other.getByText(AGREES, { exact: true }).waitFor();
    assert.equal(await other.getByText(REPLACED).count(), 0, "there was nothing to replace");
    await toResult(other);
    await at(other, "Förderfähig nach Buchst. c");
    assert.equal((await download(other, () => save(other))).text, saved.text);
  }));

test("was gespeichert wird, hält sich an das veröffentlichte Schema, auch was der Tab behält", () =>
  visitor(async (page) => {
    const ajv = new Ajv({ strictTypes: false, allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(await publishedSchema(page));
    const check = (text) => assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
    for (const name of ["a.json", "vorerfahrung.json", "klaerung_anderes_fach.json", "mehrere_personen.json"]) {
      await toFiles(page);
      await choose(page, name, example(name));
      await page.getByText(name).waitFor();
      check(await stored(page));
      await link(page, "Ergebnis").click();
      check((await download(page, () => save(page))).text);
    }
    assert.equal(validate({ ...JSON.parse(example("a.json")), format: "vorabcheck/2" }), false);
  }));

test("auf die Startseite gezogen: die Datei tritt an die Stelle der Angaben, die sich zurückholen lassen", () =>
  visitor(async (page) => {
    await throughFrame(page);
    await at(page, DEGREE);
    const before = await stored(page);
    await drop(page, "b.json", example("b.json"));
    await at(page, OPENED);
    await page.getByText(REPLACED, { exact: true }).waitFor();
    await assertAccessible(page);
    await button(page, "Rückgängig machen").click();
    await arrived(page, "Datei öffnen");
    assert.equal(await stored(page), before);
    await page.goBack();
    await at(page, DEGREE);
  }));

test("eine Datei, die schon vor dem ersten Klick kommt", () =>
  visitor(async (page) => {
    await at(page, START);
    await drop(page, "a.json", example("a.json"));
    await at(page, OPENED);
    await page.getByRole("heading", { name: "Person 1: Förderfähig nach Buchst. a" }).waitFor();
  }));

test("ein gespeichertes Ergebnis, das lügt, wird Bedingung für Bedingung gezeigt", () =>
  visitor(async (page) => {
    const document = JSON.parse(example("nicht_foerderfaehig_freier_traeger.json"));
    const { ergebnis } = document.personen[0];
    ergebnis.urteil = "erfuellt";
    ergebnis.befund.wert = ergebnis.befund.teile[0].wert = { lo: "erfuellt", hi: "erfuellt" };
    await toFiles(page);
    await choose(page, "luege.json", JSON.stringify(document));
    await arrived(page, OPENED);
    await page
      .getByText("In der Datei steht das Ergebnis „Förderfähig nach Buchst. a“. Neu berechnet ist es „Nicht förderfähig“; das gilt.")
      .waitFor();
    const rows = page.getByRole("listitem").filter({ hasText: "in der Datei: erfüllt, neu berechnet: nicht erfüllt" });
    assert.equal(await rows.count(), 2, "the whole and the applicant, and nothing else");
    await rows.filter({ hasText: "Antragsteller" }).waitFor();
    await assertAccessible(page);
  }));

/** Bad files that are no samples, because they are large, empty or made of odd bytes. */
function badFiles() {
  const text = example("klaerung_anderes_fach.json");
  const named = (name) => text.replace(/("bezeichnung": )"[^"]*"/, (_, before) => before + JSON.stringify(name));
  return [
    ["0-bytes.json", ""],
    ["groesser-als-5-mb.json", Buffer.alloc(5 * 1024 * 1024 + 1, " ")],
    ["fünf-mb-unsinn.json", Buffer.alloc(5 * 1024 * 1024, "[1,")],
    ["abgeschnitten.json", text.slice(0, text.length / 2)],
    ["utf-16.json", Buffer.from("\uFEFF" + text, "utf16le")],
    ["feld-doppelt.json", text.replace('"zielgruppe": "ja",', '"zielgruppe": "ja", "zielgruppe": "nein",')],
    ["von-rechts.json", named("Ethno\u202Elogie")],
    ["nul.json", named("Ethno\u0000logie")],
    ["sehr-tief.json", "[".repeat(1_000_000)],
    ["zahl-zu-gross.json", text.replace(/"stichtag": "[^"]*"/, '"stichtag": 1e999')],
    ["<img src=x onerror=alert(1)>.json", "{}"],
    ["\u202Enosj.json", "{}"],
  ];
}

test("jede schlechte Datei hat denselben Satz wie im Terminal, die Angaben bleiben, die Seite antwortet", () =>
  visitor(async (page) => {
    await throughFrame(page);
    await at(page, DEGREE);
    const before = await stored(page);
    await toFiles(page);
    const samples = readdirSync(BROKEN).map((name) => [name, readFileSync(new URL(name, BROKEN))]);
    for (const [name, content] of [...samples, ...badFiles()]) {
      const expected = sentence(content);
      await choose(page, name, content);
      const box = page.getByRole("alert").filter({ hasText: expected });
      await box.waitFor();
      assert.equal(await box.getByText("Ihre bisherigen Angaben sind unverändert.", { exact: true }).count(), 1, name);
      assert.equal(await stored(page), before, name);
    }
    assert.ok(samples.length > 25);
    await refusal(page, "\uFFFDnosj.json");
    assert.match(await page.title(), /^Fehler: /);
    await assertAccessible(page);
    // The page still answers.
    await link(page, "Ergebnis").click();
    await arrived(page, "Noch offen");
    await page.goBack();
    await page.goBack();
    await arrived(page, DEGREE);
  }));

test("HTML, Emoji und fremde Zeichen in einer Bezeichnung sind nur Text", () =>
  visitor(async (page) => {
    for (const name of ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "Ethnologie 🌍", "Ä́thnologíe שלום"]) {
      const text = example("klaerung_anderes_fach.json").replace(/("bezeichnung": )"[^"]*"/, `$1${JSON.stringify(name)}`);
      await toFiles(page);
      await choose(page, "name.json", text);
      await page.getByText("name.json").waitFor();
      await link(page, "Ihre Angaben").first().click();
      await page.getByText(name).first().waitFor();
      assert.equal(await page.locator("main img, main script").count(), 0);
    }
  }));

test("eine Datei von fast 5 MB öffnet sich, und die Seite antwortet", () =>
  visitor(async (page) => {
    const text = example("c.json");
    await toFiles(page);
    await choose(page, "gross.json", text.padEnd(5 * 1024 * 1024 - 10, " "));
    await arrived(page, OPENED);
    await toResult(page);
    await at(page, "Förderfähig nach Buchst. c");
  }));

test("hundert Personen öffnen sich", () =>
  visitor(async (page) => {
    const document = JSON.parse(example("mehrere_personen.json"));
    document.personen = Array.from({ length: 100 }, (_, n) => ({ angaben: document.personen[n % 3].angaben }));
    await toFiles(page);
    await choose(page, "hundert.json", JSON.stringify(document));
    await page.getByRole("heading", { name: "Person 100: Förderfähig nach Buchst. a" }).waitFor();
    await toResult(page);
    await at(page, "Förderfähig nach Buchst. a");
  }));

test("„Auf heute aktualisieren“ zeigt, was sich ändert, bevor es gilt, und lässt sich zurücknehmen", () =>
  visitor(async (page) => {
    await page.clock.setFixedTime(new Date("2018-07-02T10:00:00+02:00"));
    await toFiles(page);
    await choose(page, "c.json", example("c.json"));
    await toResult(page);
    await link(page, "Auf heute aktualisieren").click();
    await arrived(page, "Auf heute aktualisieren");
    await page.getByText("Geprüft wurde bisher für den Stichtag 15.03.2018. Mit dem Stichtag 02.07.2018 (heute) ergibt sich:").waitFor();
    await page.getByText(/^Bisher ist das Ergebnis „Förderfähig nach Buchst\. c“, dann „/).waitFor();
    await page.getByRole("listitem").filter({ hasText: "1. Schulung" }).filter({ hasText: "bisher: erfüllt, dann: Klärung" }).waitFor();
    await assertAccessible(page);
    assert.equal(JSON.parse(await stored(page)).stichtag, "2018-03-15", "nothing has changed yet");

    await link(page, "Beim bisherigen Stichtag bleiben").click();
    await at(page, "Förderfähig nach Buchst. c");
    await page.goBack();
    await button(page, "Heutigen Tag als Stichtag übernehmen").click();
    await page.getByText("Geprüft wird jetzt für den heutigen Tag.", { exact: true }).waitFor();
    assert.equal(JSON.parse(await stored(page)).stichtag, "2018-07-02");
    assert.equal(await link(page, "Auf heute aktualisieren").count(), 0);
    await button(page, "Rückgängig machen").click();
    await at(page, "Förderfähig nach Buchst. c");
    assert.equal(JSON.parse(await stored(page)).stichtag, "2018-03-15");
  }));

test("geht die Uhr vor den Beginn einer Schulung, steht da, warum es nicht geht", () =>
  visitor(async (page) => {
    await page.clock.setFixedTime(new Date("2018-01-10T10:00:00+01:00"));
    await toFiles(page);
    await choose(page, "c_begonnen.json", example("c_begonnen.json"));
    await link(page, "Auf heute aktualisieren").click();
    await page.getByText(/kann nicht Stichtag sein: Eine Schulung hat nach den Angaben am 05\.03\.2018 begonnen\./).waitFor();
    assert.equal(await page.getByRole("button", { name: /übernehmen/ }).count(), 0);
    await assertAccessible(page);
  }));

test("jedes Beispiel lässt sich laden, und seine Datei ist gültig", () =>
  visitor(async (page) => {
    await toFiles(page);
    const examples = page.getByRole("region", { name: "Beispiel laden" }).or(page.locator("section").filter({ hasText: "Erfundene Fälle" }));
    const names = await examples.getByRole("button").allInnerTexts();
    assert.equal(names.length, 8);
    for (const name of names) {
      await button(page, name).click();
      await page.getByText(`Datei: Beispiel (erfunden): ${name}`).waitFor();
      assert.ok((await page.getByText(AGREES, { exact: true }).count()) > 0, name);
    }
    await assertAccessible(page);
  }));

test("Datei und Beispiel mit der Tastatur allein", () =>
  visitor(async (page) => {
    const keyboard = new Keyboard(page);
    await at(page, START);
    await keyboard.follow("Datei oder Beispiel öffnen");
    await arrived(page, "Datei öffnen");
    // Waited for from here on: the driver takes a moment until the browser hands the dialog over to it.
    const chosen = page.waitForEvent("filechooser");
    await keyboard.tabTo(page.getByLabel(FILE_FIELD, { exact: true }));
    await keyboard.key("Enter");
    await (await chosen).setFiles({ name: "b.json", mimeType: "application/json", buffer: Buffer.from(example("b.json")) });
    await arrived(page, OPENED);
    await keyboard.press("Förderfähig wegen Vorerfahrung: 14 Monate");
    // What can be undone comes first.
    await arrived(page, OPENED, page.getByRole("group", { name: "Meldung" }).filter({ hasText: REPLACED }));
    await keyboard.press("Rückgängig machen");
    await arrived(page, "Datei öffnen");
    await keyboard.follow("Ergebnis");
    await at(page, "Förderfähig nach Buchst. b");
  }));
