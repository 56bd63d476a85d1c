// The pages of the Vorantrag as they look with long names, and with a hundred persons.

import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor, withBrowser } from "./hilfen/browser.mjs";
import { download } from "./hilfen/programm.mjs";
import { assertNoSidewaysScrolling, button, field } from "./hilfen/seite.mjs";
import { example } from "./hilfen/sitzung.mjs";
import { APPLICANT, POST, REVIEW, go, opened, save } from "./hilfen/vorantrag.mjs";

withBrowser();

/** Letters of DIN 91379, some of them made of two or three characters. */
const LETTERS = "Ł Ə ẞ Ñ K͟H C̨̆ Ṣ̄ ḗ ŉ ’ ʾ Ω Ж ằ";

test("Namen mit Buchstaben der DIN 91379 und Wörter mit 300 Zeichen, 320 px breit", () =>
  visitor(
    async (page) => {
      await opened(page);
      const word = "Ä".repeat(300);
      await go(page, "#/person/1/vorantrag/stelle", POST);
      await field(page, "Name oder Kennung").fill(LETTERS);
      await button(page, "Speichern und weiter").click();
      await go(page, "#/person/3/vorantrag/stelle", POST);
      await field(page, "Name oder Kennung").fill(word);
      await button(page, "Speichern und weiter").click();
      await go(page, "#/vorantrag/antragsteller", APPLICANT);
      await field(page, "Name").fill(word);
      await button(page, "Speichern und weiter").click();
      for (const [hash, heading] of [
        ["#/pruefen", REVIEW],
        ["#/personen", "Personen"],
        ["#/nachweise", "Nachweise"],
        ["#/gesamtergebnis", "Ergebnis: 2 förderfähig, 1 in Klärung."],
        ["#/person/3/vorantrag/stelle", POST],
        ["#/person/3/ergebnis", "Klärung nötig"],
      ]) {
        await go(page, hash, heading);
        await assertNoSidewaysScrolling(page);
      }
      await go(page, "#/pruefen", REVIEW);
      await page.getByText(LETTERS, { exact: true }).waitFor();
      const { text } = await download(page, () => save(page));
      assert.equal(JSON.parse(text).personen[0].stelle.name, LETTERS);
      assert.equal(JSON.parse(text).formblatt.antragsteller.name, word);
    },
    { viewport: { width: 320, height: 700 } },
  ));

/** On how many lines the text at the beginning of an element stands. */
const lines = (element) =>
  element.evaluate((element) => {
    const range = document.createRange();
    range.selectNode(element.firstChild);
    return new Set([...range.getClientRects()].map((rect) => Math.round(rect.top))).size;
  });

test("in den Tabellen bricht kein Datum und kein „Entfernen“, auch wenn daneben hundert Namen stehen", () =>
  visitor(
    async (page) => {
      const document = JSON.parse(example("vorantrag.json"));
      const { stelle, angaben } = document.personen[1];
      document.personen = Array.from({ length: 100 }, (_, n) => ({ stelle: { ...stelle, name: `Kennung ${n + 1}` }, angaben }));
      document.personen[0] = JSON.parse(example("vorantrag.json")).personen[0];
      await opened(page, JSON.stringify(document));
      await go(page, "#/gesamtergebnis", "Ergebnis: 100 förderfähig.");
      assert.equal(await lines(page.getByRole("rowheader", { name: "01.06.2018", exact: true })), 1);
      await go(page, "#/personen", "Personen");
      assert.equal(await lines(page.getByRole("cell", { name: "01.06.2018", exact: true }).first()), 1);
      assert.equal(await lines(page.getByRole("button", { name: /^Entfernen/ }).first()), 1);
    },
    { viewport: { width: 1000, height: 800 } },
  ));

test("hundert Personen: Formular, Liste, Prüfung und Ergebnis antworten", () =>
  visitor(async (page) => {
    const document = JSON.parse(example("vorantrag.json"));
    document.personen = Array.from({ length: 100 }, (_, n) => {
      const { stelle, angaben } = document.personen[n % 3];
      return { stelle: { ...stelle, name: `Person mit Kennung ${n + 1}` }, angaben };
    });
    await opened(page, JSON.stringify(document));
    for (const [hash, heading, last] of [
      ["#/personen", "Personen", "Person 100 (Person mit Kennung 100)"],
      ["#/pruefen", REVIEW, "Person 100 (Person mit Kennung 100): Förderfähig nach Buchst. a"],
      ["#/gesamtergebnis", "Ergebnis: 67 förderfähig, 33 in Klärung.", "Person 100 (Person mit Kennung 100): Förderfähig nach Buchst. a"],
    ]) {
      await go(page, hash, heading);
      await page.getByText(last, { exact: true }).first().waitFor();
    }
    await go(page, "#/person/100/vorantrag/stelle", POST);
    await field(page, "Name oder Kennung").fill("");
    await field(page, "Name oder Kennung").pressSequentially("Neue Kennung");
    await button(page, "Speichern und weiter").click();
    await go(page, "#/pruefen", REVIEW);
    await page.getByText("Person 100 (Neue Kennung): Förderfähig nach Buchst. a", { exact: true }).waitFor();
  }));
