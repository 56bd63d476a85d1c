// The rule set: a tree of disclosures and a picture, by keyboard, with and without answers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
import { assertNoSidewaysScrolling, at, button, link } from "./hilfen/seite.mjs";
import { example, seed } from "./hilfen/sitzung.mjs";

withBrowser();

const RULES = "Regelwerk";

/** Goes to the rules and waits for the picture. */
async function toRules(page) {
  await page.goto(`${ADDRESS}#/regelwerk`);
  await at(page, RULES);
  await page.getByRole("img", { name: "Schaubild des Regelwerks" }).waitFor();
}

const summary = (page, name) => page.locator("summary").filter({ hasText: name });

test("jede Bedingung klappt mit der Tastatur auf und zeigt Erklärung und Tafel", () =>
  visitor(async (page) => {
    await toRules(page);
    await summary(page, "1 Antragsteller").focus();
    await page.keyboard.press("Enter");
    await page.getByText("Hier zählt, wer den Antrag stellt.").waitFor();
    await page.getByRole("cell", { name: "Landkreis · Einvernehmen: Nein" }).waitFor();
    await assertAccessible(page);
  }));

test("alles lässt sich auf einmal aufklappen", () =>
  visitor(async (page) => {
    await toRules(page);
    await button(page, "Alles aufklappen").click();
    assert.equal(await page.locator("details:not([open])").count(), 0);
    await assertAccessible(page);
    await assertNoSidewaysScrolling(page);
  }));

test("das Schaubild wird größer und kleiner", () =>
  visitor(async (page) => {
    await toRules(page);
    const picture = page.getByRole("img", { name: "Schaubild des Regelwerks" });
    const { width } = await picture.boundingBox();
    await button(page, "Größer").press("Enter");
    await page.getByText("125 %").waitFor();
    assert.ok((await picture.boundingBox()).width > width);
    await button(page, "Einpassen").press("Enter");
    const region = await page.getByRole("region", { name: "Als Schaubild" }).boundingBox();
    assert.ok((await picture.boundingBox()).width <= region.width);
  }));

test("mit Antworten ist markiert, was entscheidet", () =>
  visitor(async (page) => {
    await seed(page, example("nicht_foerderfaehig_freier_traeger.json"));
    await page.goto(`${ADDRESS}#/ergebnis`);
    await link(page, "Alle Regeln ansehen").click();
    await at(page, RULES);
    await summary(page, "1 Antragsteller").getByText("entscheidet", { exact: true }).waitFor();
    await summary(page, "1 Antragsteller").getByRole("img", { name: "nicht erfüllt" }).waitFor();
    await assertAccessible(page);
  }));

test("ohne das Schaubild bleibt der Baum", () =>
  visitor(
    async (page) => {
      await page.route(/regelwerk-[0-9a-f]+\.json/, (route) => route.abort());
      await page.goto(`${ADDRESS}#/regelwerk`);
      await page.getByText("Das Schaubild fehlt. Der Baum oben enthält alles.").waitFor();
      await summary(page, "1 Antragsteller").waitFor();
    },
    { expected: [/Failed to load resource/, /ERR_FAILED/] },
  ));

test("die Fundstellen führen zu Funktionen und Prüfungen", () =>
  visitor(async (page) => {
    await toRules(page);
    await link(page, "Fundstellen, Regeln und Prüfungen").click();
    await at(page, "Fundstellen, Regeln und Prüfungen");
    await page.getByText("nr_3_2_aufgabenuebertragung").waitFor();
    await assertAccessible(page);
  }));
