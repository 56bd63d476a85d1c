// What is seen: dark where the system is dark, and where the focus is. What holds for every page is in zugaenglich.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
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

for (const [name, viewport] of [
  ["Telefon", { width: 412, height: 823 }],
  ["Bildschirm", { width: 1280, height: 800 }],
]) {
  test(`nichts springt, wenn das Programm kommt: ${name}`, () =>
    visitor(
      async (page) => {
        await link(page, "Prüfung beginnen").waitFor();
        await page.evaluate(() => document.fonts.ready);
        const shift = await page.evaluate(
          () =>
            new Promise((resolve) => {
              const sum = (entries) => entries.reduce((sum, { value }) => sum + value, 0);
              new PerformanceObserver((list) => resolve(sum(list.getEntries()))).observe({ type: "layout-shift", buffered: true });
              // Without a shift the observer has nothing to tell; the next frame comes after what it would.
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
            }),
        );
        assert.ok(shift < 0.02, `the parts of the page move by ${shift}`);
      },
      { viewport },
    ));
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
