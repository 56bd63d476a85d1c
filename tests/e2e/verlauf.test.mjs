// Going back and forth, reloading, changing, adding, removing, deleting: nothing entered is lost, unless it is meant to be.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
import { assess, download } from "./hilfen/programm.mjs";
import {
  START, answer, answerDate, arrived, at, box, button, dateGroup, field, fillDate, heading, link, radio, shownDate, stored,
  throughFrame,
} from "./hilfen/seite.mjs";

withBrowser();

const APPLICANT = "Wer stellt den Antrag?";
const EMPLOYER = "Wer stellt die Person an?";
const DEGREE = "Hat die Person einen Hochschulabschluss?";
const EXPERIENCE = "War die Person schon vor dem Bewilligungszeitraum in diesem Tätigkeitsfeld beschäftigt?";
const CITY = "Stadt (auch Stadtkreis) oder Gemeinde";

/** The link or button beside an answer or a record; between its two words stands a colon. */
const beside = (page, role, word, name) => {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return page.getByRole(role, { name: new RegExp(`^${word} ?: ${escaped}$`) });
};
const change = (page, question) => beside(page, "link", "Ändern", question);
const remove = (page, record) => beside(page, "button", "Entfernen", record);

/** What stands beside a question on „Ihre Angaben“. */
const given = (page, question) =>
  page.getByRole("term").filter({ hasText: question }).locator("xpath=following-sibling::dd[1]").innerText();

test("Zurück und Vor im Browser, Neuladen: dieselbe Seite, dieselben Antworten", () =>
  visitor(async (page) => {
    await link(page, "Prüfung beginnen").click();
    await answer(page, APPLICANT, "Landkreis");
    await answer(page, "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?", "Ja, mit allen");
    await arrived(page, EMPLOYER);

    await page.goBack();
    await arrived(page, "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?");
    assert.ok(await radio(page, "Ja, mit allen").isChecked());
    await page.goBack();
    await arrived(page, APPLICANT);
    assert.ok(await radio(page, "Landkreis").isChecked());
    await page.goForward();
    await page.goForward();
    await arrived(page, EMPLOYER);
    assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);

    await page.goBack();
    await arrived(page, "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?");
    await page.reload();
    await at(page, "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?");
    assert.ok(await radio(page, "Ja, mit allen").isChecked());
    await page.goForward();
    await arrived(page, EMPLOYER);
  }));

test("der Verweis „Zurück“ führt auf die Seite davor, auch nach dem Neuladen", () =>
  visitor(async (page) => {
    await link(page, "Prüfung beginnen").click();
    await answer(page, APPLICANT, CITY);
    await arrived(page, EMPLOYER);
    await link(page, "Zurück").click();
    await arrived(page, APPLICANT);
    assert.ok(await radio(page, CITY).isChecked());
    await button(page, "Weiter").click();
    await arrived(page, EMPLOYER);
    await page.reload();
    await at(page, EMPLOYER);
    await link(page, "Zurück").click();
    await arrived(page, APPLICANT);
    await link(page, "Zurück").click();
    await arrived(page, START);
  }));

test("„Zurück“ führt Schritt für Schritt zurück, nicht im Kreis", () =>
  visitor(async (page) => {
    await throughFrame(page);
    await arrived(page, DEGREE);
    for (const question of [
      "Welche Aufgaben hat die Person?",
      "Wird in persönlichen Gesprächen festgestellt, was die Geflüchteten brauchen?",
      "Haben die Beratenen eine Bleibeperspektive und wohnen sie in der Anschlussunterbringung?",
      EMPLOYER,
      APPLICANT,
    ]) {
      await link(page, "Zurück").click();
      await arrived(page, question);
    }
    await link(page, "Zurück").click();
    await arrived(page, START);
    await link(page, "Prüfung fortsetzen").click();
    await arrived(page, DEGREE);
  }));

test("eine Adresse mitten in der Prüfung lässt sich öffnen und neu laden", () =>
  visitor(
    async (page) => {
      await page.goto(`${ADDRESS}#/frage/zielgruppe`);
      await at(page, "Haben die Beratenen eine Bleibeperspektive und wohnen sie in der Anschlussunterbringung?");
      await radio(page, "Nur auf einen Teil der Beratenen").check();
      await button(page, "Weiter").click();
      await arrived(page, APPLICANT);
      await page.goto(`${ADDRESS}#/frage/zielgruppe`);
      await arrived(page, "Haben die Beratenen eine Bleibeperspektive und wohnen sie in der Anschlussunterbringung?");
      await page.reload();
      await at(page, "Haben die Beratenen eine Bleibeperspektive und wohnen sie in der Anschlussunterbringung?");
      assert.ok(await radio(page, "Nur auf einen Teil der Beratenen").isChecked());
      await page.goto(`${ADDRESS}#/ergebnis`);
      await arrived(page, "Noch offen");
      await page.reload();
      await at(page, "Noch offen");
    },
    { address: null },
  ));

