// Bad input: refused with a reason at the field, and never lost.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
import { assertRefused } from "./hilfen/fehler.mjs";
import {
  START, answer, answerDate, arrived, at, box, button, dateGroup, field, fillDate, link, radio, shownDate,
} from "./hilfen/seite.mjs";
import { example, seed } from "./hilfen/sitzung.mjs";

withBrowser();

/** Opens a question by its address. */
async function open(page, route, question) {
  await page.goto(`${ADDRESS}#/frage/${route}`);
  await at(page, question);
}

const send = (page) => button(page, "Weiter").click();

const NO_SUCH_DAY = "Diesen Tag gibt es im Kalender nicht.";
const OUT_OF_RANGE = "Der Tag muss zwischen dem 01.01.1950 und dem 31.12.2035 liegen.";
const NO_NUMBERS = "Geben Sie Zahlen ein, zum Beispiel 3, 4 und 2018.";

/** What is typed into the three fields, why it is refused, and the field that is named. */
const BAD_DATES = [
  [["30", "02", "2018"], NO_SUCH_DAY, "Tag"],
  [["29", "2", "2019"], NO_SUCH_DAY, "Tag"],
  [["32", "1", "2018"], NO_SUCH_DAY, "Tag"],
  [["1", "13", "2018"], NO_SUCH_DAY, "Tag"],
  [["0", "0", "2018"], NO_SUCH_DAY, "Tag"],
  [["1", "1", "0"], OUT_OF_RANGE, "Tag"],
  [["31", "12", "9999"], OUT_OF_RANGE, "Tag"],
  [["31", "12", "1949"], OUT_OF_RANGE, "Tag"],
  [["1", "1", "18"], OUT_OF_RANGE, "Tag"],
  [["eins", "zwei", "drei"], NO_NUMBERS, "Tag"],
  [["1", "1", "20180"], NO_NUMBERS, "Tag"],
  [["-1", "1", "2018"], NO_NUMBERS, "Tag"],
  [["", "1", "2018"], null, "Tag"],
  [["1", "", "2018"], null, "Monat"],
  [["1", "1", ""], null, "Jahr"],
  [["", "", ""], null, "Tag"],
];

const UNLESS_UNKNOWN = "Geben Sie Tag, Monat und Jahr an oder kreuzen Sie „Weiß ich nicht“ an.";
const INCOMPLETE = "Datum: Geben Sie Tag, Monat und Jahr an.";

for (const [route, question, incomplete] of [
  ["stichtag", "Für welchen Stichtag soll geprüft werden?", INCOMPLETE],
  ["bewilligungszeitraum", "Wann beginnt der Bewilligungszeitraum?", UNLESS_UNKNOWN],
  ["aufnahme", "Wann nimmt die Person die Tätigkeit auf?", UNLESS_UNKNOWN],
  ["schulung/1/begonnen-am", "Wann hat die Schulung begonnen?", INCOMPLETE],
  ["schulung/1/gebucht-fuer", "Ab wann ist die Schulung gebucht?", INCOMPLETE],
]) {
  test(`kein Datum: ${question}`, () =>
    visitor(
      async (page) => {
        await open(page, route, question);
        for (const [parts, reason, named] of BAD_DATES) {
          await fillDate(page, ...parts);
          await send(page);
          await assertRefused(page, question, [[reason ? `Datum: ${reason}` : incomplete, field(page, named)]]);
          assert.deepEqual(await shownDate(page), parts, "the input stays");
        }
        await assertAccessible(page);
      },
      { address: null },
    ));
}

test("kein Zeitraum: jeder der beiden Tage für sich, und beide zugleich", () =>
  visitor(
    async (page) => {
      const question = "Von wann bis wann war das?";
      await open(page, "zeit/1/zeitspanne", question);
      const from = dateGroup(page, "Erster Tag");
      const to = dateGroup(page, "Letzter Tag");
      for (const [parts, reason, named] of BAD_DATES) {
        await fillDate(from, ...parts);
        await fillDate(to, ...parts);
        await send(page);
        await assertRefused(page, question, [
          [`Erster Tag: ${reason ?? "Geben Sie Tag, Monat und Jahr an."}`, field(from, named)],
          [
            `Letzter Tag: ${reason ?? "Geben Sie Tag, Monat und Jahr an oder kreuzen Sie „Noch beschäftigt“ an."}`,
            field(to, named),
          ],
        ]);
        assert.deepEqual(await shownDate(from), parts);
        assert.deepEqual(await shownDate(to), parts);
      }
      await assertAccessible(page);

      await fillDate(from, "1", "7", "2017");
      await fillDate(to, "30", "6", "2017");
      await send(page);
      await assertRefused(page, question, [["Der letzte Tag darf nicht vor dem ersten Tag liegen.", field(to, "Tag")]]);

      await box(page, "Noch beschäftigt").check();
      await send(page);
      await assertRefused(page, question, [
        ["Geben Sie entweder den letzten Tag an oder kreuzen Sie „Noch beschäftigt“ an, nicht beides.", field(to, "Tag")],
      ]);
      assert.ok(await box(page, "Noch beschäftigt").isChecked());
    },
    { address: null },
  ));

