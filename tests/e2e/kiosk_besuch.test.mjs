// A visit at a kiosk: with a finger, with keys, and what is left of it for whoever comes next: nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
import { example } from "./hilfen/sitzung.mjs";
import { ANEW, ATTRACT, BEGIN, FRAME, KIOSK, NOTHING_MORE, STILL_THERE, anew, atKiosk, degree, fresh, traces } from "./hilfen/kiosk.mjs";
import { hosted } from "./hilfen/konfiguration.mjs";
import { START, answer, answerDate, at, button, dateGroup, field, fillDate, heading, link, radio } from "./hilfen/seite.mjs";
import { Keyboard } from "./hilfen/tastatur.mjs";

withBrowser();

const DEGREE = "Hat die Person einen Hochschulabschluss?";
const VERDICT = "Förderfähig nach Buchst. a";
const SUBJECT = "Wie heißt das Fach, und wie ordnen Sie es ein?";
const PERIOD = "Von wann bis wann war das?";

const begin = (page) => link(page, BEGIN).click();
const dialog = (page) => page.getByRole("dialog", { name: STILL_THERE });

/** Enters what can be typed: the name of a field, a period, a day. Returns how each of them would be found again. */
async function enter(page) {
  await begin(page);
  await answer(page, DEGREE, "Ja");
  await answer(page, "Welche Art von Hochschulabschluss ist es?", "Master");
  await answer(page, "In welchem Fach wurde der Hochschulabschluss erworben?", "Anderes Fach – ich ordne es selbst ein");
  await at(page, SUBJECT);
  await page.getByRole("textbox").fill("Quastenflosserkunde");
  await answer(page, SUBJECT, "Weder noch");
  await answer(page, "Wo wurde der Hochschulabschluss erworben?", "In Deutschland");
  await answer(page, "Hat die Person einen weiteren Hochschulabschluss?", "Nein");
  await answer(page, "War die Person schon vor dem Bewilligungszeitraum in diesem Tätigkeitsfeld beschäftigt?", "Ja – ich gebe die Zeiträume an");
  await answer(page, "Was hat die Person in diesem Zeitraum gemacht?", "Beratung und Begleitung Geflüchteter auf kommunaler Ebene");
  await answer(page, "Bei wem war die Person in diesem Zeitraum beschäftigt?", "Stadt, Gemeinde, Landkreis oder gemeinsame kommunale Einrichtung");
  await at(page, PERIOD);
  await fillDate(dateGroup(page, "Erster Tag"), "3", "4", "2011");
  await fillDate(dateGroup(page, "Letzter Tag"), "17", "8", "2013");
  await button(page, "Weiter").click();
  await at(page, "Gibt es einen weiteren Zeitraum?");
  return ["Quastenflosserkunde", "2011-04-03", "03.04.2011", "2013-08-17", "17.08.2013"];
}

/** The next visitor finds a page on which nothing was ever entered. */
async function untouched(page, words) {
  await fresh(page);
  assert.deepEqual(await traces(page, words), []);
  await begin(page);
  await at(page, DEGREE);
  assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
  assert.deepEqual(await traces(page, words), []);
}

test("mit dem Finger bis zum Ergebnis: zuerst die Person, dann die Stelle", () =>
  visitor(
    async (page) => {
      await fresh(page);
      const visits = await page.evaluate(() => history.length);
      await link(page, BEGIN).tap();
      for (const [question, ...choices] of [...degree("Soziale Arbeit"), ...FRAME]) {
        await at(page, question);
        for (const choice of choices) await page.getByLabel(choice, { exact: true }).tap();
        await button(page, "Weiter").tap();
      }
      await at(page, VERDICT);
      // Back by its own way, and the answer is still there.
      await link(page, "Zurück").tap();
      const [question, ...choices] = FRAME.at(-1);
      await at(page, question);
      for (const choice of choices) assert.ok(await page.getByLabel(choice, { exact: true }).isChecked(), choice);
      await link(page, "Zurück").tap();
      await at(page, FRAME.at(-2)[0]);
      assert.equal(await page.evaluate(() => history.length), visits, "the history knows one page");
    },
    { ...atKiosk(), hasTouch: true },
  ));

