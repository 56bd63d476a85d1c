// Narrow, enlarged, dark, in forced colours, calm: every kind of page can be read and passes axe.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
import { START, assertNoSidewaysScrolling, at, button, doubleText, heading } from "./hilfen/seite.mjs";
import { example, seed } from "./hilfen/sitzung.mjs";

withBrowser();

const PRINT = "Als PDF speichern oder drucken";
const PERIOD = "Von wann bis wann war das?";

const send = (page) => button(page, "Weiter").click();
const summary = (page) => page.getByRole("alert", { name: "Bitte prüfen Sie Ihre Angaben" }).waitFor();

/** Every kind of page, by session: its address, its heading, and what is done there first. */
const PAGES = [
  [
    "c.json",
    [
      ["#/", START],
      ["#/frage/stichtag", "Für welchen Stichtag soll geprüft werden?"],
      ["#/frage/antragsteller", "Wer stellt den Antrag?"],
      ["#/frage/aufgaben", "Welche Aufgaben hat die Person?"],
      ["#/frage/hochschulabschluss/1/fach", "In welchem Fach wurde der Hochschulabschluss erworben?"],
      ["#/frage/hochschulabschluss/1/gleichwertigkeit", "Ist die Gleichwertigkeit des Hochschulabschlusses nachgewiesen?"],
      ["#/frage/bewilligungszeitraum", "Wann beginnt der Bewilligungszeitraum?"],
      ["#/frage/monate", "Wie viele Monate ohne Unterbrechung war die Person dort beschäftigt?"],
      ["#/frage/schulung/1/themen", "Welche Themen behandelt die Schulung?"],
      ["#/frage/schulung/weitere", "Gibt es eine weitere Schulung zur Nachqualifizierung?"],
      ["#/frage/zeit/1/zeitspanne", PERIOD],
      ["#/frage/zeit/1/zeitspanne", PERIOD, async (page) => (await send(page), summary(page))],
      [
        "#/frage/hochschulabschluss/1/anderes-fach",
        "Wie heißt das Fach, und wie ordnen Sie es ein?",
        async (page) => {
          await page.getByRole("textbox").fill("Donaudampfschifffahrt".repeat(15));
          await send(page);
          await summary(page);
        },
      ],
      ["#/angaben", "Ihre Angaben"],
      ["#/ergebnis", "Förderfähig nach Buchst. c", openAll],
      ["#/ergebnis", "Förderfähig nach Buchst. c", (page) => button(page, "Vermerk kopieren").click()],
      ["#/druck", PRINT],
    ],
  ],
  [
    "klaerung_anderes_fach.json",
    [
      ["#/ergebnis", "Klärung nötig", openAll],
      ["#/frage/hochschulabschluss/weitere", "Hat die Person einen weiteren Hochschulabschluss?", openAll],
    ],
  ],
  [
    "nicht_foerderfaehig_freier_traeger.json",
    [
      ["#/ergebnis", "Nicht förderfähig", openAll],
      ["#/", START, (page) => button(page, "Alle Angaben löschen").click()],
    ],
  ],
  ["offen.json", [["#/ergebnis", "Noch offen", openAll], ["#/vorantrag/druck", PRINT]]],
];

/** Opens every disclosure. */
async function openAll(page) {
  const closed = page.locator("details:not([open]) > summary:visible");
  while (await closed.count()) await closed.first().click();
}

/** Shows every kind of page and lets `look` judge it. */
async function everyPage(page, look) {
  for (const [session, pages] of PAGES) {
    await seed(page, example(session));
    for (const [hash, name, act] of pages) {
      await page.goto(`${ADDRESS}${hash}`);
      await at(page, name);
      if (act) await act(page);
      await look(page);
    }
  }
}

const NARROW = { viewport: { width: 320, height: 700 } };

// The same as 400 % in a window of 1280 px.
test("320 px breit: nichts muss seitwärts geschoben werden, axe findet nichts", () =>
  visitor(
    (page) =>
      everyPage(page, async () => {
        await assertNoSidewaysScrolling(page);
        await assertAccessible(page);
      }),
    NARROW,
  ));

for (const width of [320, 1280]) {
  test(`Text auf 200 %, ${width} px breit`, () =>
    visitor(
      async (page) => {
        await doubleText(page);
        await everyPage(page, assertNoSidewaysScrolling);
      },
      { viewport: { width, height: 700 } },
    ));
}

for (const [name, options] of [
  ["dunkel", { colorScheme: "dark" }],
  ["erzwungene Farben", { forcedColors: "active" }],
]) {
  test(`${name}: axe findet nichts`, () => visitor((page) => everyPage(page, assertAccessible), options));
}

test("dunkel ist dunkel, hell ist hell", () =>
  visitor(
    async (page) => {
      // The colour may be given in any colour space; a canvas turns it into red, green and blue.
      const brightness = () =>
        page.evaluate(() => {
          const canvas = document.createElement("canvas").getContext("2d");
          canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
          canvas.fillRect(0, 0, 1, 1);
          const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
          return (red + green + blue) / 3;
        });
      await heading(page, START).waitFor();
      assert.ok((await brightness()) < 80);
      await page.emulateMedia({ colorScheme: "light" });
      assert.ok((await brightness()) > 200);
    },
    { colorScheme: "dark" },
  ));

test("ruhig: nichts bewegt sich", () =>
  visitor(
    (page) =>
      everyPage(page, async () => {
        const moving = await page.evaluate(() =>
          [...document.querySelectorAll("*")]
            .filter((element) => {
              const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
              const longest = (times) => Math.max(...times.split(",").map(Number.parseFloat));
              return longest(transitionDuration) > 0.001 || (animationName !== "none" && longest(animationDuration) > 0.001);
            })
            .map((element) => element.outerHTML.slice(0, 120)),
        );
        assert.deepEqual(moving, []);
      }),
    { reducedMotion: "reduce" },
  ));

test("was mit der Tastatur erreicht ist, ist zu sehen und hat einen sichtbaren Rahmen", () =>
  visitor(
    async (page) => {
      await seed(page, example("c.json"));
      for (const hash of ["#/", "#/frage/antragsteller", "#/frage/stichtag", "#/angaben", "#/ergebnis"]) {
        await page.goto(`${ADDRESS}${hash}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        for (let stop = 0; stop < 12; stop += 1) {
          await page.keyboard.press("Tab");
          await page.waitForFunction(visiblyFocused).catch(async () => {
            const element = await page.evaluate(() => document.activeElement.outerHTML.slice(0, 160));
            assert.fail(`on ${hash} the focus is not seen on ${element}`);
          });
        }
      }
    },
    NARROW,
  ));

/** Runs in the page: the focus is nowhere, or on an element in view with a frame around it or its neighbour. */
function visiblyFocused() {
  const element = document.activeElement;
  if (element === document.body) return true;
  const { x, y, width, height } = element.getBoundingClientRect();
  const inView = width > 0 && height > 0 && x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const framed = [element, ...element.parentElement.children].some((at) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  });
  return inView && framed;
}