test("Datum und „Weiß ich nicht“ zugleich", () =>
  visitor(
    async (page) => {
      const question = "Wann beginnt der Bewilligungszeitraum?";
      await open(page, "bewilligungszeitraum", question);
      await fillDate(page, "1", "1", "2018");
      await box(page, "Weiß ich nicht").check();
      await send(page);
      await assertRefused(page, question, [
        ["Geben Sie entweder ein Datum an oder kreuzen Sie „Weiß ich nicht“ an, nicht beides.", field(page, "Tag")],
      ]);
      assert.ok(await box(page, "Weiß ich nicht").isChecked());
      await box(page, "Weiß ich nicht").uncheck();
      await send(page);
      await page.waitForURL((url) => !url.hash.endsWith("bewilligungszeitraum"));
      assert.ok(!(await page.title()).startsWith("Fehler:"));
    },
    { address: null },
  ));

test("eine begonnene Schulung liegt nicht nach dem Stichtag, und der Stichtag nicht vor ihr", () =>
  visitor(async (page) => {
    await link(page, "Ändern Stichtag").click();
    const day = "Für welchen Stichtag soll geprüft werden?";
    await answerDate(page, day, "15", "3", "2018");
    const question = "Wann hat die Schulung begonnen?";
    await open(page, "schulung/1/begonnen-am", question);
    await fillDate(page, "16", "3", "2018");
    await send(page);
    await assertRefused(page, question, [
      [
        "Eine Schulung, die begonnen hat, kann nicht nach dem Stichtag 15.03.2018 beginnen. Geben Sie einen früheren Tag an oder wählen Sie „gebucht“.",
        field(page, "Tag"),
      ],
    ]);

    const file = example("c_begonnen.json");
    const begun = JSON.parse(file).personen[0].angaben.schulungen.eintraege[0].begonnen_am;
    await seed(page, file);
    await open(page, "stichtag", day);
    await fillDate(page, "1", "1", "2017");
    await send(page);
    await assertRefused(page, day, [
      [
        `Eine Schulung hat nach Ihren Angaben am ${begun.split("-").reverse().join(".")} begonnen. Der Stichtag darf nicht davor liegen.`,
        field(page, "Tag"),
      ],
    ]);
    await page.reload();
    await at(page, day);
    assert.deepEqual(await shownDate(page), JSON.parse(file).stichtag.split("-").reverse(), "the refused day was not kept");
  }));

test("nichts ausgewählt", () =>
  visitor(async (page) => {
    await link(page, "Prüfung beginnen").click();
    const question = "Wer stellt den Antrag?";
    await at(page, question);
    await send(page);
    await assertRefused(page, question, [
      ["Wählen Sie eine Antwort aus.", radio(page, "Stadt (auch Stadtkreis) oder Gemeinde")],
    ]);
    await assertAccessible(page);
    // The error goes with the answer.
    await answer(page, question, "Landkreis");
    await arrived(page, "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?");
    assert.equal(await page.getByRole("alert").count(), 0);
  }));

for (const [route, question, first, second, none] of [
  [
    "aufgaben",
    "Welche Aufgaben hat die Person?",
    "Einzelne Geflüchtete sozial beraten und begleiten",
    "Netzwerkarbeit",
    "Keine dieser Aufgaben",
  ],
  [
    "schulung/1/themen",
    "Welche Themen behandelt die Schulung?",
    "Grundlagen des Asyl- und Ausländerrechts",
    "Arbeitsmarktintegration",
    "Keines dieser Themen",
  ],
]) {
  test(`nichts oder Unvereinbares angekreuzt: ${question}`, () =>
    visitor(
      async (page) => {
        await open(page, route, question);
        await send(page);
        await assertRefused(page, question, [
          ["Kreuzen Sie mindestens ein Feld an. Trifft nichts zu, wählen Sie „Keine dieser Aufgaben“ oder „Keines dieser Themen“.", box(page, first)],
        ]);
        const excluded = "„Keine …“ und „Weiß ich nicht“ lassen sich nicht mit anderen Angaben verbinden.";
        for (const combination of [
          [second, none],
          [second, "Weiß ich nicht"],
          [none, "Weiß ich nicht"],
        ]) {
          for (const name of combination) await box(page, name).check();
          await send(page);
          await assertRefused(page, question, [[excluded, box(page, first)]]);
          for (const name of combination) assert.ok(await box(page, name).isChecked(), "the input stays");
          for (const name of combination) await box(page, name).uncheck();
        }
        await assertAccessible(page);
      },
      { address: null },
    ));
}

