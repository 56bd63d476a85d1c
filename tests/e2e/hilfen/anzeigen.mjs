// The displays in which a page has to hold: width, size of the text, colours, paper. They are switched while the page stands as it
// is, because what leads to a state takes longer than to look at it.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { assertFocusSeen, assertNothingCutOff, assertStill, assertTargets, assertTextMaySpread } from "./lesbarkeit.mjs";

const WIDE = { width: 1280, height: 800 };
// The same as 400 % in a window of 1280 px.
const NARROW = { width: 320, height: 640 };
// A4 between its margins.
const PAPER = { width: 642, height: 900 };

/** Font sizes as the settings of the browser have them: whatever is given in rem or em follows. */
const USUAL = { standard: 16, fixed: 13 };
const DOUBLE = { standard: 32, fixed: 26 };

const LIGHT = { media: "screen", colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" };
const DARK = { ...LIGHT, colorScheme: "dark" };
const FORCED = { ...LIGHT, forcedColors: "active" };
const PRINT = { ...LIGHT, media: "print" };

/**
 * A display: window, size of the text, what else the browser is told, and what is asserted of every state. In such an order that
 * little has to be switched from one to the next, which takes longer than to look.
 */
const DISPLAYS = [
  ["breit", WIDE, USUAL, LIGHT, [assertAccessible, assertTargets, assertNothingCutOff, assertTextMaySpread, assertStill]],
  ["dunkel", WIDE, USUAL, DARK, [assertAccessible]],
  ["erzwungene Farben", WIDE, USUAL, FORCED, [assertAccessible, assertFocusSeen]],
  ["Text auf 200 %", WIDE, DOUBLE, LIGHT, [assertAccessible, assertNothingCutOff]],
  ["320 px und Text auf 200 %", NARROW, DOUBLE, LIGHT, [assertNothingCutOff]],
  ["320 px", NARROW, USUAL, LIGHT, [assertAccessible, assertTargets, assertNothingCutOff, assertTextMaySpread, assertFocusSeen]],
  ["auf Papier", PAPER, USUAL, PRINT, [assertNothingCutOff]],
];

/** What looks at a page in each display, and leaves it as it was. */
export async function everyDisplay(page) {
  const session = await page.context().newCDPSession(page);
  let shown = [];
  const show = async (...display) => {
    const [viewport, fontSizes, media] = display;
    if (viewport !== shown[0]) await page.setViewportSize(viewport);
    if (fontSizes !== shown[1]) await session.send("Page.setFontSizes", { fontSizes });
    if (media !== shown[2]) await page.emulateMedia(media);
    shown = display;
    const root = await page.evaluate(settle);
    if (fontSizes === DOUBLE) assert.equal(root, "32px", "the size of the text follows the settings of the browser");
  };
  await show(WIDE, USUAL, LIGHT);
  return async () => {
    const focus = await page.evaluateHandle(() => document.activeElement);
    for (const [name, viewport, fontSizes, media, assertions] of DISPLAYS) {
      await show(viewport, fontSizes, media);
      for (const assertion of assertions) {
        await assertion(page).catch((error) => {
          error.message = `${name}: ${error.message}`;
          throw error;
        });
      }
    }
    await show(WIDE, USUAL, LIGHT);
    await focus.evaluate((element) => element.focus());
  };
}

/** Runs in the page: no colour is on its way any more. One that is inherited starts the next. */
function settle() {
  const moving = () => document.getAnimations().filter((at) => at instanceof CSSTransition && at.playState !== "finished");
  for (let now = moving(); now.length; now = moving()) now.forEach((at) => at.finish());
  return getComputedStyle(document.documentElement).fontSize;
}