test("mit der Tastatur allein bis zum Ergebnis und von vorn", () =>
  visitor(async (page) => {
    const keyboard = new Keyboard(page);
    await fresh(page);
    await keyboard.follow(BEGIN);
    for (const [question, ...choices] of [...degree("Pädagogik"), ...FRAME]) {
      await at(page, question);
      for (const choice of choices) {
        if (await radio(page, choice).count()) await keyboard.choose(choice);
        else {
          await keyboard.tabTo(page.getByLabel(choice, { exact: true }));
          await keyboard.key("Space");
        }
      }
      await keyboard.press("Weiter");
    }
    await at(page, VERDICT);
    await keyboard.tabBackTo(button(page, ANEW));
    await keyboard.key("Enter");
    await fresh(page);
  }, atKiosk()));

test("wer weg ist, wird gefragt, und danach ist alles fort", () =>
  visitor(async (page) => {
    await page.clock.install();
    await page.reload();
    await fresh(page);
    const words = await enter(page);
    assert.ok((await traces(page, words)).length > 0, "the search finds what is there");
    await page.clock.runFor(89_000);
    assert.equal(await dialog(page).count(), 0);
    await page.clock.runFor(2_000);
    await dialog(page).waitFor();
    const said = dialog(page).getByRole("status");
    assert.match(await dialog(page).innerText(), /alle Ihre Antworten gelöscht/);
    // Read out every ten seconds, seen every second.
    const heard = new Set();
    const seen = new Set();
    for (let second = 0; second < 20; second += 1) {
      heard.add(await said.innerText());
      seen.add(await dialog(page).getByText(/^noch \d+ Sekunden?$/).innerText());
      await page.clock.runFor(1_000);
    }
    assert.ok(heard.size <= 3 && seen.size === 20, `${heard.size} times heard, ${seen.size} times seen`);
    await page.clock.runFor(20_000);
    await untouched(page, words);
  }, atKiosk()));

for (const [how, touch] of [
  ["ein Finger", (page) => page.touchscreen.tap(600, 300)],
  ["eine Taste", (page) => page.keyboard.press("Space")],
]) {
  test(`schläft das Gerät über Nacht, ist es danach leer, auch wenn ${how} es weckt`, () =>
    visitor(
      async (page) => {
        await page.clock.install();
        await page.reload();
        await begin(page);
        await at(page, DEGREE);
        await radio(page, "Ja").tap();
        // Its clock stands still, and is then hours ahead; no second has passed for the page.
        await page.clock.pauseAt(Date.now() + 60_000);
        await page.clock.setSystemTime(Date.now() + 8 * 3_600_000);
        await touch(page);
        await page.clock.resume();
        await fresh(page);
        await begin(page);
        await at(page, DEGREE);
        assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
      },
      { ...atKiosk(), hasTouch: true },
    ));
}

test("jede Seite beginnt oben, und „Von vorn“ ist immer zu sehen", () =>
  visitor(async (page) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await begin(page);
    for (const [question, ...choices] of [...degree("Soziale Arbeit"), ...FRAME]) {
      await at(page, question);
      assert.equal(await page.evaluate(() => scrollY), 0, question);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const { y, height } = await button(page, ANEW).boundingBox();
      assert.ok(y >= 0 && y + height <= 800, question);
      await answer(page, question, ...choices);
    }
    await at(page, VERDICT);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await button(page, "Beenden und Antworten löschen").click();
    await fresh(page);
  }, atKiosk()));

test("wo Drucken nicht erlaubt ist, bleibt das Papier leer", async () => {
  const printed = (set) =>
    visitor(async (page) => {
      await begin(page);
      await at(page, DEGREE);
      await page.emulateMedia({ media: "print" });
      assert.equal(await heading(page, DEGREE).isVisible(), set.drucken === "ja");
    }, atKiosk(set));
  await printed({});
  await printed({ drucken: "ja" });
});

for (const [how, stir] of [
  ["eine Taste", (page) => page.keyboard.press("Shift")],
  ["die Eingabetaste", (page) => page.keyboard.press("Enter")],
  ["eine Berührung daneben", (page) => page.touchscreen.tap(5, 400)],
  ["der Knopf", (page) => button(page, "Weitermachen").tap()],
]) {
  test(`${how} hält die Zeit an, so oft man will, und ändert sonst nichts`, () =>
    visitor(
      async (page) => {
        await page.clock.install();
        await page.reload();
        await begin(page);
        await at(page, DEGREE);
        await radio(page, "Ja").tap();
        for (let often = 0; often < 12; often += 1) {
          await page.clock.runFor(95_000);
          await dialog(page).waitFor();
          await stir(page);
          await page.clock.runFor(1_000);
          await dialog(page).waitFor({ state: "hidden" });
        }
        await at(page, DEGREE);
        assert.ok(await radio(page, "Ja").isChecked());
        await button(page, "Weiter").tap();
        await at(page, "Welche Art von Hochschulabschluss ist es?");
      },
      { ...atKiosk(), hasTouch: true },
    ));
}