test("Fach ohne Namen, mit unsichtbaren Zeichen, mit 301 Zeichen", () =>
  visitor(
    async (page) => {
      const question = "Wie heißt das Fach, und wie ordnen Sie es ein?";
      await open(page, "hochschulabschluss/1/anderes-fach", question);
      const name = field(page, "Bezeichnung des Fachs");
      const unclassed = ["Wählen Sie eine Antwort aus.", radio(page, "Es gehört zum Sozialwesen")];
      await send(page);
      await assertRefused(page, question, [["Geben Sie an, wie das Fach im Zeugnis heißt.", name], unclassed]);
      await assertAccessible(page);

      await radio(page, "Weder noch").check();
      const tooLong = "Kürzen Sie die Bezeichnung auf höchstens 300 Zeichen.";
      const invisible = (code) => `Die Bezeichnung enthält ein unsichtbares Zeichen (U+${code}). Tippen Sie sie neu ein.`;
      for (const [text, sentence] of [
        ["   ", "Geben Sie an, wie das Fach im Zeugnis heißt."],
        ["Sozial\u0007wesen", invisible("0007")],
        ["Sozial\u202Ewesen", invisible("202E")],
        ["Sozial\u200Bwesen", invisible("200B")],
        ["ä".repeat(400), tooLong],
        ["Wort ".repeat(61), tooLong],
        ["ä".repeat(301), tooLong],
      ]) {
        await name.fill(text);
        await send(page);
        await assertRefused(page, question, [[sentence, name]]);
        assert.equal(await name.inputValue(), text, "the input stays");
        assert.ok(await radio(page, "Weder noch").isChecked(), "the input stays");
      }
    },
    { address: null },
  ));

test("ein Fach mit 300 Zeichen und mit Zeichen, die in HTML etwas bedeuten, kommt unverändert an", () =>
  visitor(
    async (page) => {
      const question = "Wie heißt das Fach, und wie ordnen Sie es ein?";
      const bait = `<img src=x onerror=alert(1)> & „${"ä".repeat(267)}“`;
      assert.equal([...bait].length, 300);
      await seed(page, example("klaerung_anderes_fach.json"));
      await open(page, "hochschulabschluss/1/anderes-fach", question);
      await field(page, "Bezeichnung des Fachs").fill(bait);
      await send(page);
      await page.waitForURL((url) => !url.hash.includes("anderes-fach"));
      await link(page.getByRole("navigation"), "Ihre Angaben").click();
      await page.getByText(bait).waitFor();
      assert.equal(await page.getByRole("main").locator("img").count(), 0);
    },
  ));

test("Zahl der Monate", () =>
  visitor(
    async (page) => {
      const question = "Wie viele Monate ohne Unterbrechung war die Person dort beschäftigt?";
      await open(page, "monate", question);
      const months = field(page, "Zahl der Monate");
      for (const text of ["", "sechs", "-1", "6,5", "601", "99999999999999999999"]) {
        await months.fill(text);
        await send(page);
        await assertRefused(page, question, [["Geben Sie eine ganze Zahl zwischen 0 und 600 an.", months]]);
        assert.equal(await months.inputValue(), text, "the input stays");
      }
      await assertAccessible(page);
    },
    { address: null },
  ));

test("ein eingefügtes Datum füllt alle drei Felder", () =>
  visitor(
    async (page) => {
      await page.goto(`${ADDRESS}#/frage/bewilligungszeitraum`);
      await at(page, "Wann beginnt der Bewilligungszeitraum?");
      for (const [into, text, shown] of [
        ["Tag", "15.01.2018", ["15", "01", "2018"]],
        ["Tag", "2018-01-16", ["16", "01", "2018"]],
        // The same again: the fields must not keep the pasted text.
        ["Tag", "2018-01-16", ["16", "01", "2018"]],
        ["Jahr", " 3.4.2018 ", ["03", "04", "2018"]],
      ]) {
        await page.evaluate((text) => navigator.clipboard.writeText(text), text);
        await field(page, into).press("Control+A");
        await page.keyboard.press("Control+V");
        await page.waitForFunction(
          (shown) => shown.every((part, at) => document.querySelectorAll("input[type=text]")[at].value === part),
          shown,
        );
        assert.deepEqual(await shownDate(page), shown);
      }
    },
    { address: null, permissions: ["clipboard-read", "clipboard-write"] },
  ));

test("die Eingabetaste sendet, und nach einem Fehler zählt die neue Eingabe", () =>
  visitor(
    async (page) => {
      const question = "Für welchen Stichtag soll geprüft werden?";
      await open(page, "stichtag", question);
      await fillDate(page, "30", "2", "2018");
      await page.keyboard.press("Enter");
      await assertRefused(page, question, [[`Datum: ${NO_SUCH_DAY}`, field(page, "Tag")]]);
      await field(page, "Tag").fill("28");
      await page.keyboard.press("Enter");
      await arrived(page, START);
      await page.getByText("Stichtag: 28.02.2018").waitFor();
    },
    { address: null },
  ));