for (const address of ["#/gibt-es-nicht", "#/frage/schulung/0/stand", "#/frage/schulung/99999999999999999999/stand", "#/frage/%E0%A4%A"]) {
  test(`die Adresse ${address} führt nicht ins Leere`, () =>
    visitor(
      async (page) => {
        await page.goto(ADDRESS + address);
        await at(page, START);
        await link(page, "Prüfung beginnen").click();
        await arrived(page, APPLICANT);
      },
      { address: null },
    ));
}

test("die Adresse einer Schulung, die es nicht gibt, führt zurück in die Prüfung", () =>
  visitor(
    async (page) => {
      await page.goto(`${ADDRESS}#/frage/schulung/7/stand`);
      await at(page, "Wie weit ist diese Schulung?");
      await radio(page, "Sie ist beabsichtigt, noch ohne Termin").check();
      await button(page, "Weiter").click();
      await arrived(page, APPLICANT);
    },
    { address: null },
  ));

test("„Ändern“ in „Ihre Angaben“ zeigt die Antwort und nimmt eine andere", () =>
  visitor(async (page) => {
    await throughFrame(page);
    await at(page, DEGREE);
    await link(page, "Ihre Angaben").click();
    await arrived(page, "Ihre Angaben");
    assert.equal(await given(page, "Welche Aufgaben hat die Person?"), "Einzelne Geflüchtete sozial beraten und begleiten; Netzwerkarbeit");
    await change(page, "Welche Aufgaben hat die Person?").click();
    await arrived(page, "Welche Aufgaben hat die Person?");
    assert.ok(await box(page, "Netzwerkarbeit").isChecked());
    await box(page, "Netzwerkarbeit").uncheck();
    await button(page, "Weiter").click();
    await arrived(page, "Ihre Angaben");
    assert.equal(await given(page, "Welche Aufgaben hat die Person?"), "Einzelne Geflüchtete sozial beraten und begleiten");
    await assertAccessible(page);
  }));

test("eine Antwort, die nicht mehr zutrifft, ruht, wird genannt und kommt wieder", () =>
  visitor(async (page) => {
    const consent = "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?";
    await link(page, "Prüfung beginnen").click();
    await answer(page, APPLICANT, "Landkreis");
    await answer(page, consent, "Darüber wird noch verhandelt");
    await at(page, EMPLOYER);

    await link(page, "Ihre Angaben").click();
    await change(page, APPLICANT).click();
    await answer(page, APPLICANT, CITY);
    await at(page, "Ihre Angaben");
    await page.getByRole("heading", { name: "Ruhende Angaben", exact: true }).waitFor();
    assert.equal(await given(page, consent), "Darüber wird noch verhandelt");
    await assertAccessible(page);

    await link(page.getByRole("navigation"), "Ergebnis").click();
    await at(page, "Noch offen");
    const { text } = await download(page, () => button(page, "Angaben und Ergebnis speichern").click());
    assert.ok(!text.includes("in_verhandlung"), "what rests is not in the file");

    await link(page.getByRole("navigation"), "Ihre Angaben").click();
    await change(page, APPLICANT).click();
    await answer(page, APPLICANT, "Landkreis");
    // The answer came back, so the question is not asked again.
    await arrived(page, "Ihre Angaben");
    assert.equal(await page.getByRole("heading", { name: "Ruhende Angaben" }).count(), 0);
    assert.equal(await given(page, consent), "Darüber wird noch verhandelt");
  }));

/** A first degree, up to the question for another one. */
async function oneDegree(page) {
  await throughFrame(page);
  await answer(page, DEGREE, "Ja");
  await answer(page, "Welche Art von Hochschulabschluss ist es?", "Bachelor");
  await answer(page, "In welchem Fach wurde der Hochschulabschluss erworben?", "Sprachwissenschaften");
  await answer(page, "Wo wurde der Hochschulabschluss erworben?", "In Deutschland");
  await at(page, "Hat die Person einen weiteren Hochschulabschluss?");
}