test("solange jemand tippt, wird er nicht gefragt", () =>
  visitor(async (page) => {
    await page.clock.install();
    await page.reload();
    await begin(page);
    await at(page, DEGREE);
    for (let often = 0; often < 5; often += 1) {
      await page.clock.runFor(80_000);
      await page.keyboard.press("Tab");
    }
    assert.equal(await dialog(page).count(), 0);
  }, atKiosk()));

test("die Auftaktseite fragt niemanden", () =>
  visitor(async (page) => {
    await page.clock.install();
    await page.reload();
    await fresh(page);
    await page.clock.runFor(600_000);
    assert.equal(await dialog(page).count(), 0);
    await fresh(page);
  }, atKiosk()));

test("die eingerichtete Wartezeit gilt", () =>
  visitor(async (page) => {
    await page.clock.install();
    await page.reload();
    await begin(page);
    await at(page, DEGREE);
    await page.clock.runFor(21_000);
    await dialog(page).waitFor();
  }, atKiosk({ sekunden: 20 })));

for (const [how, leave] of [
  ["„Von vorn“", anew],
  ["Neuladen", (page) => page.reload()],
  [
    "Zurück und wieder vor",
    async (page) => {
      await page.goBack();
      await page.goForward();
    },
  ],
]) {
  test(`nach ${how} beginnt der Nächste unberührt`, () =>
    visitor(async (page) => {
      await fresh(page);
      const words = await enter(page);
      await leave(page);
      await untouched(page, words);
    }, atKiosk()));
}

test("in die Zwischenablage kommt nichts", () =>
  visitor(
    async (page) => {
      await page.evaluate(() => navigator.clipboard.writeText("von vorher"));
      await begin(page);
      await at(page, DEGREE);
      await heading(page, DEGREE).selectText();
      await page.keyboard.press("Control+c");
      await page.keyboard.press("Control+x");
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "von vorher");
    },
    { ...atKiosk(), permissions: ["clipboard-read", "clipboard-write"] },
  ));

test("auch der Stichtag eines anderen bleibt nicht stehen", () =>
  visitor(async (page) => {
    await page.clock.install();
    await page.reload();
    await begin(page);
    await link(page, "Ergebnis jetzt ansehen").click();
    await link(page, "Ihre Angaben").click();
    await page.getByRole("link", { name: /Ändern.*Für welchen Stichtag/ }).click();
    await answerDate(page, "Für welchen Stichtag soll geprüft werden?", "17", "8", "2016");
    // It leads to the start page, where there is no answer yet.
    await at(page, ATTRACT);
    await button(page, ANEW).waitFor();
    await page.clock.runFor(91_000);
    await fresh(page);
    await page.getByRole("button", { name: ANEW }).waitFor({ state: "detached" });
    assert.deepEqual(await traces(page, ["17.08.2016", "2016-08-17"]), []);
    await begin(page);
    await link(page, "Ergebnis jetzt ansehen").click();
    await at(page, "Noch offen");
    assert.doesNotMatch(await page.locator("main").innerText(), /2016/);
  }, atKiosk()));

test("während des Besuchs wird nichts gespeichert", () =>
  visitor(async (page) => {
    await enter(page);
    const kept = await page.evaluate(() => [{ ...sessionStorage }, { ...localStorage }, document.cookie]);
    assert.deepEqual(kept, [{}, {}, ""]);
  }, atKiosk()));

/** What leads out of the program, or out of the browser. */
const WAYS_OUT = "a[href]:not([href^='#']), a[download], a[target], input[type=file], form[action], iframe";

test("es gibt keinen Weg hinaus, keine Dateien und keinen Drucker, wo sie nicht erlaubt sind", () =>
  visitor(async (page) => {
    await fresh(page);
    const closed = async () => {
      assert.equal(await page.locator(WAYS_OUT).count(), 0, await page.title());
      for (const name of [/speichern/i, /drucken/i, /Datei/, /Vorantrag/, /kopieren/i]) {
        assert.equal(await page.getByRole("button", { name }).count(), 0, `${name}`);
        assert.equal(await page.getByRole("link", { name }).count(), 0, `${name}`);
      }
    };
    await closed();
    await begin(page);
    for (const [question, ...choices] of [...degree("Soziale Arbeit"), ...FRAME]) {
      await at(page, question);
      await closed();
      await answer(page, question, ...choices);
    }
    await at(page, VERDICT);
    await closed();
    await link(page, "Ihre Angaben").click();
    await at(page, "Ihre Angaben");
    await closed();
    // Nor is there a page of another part behind its address.
    for (const hash of ["#/vorantrag", "#/datei", "#/druck", "#/barrierefreiheit", "#/personen", "#/e/ABC"]) {
      await page.evaluate((hash) => (location.hash = hash), hash);
      await at(page, ATTRACT);
    }
  }, atKiosk()));

