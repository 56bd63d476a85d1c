// Many files at once, for the Bewilligungsstelle: chosen, a whole folder, dropped; the table is the terminal's; cancelled, broken, by keyboard.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { setting, visitor, withBrowser } from "./hilfen/browser.mjs";
import { FILES, FOLDER, MANY, cells, folderOf, toMany } from "./hilfen/auswertung.mjs";
import { FILE_FIELD } from "./hilfen/dateien.mjs";
import { arrived, assertNoSidewaysScrolling, at, button, field, link, stored } from "./hilfen/seite.mjs";
import { example, samplePath } from "./hilfen/sitzung.mjs";
import { Keyboard } from "./hilfen/tastatur.mjs";

withBrowser();

const EXPECTED = [/^warning: /, /Failed to load resource/, /Failed to fetch/i, /ERR_FAILED/];

/** What `vorabcheck statistik` says of files: bytes. */
function terminal(...args) {
  const { status, stdout, stderr } = spawnSync(setting("VORABCHECK_PROGRAMM"), ["statistik", ...args], { maxBuffer: 1e8 });
  assert.ok([0, 1, 2].includes(status), `${stderr}`);
  return stdout;
}

/** The bytes of the file that a press of this button gives. */
async function saved(page, name) {
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** A folder as it comes: good files and bad ones, one twice, one that lies, folders within, and what has nothing to do with it. */
const mixed = (act) =>
  folderOf(
    {
      "a.json": example("a_ausland.json"),
      "kreis/b.json": example("b.json"),
      "kreis/tief/c.json": example("c.json"),
      "kreis/noch einmal c.json": JSON.stringify(JSON.parse(example("c.json"))),
      "vorantrag.json": example("vorantrag.json"),
      "gelogen.json": lying(),
      "kaputt.json": "{",
      "fremd.pdf": "%PDF-1.7\nnichts",
      "neuer.json": example("c.json").replace("vorabcheck/1", "vorabcheck/2"),
      "bild.png": "kein Bild",
      ".DS_Store": "x",
    },
    act,
  );

function lying() {
  const document = JSON.parse(example("nicht_foerderfaehig_freier_traeger.json"));
  document.personen[0].ergebnis.urteil = "erfuellt";
  return JSON.stringify(document);
}

test("ein Ordner, wie er kommt: alles ist gezählt oder genannt, und die Tabelle ist die des Terminals", () =>
  mixed((folder) =>
    visitor(async (page) => {
      await toMany(page);
      await page.getByLabel(FOLDER, { exact: true }).setInputFiles(folder);
      const main = page.getByRole("main");
      await main.getByRole("heading", { name: "Personen nach Qualifikation" }).waitFor();
      await assertAccessible(page);
      for (const name of ["kaputt.json", "fremd.pdf", "neuer.json", "gelogen.json", "noch einmal c.json"]) {
        await main.getByRole("rowheader", { name: new RegExp(name) }).first().waitFor();
      }
      // Nothing of the open session has changed.
      assert.equal(await stored(page), null);
      const csv = await saved(page, "Tabelle speichern (CSV)");
      assert.match(csv.name, /\.csv$/);
      assert.deepEqual([...csv.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      const list = await saved(page, "Liste der Dateien speichern (CSV)");
      assert.ok(list.bytes.includes("kreis/tief/c.json"), "the folder is named");
      const pdf = await saved(page, "Tabelle speichern (PDF)");
      assert.ok(pdf.bytes.subarray(0, 5).equals(Buffer.from("%PDF-")));
      // The same files, the same figures.
      assert.deepEqual(await cells(page, /^Buchst\. c/), ["Buchst. c", "2", "33,3 %", "0,50"]);
      const json = JSON.parse(terminal("--format", "json", folder));
      assert.ok(json, "the terminal takes the same folder");
    }),
  ));

test("was auf die Seite gezogen wird, auch ein Ordner, wird ausgewertet, nicht geöffnet; Weiteres kommt dazu", () =>
  mixed((folder) =>
    visitor(async (page) => {
      await toMany(page);
      await page.getByLabel(FILES, { exact: true }).setInputFiles([samplePath("b.json")]);
      assert.equal((await cells(page, /^Buchst\. b/))[1], "1");
      const devtools = await page.context().newCDPSession(page);
      const data = { items: [], files: [path.join(folder, "kreis")], dragOperationsMask: 1 };
      for (const type of ["dragEnter", "dragOver", "drop"]) {
        await devtools.send("Input.dispatchDragEvent", { type, x: 200, y: 200, data });
      }
      // b.json is there twice now.
      await page.getByRole("rowheader", { name: /kreis\/tief\/c\.json/ }).waitFor();
      assert.equal((await cells(page, /^Buchst\. b/))[1], "1");
      assert.equal((await cells(page, /^Buchst\. c/))[1], "1");
      await at(page, MANY);
    }),
  ));

test("ein Stichtag für alle; ein falscher wird gesagt, und nichts geht verloren", () =>
  visitor(async (page) => {
    await toMany(page);
    await page.getByLabel(FILES, { exact: true }).setInputFiles([samplePath("c.json"), samplePath("b.json")]);
    await cells(page, /^Buchst\. c/);
    await field(page, "Ein Stichtag für alle (freiwillig)").fill("31.02.2018");
    await button(page, "Stichtag übernehmen").click();
    const summary = page.getByRole("alert", { name: "Bitte prüfen Sie Ihre Angaben" });
    await summary.and(page.locator(":focus")).waitFor();
    await assertAccessible(page);
    assert.equal((await cells(page, /^Buchst\. c/))[1], "1");
    await field(page, "Ein Stichtag für alle (freiwillig)").fill("31.12.2018");
    await page.keyboard.press("Enter");
    await page.getByText("Stichtag für alle 31.12.2018").waitFor();
    await summary.waitFor({ state: "detached" });
  }));

test("abgebrochen bleibt nichts; geleert auch nicht", () =>
  folderOf(Object.fromEntries(Array.from({ length: 3000 }, (_, number) => [`${number}.json`, example("vorantrag.json")])), (folder) =>
    visitor(async (page) => {
      await toMany(page);
      await page.getByLabel(FOLDER, { exact: true }).setInputFiles(folder);
      await page.getByRole("progressbar").waitFor();
      await button(page, "Auswertung abbrechen").click();
      await arrived(page, MANY);
      assert.equal(await page.getByRole("table").count(), 0);
      await page.getByLabel(FILES, { exact: true }).setInputFiles([samplePath("b.json")]);
      assert.equal((await cells(page, /^Buchst\. b/))[1], "1");
      await button(page, "Tabelle leeren").click();
      await arrived(page, MANY);
      assert.equal(await page.getByRole("table").count(), 0);
    }),
  ));

test("kommt der Teil dafür nicht an, sagt es die Seite, und es geht noch einmal", () =>
  visitor(
    async (page) => {
      await toMany(page);
      let lost = true;
      await page.context().route(/\/auswertung-.*\.js$/, (route) => (lost ? route.abort() : route.continue()));
      await page.getByLabel(FILES, { exact: true }).setInputFiles([samplePath("b.json")]);
      const failure = page.getByRole("alert", { name: "Die Auswertung ist nicht fertig geworden" });
      await failure.and(page.locator(":focus")).waitFor();
      assert.match(await page.title(), /^Fehler: /);
      lost = false;
      await button(page, "Erneut versuchen").click();
      assert.equal((await cells(page, /^Buchst\. b/))[1], "1");
    },
    { expected: EXPECTED },
  ));

test("eine Datei, die inzwischen weg ist, ist genannt, und die anderen zählen", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "auswertung-"));
  try {
    await copyFile(samplePath("b.json"), path.join(folder, "b.json"));
    await copyFile(samplePath("c.json"), path.join(folder, "weg.json"));
    await visitor(async (page) => {
      await toMany(page);
      await page.getByLabel(FILES, { exact: true }).setInputFiles([path.join(folder, "b.json"), path.join(folder, "weg.json")]);
      assert.equal((await cells(page, /^Buchst\. c/))[1], "1");
      await rm(path.join(folder, "weg.json"));
      await field(page, "Ein Stichtag für alle (freiwillig)").fill("01.05.2018");
      await button(page, "Stichtag übernehmen").click();
      await page.getByRole("row", { name: /weg\.json/ }).waitFor();
      assert.equal((await cells(page, /^Buchst\. c/))[1], "0");
      assert.equal((await cells(page, /^Buchst\. b/))[1], "1");
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("eine offene Prüfung bleibt, wie sie ist, und andere Seiten öffnen wieder Dateien", () =>
  visitor(async (page) => {
    await link(page, "Datei oder Beispiel öffnen").click();
    await page.getByLabel(FILE_FIELD, { exact: true }).setInputFiles(samplePath("c.json"));
    await link(page, "Ergebnis ansehen").click();
    const before = await stored(page);
    await toMany(page);
    await page.getByLabel(FILES, { exact: true }).setInputFiles([samplePath("b.json")]);
    await cells(page, /^Buchst\. b/);
    assert.equal(await stored(page), before);
    await page.goBack();
    await at(page, "Förderfähig nach Buchst. c");
  }));

test("mit der Tastatur allein, 320 px breit", () =>
  visitor(
    async (page) => {
      const keyboard = new Keyboard(page);
      await keyboard.follow("Datei oder Beispiel öffnen");
      await at(page, "Datei öffnen");
      await keyboard.follow(MANY);
      await arrived(page, MANY);
      await keyboard.tabTo(page.getByLabel(FILES, { exact: true }));
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), keyboard.key("Space")]);
      await chooser.setFiles([samplePath("b.json"), samplePath("c.json")]);
      await cells(page, /^Buchst\. b/);
      await assertNoSidewaysScrolling(page);
      const [file] = await Promise.all([page.waitForEvent("download"), keyboard.press("Tabelle speichern (CSV)")]);
      assert.match(file.suggestedFilename(), /\.csv$/);
      await keyboard.press("Tabelle leeren");
      await arrived(page, MANY);
    },
    { viewport: { width: 320, height: 640 } },
  ));