test("ein Eintrag lässt sich hinzufügen, entfernen und zurückholen", () =>
  visitor(async (page) => {
    await oneDegree(page);
    await page.getByRole("heading", { name: "Bisher angegeben", exact: true }).waitFor();
    assert.equal(await given(page, "1. Hochschulabschluss"), "Bachelor · Sprachwissenschaften · In Deutschland");
    await answer(page, "Hat die Person einen weiteren Hochschulabschluss?", "Ja, weiteren Hochschulabschluss hinzufügen");
    await answer(page, "Welche Art von Hochschulabschluss ist es?", "Master");
    await answer(page, "In welchem Fach wurde der Hochschulabschluss erworben?", "Weiß ich nicht");
    await at(page, "Hat die Person einen weiteren Hochschulabschluss?");

    await remove(page, "1. Hochschulabschluss").click();
    await page.getByText("Der Eintrag ist entfernt.", { exact: true }).waitFor();
    await page.getByRole("group", { name: "Meldung" }).and(page.locator(":focus")).waitFor();
    assert.equal(await given(page, "1. Hochschulabschluss"), "Master · Weiß ich nicht");
    await assertAccessible(page);
    await button(page, "Rückgängig machen").click();
    await arrived(page, "Hat die Person einen weiteren Hochschulabschluss?");
    assert.equal(await given(page, "1. Hochschulabschluss"), "Bachelor · Sprachwissenschaften · In Deutschland");
    assert.equal(await given(page, "2. Hochschulabschluss"), "Master · Weiß ich nicht");

    await link(page, "Ihre Angaben").click();
    await at(page, "Ihre Angaben");
    await remove(page, "2. Hochschulabschluss").click();
    await page.getByText("Der Eintrag ist entfernt.", { exact: true }).waitFor();
    assert.equal(await page.getByRole("heading", { name: "2. Hochschulabschluss" }).count(), 0);
    await page.reload();
    await at(page, "Ihre Angaben");
    assert.equal(await page.getByRole("heading", { name: "2. Hochschulabschluss" }).count(), 0);
    await link(page, "Weiteren Hochschulabschluss hinzufügen").click();
    await arrived(page, "Hat die Person einen weiteren Hochschulabschluss?");
  }));

test("der letzte Eintrag lässt sich entfernen; dann wird von vorn gefragt", () =>
  visitor(async (page) => {
    await oneDegree(page);
    await remove(page, "1. Hochschulabschluss").click();
    await page.getByText("Der Eintrag ist entfernt.", { exact: true }).waitFor();
    await at(page, DEGREE);
    await answer(page, DEGREE, "Nein");
    await arrived(page, EXPERIENCE);
  }));

test("„Alle Angaben löschen“ löscht, auch im Speicher des Tabs, und lässt sich zurücknehmen", () =>
  visitor(async (page) => {
    await oneDegree(page);
    assert.ok((await stored(page)).includes("sprachwissenschaften"));
    await button(page, "Alle Angaben löschen").click();
    await page.getByText("Alle Angaben sind gelöscht.", { exact: true }).waitFor();
    await page.getByRole("group", { name: "Meldung" }).and(page.locator(":focus")).waitFor();
    await at(page, START);
    await link(page, "Prüfung beginnen").waitFor();
    assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
    assert.equal((await page.context().cookies()).length, 0);
    await assertAccessible(page);

    await button(page, "Rückgängig machen").click();
    await link(page, "Prüfung fortsetzen").click();
    await arrived(page, "Hat die Person einen weiteren Hochschulabschluss?");
    assert.equal(await given(page, "1. Hochschulabschluss"), "Bachelor · Sprachwissenschaften · In Deutschland");
    assert.ok((await stored(page)).includes("sprachwissenschaften"));
  }));

test("nach „Alle Angaben löschen“ bleibt auch nach Neuladen und Zurück nichts", () =>
  visitor(async (page) => {
    await oneDegree(page);
    await button(page, "Alle Angaben löschen").click();
    await at(page, START);
    await page.reload();
    await link(page, "Prüfung beginnen").waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await link(page, "Ihre Angaben").click();
    await at(page, "Ihre Angaben");
    assert.equal(await given(page, APPLICANT), "noch nicht beantwortet");
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  }));

test("„Weiß ich nicht“ führt zur Klärung und sagt, was herauszufinden ist", () =>
  visitor(async (page) => {
    await throughFrame(page);
    await answer(page, DEGREE, "Weiß ich nicht");
    await answer(page, EXPERIENCE, "Weiß ich nicht");
    await answer(page, "Hat die Person eine Berufsausbildung?", "Weiß ich nicht");
    await arrived(page, "Klärung nötig");
    await page.getByRole("heading", { name: "Noch herauszufinden", exact: true }).waitFor();
    const { text } = await download(page, () => button(page, "Angaben und Ergebnis speichern").click());
    assert.deepEqual(assess(text), { code: 1, verdict: "klaerung", letter: "in_klaerung" });
  }));

