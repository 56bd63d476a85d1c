// Several persons: side by side, opened, changed, added, copied, taken away and back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { visitor, withBrowser } from "./hilfen/browser.mjs";
import { choose, toFiles } from "./hilfen/dateien.mjs";
import { download } from "./hilfen/programm.mjs";
import { answer, arrived, at, button, field, link, stored } from "./hilfen/seite.mjs";
import { example } from "./hilfen/sitzung.mjs";
import { Keyboard } from "./hilfen/tastatur.mjs";

withBrowser();

const POST = "Name und Stellenumfang";
const REMOVED = "Die Person ist entfernt.";

/** Opens a file of three persons and goes to all of them. */
async function toPersons(page) {
  await toFiles(page);
  await choose(page, "drei.json", example("mehrere_personen.json"));
  await at(page, "Datei geöffnet");
  await link(page, "Personen").click();
  await arrived(page, "Personen");
}

const row = (page, name) => page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
const action = (page, word, name) => row(page, name).getByRole("button", { name: new RegExp(`^${word}`) });

test("jede Person steht in einer Zeile mit Ergebnis, Zuordnung, Lücke und Frist", () =>
  visitor(async (page) => {
    await toPersons(page);
    await page.getByText("3 Personen: 3 förderfähig.", { exact: true }).waitFor();
    assert.equal(await page.getByRole("row").count(), 4);
    assert.match(await row(page, "Person 3").innerText(), /Förderfähig nach Buchst\. c[\s\S]*Buchst\. c[\s\S]*nichts[\s\S]*01\.06\.2018/);
    await assertAccessible(page);
  }));

test("eine Person öffnen, ändern: nur sie ändert sich", () =>
  visitor(async (page) => {
    await toPersons(page);
    const before = JSON.parse(await stored(page)).personen;
    await link(page, "Person 2").click();
    await arrived(page, "Förderfähig nach Buchst. b");
    await page.getByText("Person 2 von 3").waitFor();
    await link(page, "Ihre Angaben").first().click();
    await at(page, "Ihre Angaben");
    await page.getByRole("link", { name: /^Ändern ?: Hat die Person einen weiteren Hochschulabschluss\?$/ }).click();
    await answer(page, "Hat die Person einen weiteren Hochschulabschluss?", "Weiß ich nicht");
    await page.reload();
    const after = JSON.parse(await stored(page)).personen;
    assert.deepEqual([after[0], after[2]], [before[0], before[2]]);
    assert.notDeepEqual(after[1], before[1]);
    await link(page, "Personen").first().click();
    await at(page, "Personen");
  }));

test("hinzufügen, kopieren, entfernen, zurückholen; die Datei hat alle", () =>
  visitor(async (page) => {
    await toPersons(page);
    await action(page, "Kopieren", "Person 3").click();
    await arrived(page, POST);
    await page.getByText("Person 4 von 4").waitFor();
    await field(page, "Name oder Kennung").fill("Kopie");
    await field(page, "Stellenumfang in VZÄ").fill("0,5");
    await button(page, "Speichern und weiter").click();
    await arrived(page, "Vorantrag zusammenstellen");
    await link(page, "Personen").first().click();
    await button(page, "Weitere Person hinzufügen").click();
    await arrived(page, POST);
    await page.getByText("Person 5 von 5").waitFor();
    await link(page, "Personen").click();
    await page.getByText("5 Personen, zusammen 0,50 VZÄ: 4 förderfähig, 1 noch offen.", { exact: true }).waitFor();
    await action(page, "Entfernen", "Person 1").click();
    await page.getByRole("group", { name: "Meldung" }).filter({ hasText: REMOVED }).and(page.locator(":focus")).waitFor();
    assert.equal(await page.getByRole("row").count(), 5);
    await button(page, "Rückgängig machen").click();
    assert.equal(await page.getByRole("row").count(), 6);
    await link(page, "Person 1").click();
    await arrived(page, "Förderfähig nach Buchst. a");
    const { text } = await download(page, () => button(page, "Angaben und Ergebnis speichern").click());
    assert.deepEqual(
      JSON.parse(text).personen.map(({ ergebnis }) => ergebnis.zuordnung),
      ["a", "b", "c", "c", null],
    );
  }));

test("die Adresse nennt die Person; Zurück, Vor und Neuladen bleiben bei ihr", () =>
  visitor(async (page) => {
    await toPersons(page);
    await link(page, "Person 3").click();
    await arrived(page, "Förderfähig nach Buchst. c");
    assert.match(page.url(), /#\/person\/3\/ergebnis$/);
    await page.reload();
    await at(page, "Förderfähig nach Buchst. c");
    await page.goBack();
    await at(page, "Personen");
    await link(page, "Person 1").click();
    await at(page, "Förderfähig nach Buchst. a");
    await page.goBack();
    await at(page, "Personen");
    await page.goForward();
    await at(page, "Förderfähig nach Buchst. a");
  }));

test("mit der Tastatur allein", () =>
  visitor(async (page) => {
    await toPersons(page);
    const keyboard = new Keyboard(page);
    await keyboard.tabTo(action(page, "Entfernen", "Person 2"));
    await keyboard.key("Enter");
    await keyboard.press("Rückgängig machen");
    await keyboard.follow("Person 2");
    await arrived(page, "Förderfähig nach Buchst. b");
  }));

test("hundert Personen: die Liste antwortet", () =>
  visitor(async (page) => {
    const document = JSON.parse(example("mehrere_personen.json"));
    document.personen = Array.from({ length: 100 }, (_, n) => ({ angaben: document.personen[n % 3].angaben }));
    await toFiles(page);
    await choose(page, "hundert.json", JSON.stringify(document));
    await page.getByRole("heading", { name: "Person 100: Förderfähig nach Buchst. a" }).waitFor();
    await link(page, "Personen").click();
    await page.getByText("100 Personen: 100 förderfähig.", { exact: true }).waitFor();
    assert.equal(await button(page, "Weitere Person hinzufügen").count(), 0);
    await action(page, "Entfernen", "Person 50").click();
    await page.getByText("99 Personen: 99 förderfähig.", { exact: true }).waitFor();
    await button(page, "Weitere Person hinzufügen").waitFor();
  }));