test("erlaubt der Betreiber Dateien und Drucken, gibt es beides", () =>
  visitor(async (page) => {
    await page.evaluate(() => (window.print = () => (document.title = "gedruckt")));
    await link(page, "Datei öffnen").click();
    await at(page, "Datei öffnen");
    await page.getByLabel("Gespeicherte Datei (PDF oder JSON)").setInputFiles({
      name: "a.json",
      mimeType: "application/json",
      buffer: Buffer.from(example("a.json")),
    });
    await at(page, "Datei geöffnet");
    await link(page, "Ergebnis ansehen").click();
    await at(page, VERDICT);
    await button(page, "Ergebnis drucken").click();
    assert.equal(await page.title(), "gedruckt");
    await link(page, "Als PDF speichern oder drucken").click();
    await at(page, "Als PDF speichern oder drucken");
    const download = page.waitForEvent("download");
    await button(page, "Nur die Daten speichern (JSON)").click();
    assert.match((await download).suggestedFilename(), /\.json$/);
  }, atKiosk({ dateien: "ja", drucken: "ja" })));

test("die Konfiguration macht jeden Besuch zu einem am Kiosk", () =>
  visitor(
    async (page) => {
      await fresh(page);
      assert.equal(page.url().split("#")[0], KIOSK);
    },
    { prepare: hosted({ kiosk: { immer: "ja" } }) },
  ));

test("ohne sie und ohne ?kiosk ist die Seite die gewohnte", () =>
  visitor(
    async (page) => {
      await at(page, START);
      assert.equal(page.url(), ADDRESS);
    },
    { prepare: hosted({ kiosk: { immer: "nein" } }) },
  ));

test("nach einem Absturz beginnt der Kiosk von selbst neu", () =>
  visitor(
    async (page) => {
      await page.clock.install();
      await page.reload();
      await begin(page);
      await at(page, DEGREE);
      await page.evaluate(() => window.vorabcheckAbsturz("zur Probe"));
      await at(page, "Das hätte nicht passieren dürfen");
      await page.clock.runFor(30_000);
      await fresh(page);
    },
    { ...atKiosk(), expected: [/zur Probe/] },
  ));

test("ein Tag, der nicht angenommen wird, bleibt am Kiosk stehen und wird erklärt", () =>
  visitor(async (page) => {
    await begin(page);
    for (const [question, ...choices] of [
      [DEGREE, "Nein"],
      [NOTHING_MORE[0][0], "Nein"],
      ["Hat die Person eine Berufsausbildung?", "Ja"],
      ["Welche Art von Ausbildung ist es?", "Abgeschlossene Berufsausbildung"],
      ["Wo wurde die Ausbildung abgeschlossen?", "In Deutschland"],
      ["Hat die Person einen Schulabschluss?", "Ja"],
      ["Welchen Schulabschluss hat die Person?", "Abitur"],
      ["Wo wurde der Schulabschluss erworben?", "In Deutschland"],
    ]) {
      await answer(page, question, ...choices);
    }
    await answer(page, "Gibt es eine Schulung zur Nachqualifizierung?", "Ja");
    await answer(page, "Wie weit ist diese Schulung?", "Sie ist für einen Tag gebucht");
    await answerDate(page, "Ab wann ist die Schulung gebucht?", "31", "2", "2018");
    await page.getByRole("alert", { name: "Bitte prüfen Sie Ihre Angaben" }).waitFor();
    assert.equal(await field(page, "Monat").inputValue(), "2");
    // What was not accepted can be read.
    for (const name of ["Tag", "Monat", "Jahr"]) {
      const { content, room } = await field(page, name).evaluate(({ scrollWidth, clientWidth }) => ({ content: scrollWidth, room: clientWidth }));
      assert.ok(content <= room, `${name}: ${content} px in ${room} px`);
    }
    assert.match(await page.title(), /^Fehler: /);
    await at(page, "Ab wann ist die Schulung gebucht?");
  }, atKiosk()));