test("„Ergebnis jetzt ansehen“ bei der ersten Frage zeigt, dass noch alles offen ist", () =>
  visitor(async (page) => {
    await link(page, "Prüfung beginnen").click();
    await at(page, APPLICANT);
    await link(page, "Ergebnis jetzt ansehen").click();
    await arrived(page, "Noch offen");
    await assertAccessible(page);
    const { text } = await download(page, () => button(page, "Angaben und Ergebnis speichern").click());
    assert.deepEqual(assess(text), { code: 1, verdict: "offen", letter: null });
    await link(page, "Prüfung fortsetzen").click();
    await arrived(page, APPLICANT);
  }));

test("die Zahl der Fragen wird nie größer als angekündigt", () =>
  visitor(async (page) => {
    await link(page, "Prüfung beginnen").click();
    let most = Infinity;
    for (const [question, choice] of [
      [APPLICANT, CITY],
      [EMPLOYER, "Landkreis"],
      ["Haben die Beratenen eine Bleibeperspektive und wohnen sie in der Anschlussunterbringung?", "Ja, beides trifft auf alle zu"],
      ["Wird in persönlichen Gesprächen festgestellt, was die Geflüchteten brauchen?", "Ja, das ist vorgesehen"],
      ["Welche Aufgaben hat die Person?", "Netzwerkarbeit"],
      [DEGREE, "Ja"],
      ["Welche Art von Hochschulabschluss ist es?", "Bachelor"],
    ]) {
      await at(page, question);
      const remaining = Number(/höchstens noch (\d+) Frage/.exec(await page.getByText(/höchstens noch/).innerText())[1]);
      assert.ok(remaining < most, `${remaining} after ${most} on „${question}“`);
      most = remaining;
      await answer(page, question, choice);
    }
  }));

test("der Vermerk kommt in die Zwischenablage, oder steht zum Kopieren da", async () => {
  const copied = "Der Vermerk ist in der Zwischenablage.";
  const refused = "Der Browser erlaubt das Kopieren nicht. Markieren Sie den Text unten und kopieren Sie ihn selbst.";
  const goToResult = async (page) => {
    await link(page, "Prüfung beginnen").click();
    await answer(page, APPLICANT, "Freier Träger");
    await at(page, "Nicht förderfähig");
    await button(page, "Vermerk kopieren").click();
  };
  await visitor(
    async (page) => {
      await goToResult(page);
      await page.getByText(copied, { exact: true }).waitFor();
      const note = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(note, /Nicht förderfähig/);
      assert.match(note, /Antwort 3/);
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  );
  await visitor(
    async (page) => {
      await goToResult(page);
      await page.getByText(refused, { exact: true }).waitFor();
      assert.match(await field(page, "Vermerk als Text").inputValue(), /Nicht förderfähig/);
      await assertAccessible(page);
    },
    {
      prepare: (context) =>
        context.addInitScript(() => {
          navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
        }),
    },
  );
});

test("ein Datum und Zeiträume stehen nach dem Neuladen wieder in den Feldern", () =>
  visitor(async (page) => {
    await throughFrame(page);
    await answer(page, DEGREE, "Nein");
    await answer(page, EXPERIENCE, "Ja – ich gebe die Zeiträume an");
    await answer(page, "Was hat die Person in diesem Zeitraum gemacht?", "In der Flüchtlingsaufnahme eines anderen Bundeslandes");
    await at(page, "Von wann bis wann war das?");
    await fillDate(dateGroup(page, "Erster Tag"), "1", "7", "2017");
    await fillDate(dateGroup(page, "Letzter Tag"), "31", "12", "2017");
    await button(page, "Weiter").click();
    await answer(page, "Gibt es einen weiteren Zeitraum?", "Nein");
    await answerDate(page, "Wann beginnt der Bewilligungszeitraum?", "1", "1", "2018");
    await page.waitForURL((url) => !url.hash.endsWith("bewilligungszeitraum"));
    await page.goBack();
    await at(page, "Wann beginnt der Bewilligungszeitraum?");
    assert.deepEqual(await shownDate(page), ["01", "01", "2018"]);
    await page.goBack();
    await at(page, "Gibt es einen weiteren Zeitraum?");
    await page.goBack();
    await at(page, "Von wann bis wann war das?");
    await page.reload();
    await heading(page, "Von wann bis wann war das?").waitFor();
    assert.deepEqual(await shownDate(dateGroup(page, "Erster Tag")), ["01", "07", "2017"]);
    assert.deepEqual(await shownDate(dateGroup(page, "Letzter Tag")), ["31", "12", "2017"]);
  }));
