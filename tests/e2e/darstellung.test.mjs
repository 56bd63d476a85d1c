// What is seen: dark where the system is dark, and where the focus is. What holds for every page is in zugaenglich.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
import { hosted } from "./hilfen/konfiguration.mjs";
import { START, heading, link } from "./hilfen/seite.mjs";
import { example, seed } from "./hilfen/sitzung.mjs";

withBrowser();

const NARROW = { viewport: { width: 320, height: 700 } };

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

/** Holds back what matches, until the returned function is called. */
async function hold(page, pattern) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

for (const width of [320, 412, 768, 1280]) {
  test(`nichts springt, wenn das Programm kommt: ${width} px breit`, () =>
    visitor(
      async (page) => {
        const release = await hold(page, "**/einstieg_bg-*.wasm");
        await page.goto(ADDRESS, { waitUntil: "commit" });
        const top = async () => {
          await page.evaluate(() => document.fonts.ready);
          return heading(page, START).evaluate((element) => element.getBoundingClientRect().top);
        };
        await page.waitForFunction(() => document.querySelector("link[rel=stylesheet]")?.sheet);
        const before = await top();
        release();
        await link(page, "Prüfung beginnen").waitFor();
        assert.equal(await top(), before);
      },
      { address: null, viewport: { width, height: 800 } },
    ));
}

test("das Thema ist da, bevor das Programm etwas zeigt", () =>
  visitor(
    async (page) => {
      await page.addInitScript(noteFirstColour);
      await page.goto(ADDRESS);
      await link(page, "Prüfung beginnen").waitFor();
      const kern = await page.evaluate(() => window.firstColour);
      await hosted({ thema: "baden-wuerttemberg" })(page);
      const release = await hold(page, "**/baden-wuerttemberg-*.css");
      const program = page.waitForEvent("requestfinished", (request) => /einstieg_bg-\w+\.wasm/.test(request.url()));
      await page.reload({ waitUntil: "commit" });
      await program;
      await page.evaluate(manyFrames);
      release();
      await link(page, "Prüfung beginnen").waitFor();
      assert.notEqual(await page.evaluate(() => window.firstColour), kern);
    },
    { address: null },
  ));

/** Runs in the page: as long as a program needs that does not wait. One that waits can take this test no longer than it is. */
async function manyFrames() {
  for (let frame = 0; frame < 40; frame += 1) await new Promise(requestAnimationFrame);
}

/** Runs in the page: keeps the colour that the first button had when it came. */
function noteFirstColour() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector("main .kern-btn")) return;
    observer.disconnect();
    window.firstColour = getComputedStyle(document.body).getPropertyValue("--kern-color-action-default");
  }).observe(document, { childList: true, subtree: true });
}

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
