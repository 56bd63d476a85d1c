// What axe does not see: whether text is cut off or runs into other text, how large a target is, whether the focus is seen.

import assert from "node:assert/strict";

/** Text as a visitor may set it (WCAG 2.2, SC 1.4.12). Through an object of the page, which the policy lets pass. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Asserts that no text is cut off, leaves its box or the window, or runs into other text. */
export async function assertNothingCutOff(page, how = "") {
  assert.deepEqual(await page.evaluate(cutOff), [], `${how} on „${await page.title()}“ (${page.url()})`);
}

/** The same with the spacing that a visitor may set. */
export async function assertTextMaySpread(page) {
  await page.evaluate((spacing) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(spacing);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  await assertNothingCutOff(page, "text spacing");
  await page.evaluate(() => (document.adoptedStyleSheets = []));
}

/** Runs in the page: what is wrong with its texts. */
function cutOff() {
  const wrong = [];
  // A head that stays in sight lies over what is scrolled beneath it.
  scrollTo({ top: 0, behavior: "instant" });
  const short = (text) => text.trim().replace(/\s+/g, " ").slice(0, 60);
  // What lies under an open dialog is not there to be read.
  const walker = document.createTreeWalker(document.querySelector("dialog[open]") ?? document.body, NodeFilter.SHOW_TEXT);
  const lines = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    // What only a screen reader gets, and a draft's stamp across the paper, are where they are on purpose.
    // The picture of the rules is one to be moved about in (SC 1.4.10 leaves such out); the tree says the same.
    if (parent.closest(".kern-sr-only, .sprungmarke, textarea, noscript, option, .dokument__stempel, .schaubild svg")) continue;
    // A wide table moves sideways in a region of its own (SC 1.4.10 leaves such out); within it nothing may be cut off.
    const region = parent.closest("[role=region][tabindex='0']");
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    for (const { left, right, top, bottom } of rects) {
      if (!region && (left < -1 || right > innerWidth + 1)) wrong.push(`outside the window: ${short(node.data)}`);
      // Lines of the same text may come near each other; a quarter of their height is air.
      const air = (bottom - top) / 4;
      lines.push({ node, left: left + 1, right: right - 1, top: top + air, bottom: bottom - air });
      for (let box = parent; box && box !== region; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const isButton = box.matches("button, summary, .kern-btn, .kern-badge");
        if (!isButton && overflowX === "visible" && overflowY === "visible") continue;
        if (box === document.documentElement || box === document.body) continue;
        const edge = box.getBoundingClientRect();
        if (left < edge.left - 1 || right > edge.right + 1 || top + air < edge.top - 1 || bottom - air > edge.bottom + 1) {
          wrong.push(`leaves its ${box.tagName} (${box.className}): ${short(node.data)}`);
        }
      }
    }
  }
  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
      const other = lines[next];
      if (other.node !== one.node && other.left < one.right && one.left < other.right) {
        wrong.push(`„${short(one.node.data)}“ runs into „${short(other.node.data)}“`);
      }
    }
  });
  for (const input of document.querySelectorAll("input[inputmode=numeric]")) {
    if (input.scrollWidth > input.clientWidth + 1) wrong.push(`„${input.value}“ is wider than its field ${input.id}`);
  }
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) {
    wrong.push(`${document.documentElement.scrollWidth} px wide in a window of ${document.documentElement.clientWidth} px`);
  }
  return [...new Set(wrong)];
}

/** Asserts that whatever can be pressed is 24 px wide and high, but for a link within a sentence (SC 2.5.8); at a kiosk 48 px. */
export async function assertTargets(page) {
  const small = await page.evaluate(() => {
    const inSentence = (element) =>
      getComputedStyle(element).display === "inline" &&
      [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\w/.test(node.data));
    return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(".sprungmarke") && !inSentence(element))
      .map((element) => {
        // A press on the label of a box or a button is a press on it.
        const parts = [element, ...(element.matches("[type=checkbox], [type=radio]") ? element.labels : [])];
        const rects = parts.map((part) => part.getBoundingClientRect());
        const width = Math.max(...rects.map(({ right }) => right)) - Math.min(...rects.map(({ left }) => left));
        const height = Math.max(...rects.map(({ bottom }) => bottom)) - Math.min(...rects.map(({ top }) => top));
        return { width, height, what: element.outerHTML.slice(0, 160) };
      })
      .filter(({ width, height }) => Math.min(width, height) < ("kiosk" in document.documentElement.dataset ? 47.9 : 24))
      .map(({ width, height, what }) => `${width.toFixed(1)} × ${height.toFixed(1)} px: ${what}`);
  });
  assert.deepEqual(small, [], `targets on „${await page.title()}“ (${page.url()})`);
}

/** Asserts that nothing moves for longer than the eye sees. */
export async function assertStill(page) {
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        const longest = (times) => Math.max(...times.split(",").map(Number.parseFloat));
        return longest(transitionDuration) > 0.001 || (animationName !== "none" && longest(animationDuration) > 0.001);
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  assert.deepEqual(moving, [], `moves on „${await page.title()}“ (${page.url()})`);
}

/**
 * Asserts that the focus is seen wherever it can be: a frame around the element or its neighbour, in view, with nothing before it
 * (SC 2.4.7, 2.4.11).
 */
export async function assertFocusSeen(page) {
  // After a key the browser shows where the focus is, however it gets there.
  await page.keyboard.press("Shift");
  const unseen = await page.evaluate(() => {
    const wrong = [];
    for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      element.focus();
      // One of a group of radio buttons stands for all.
      if (document.activeElement !== element) continue;
      const framed = [element, ...element.parentElement.children].some((at) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
        return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
      });
      // A link that wraps has a box for each line.
      const seen = [...element.getClientRects()].some(({ left, top, width, height }) => {
        const before = document.elementFromPoint(left + width / 2, top + height / 2);
        return before && (element.contains(before) || before.closest("label")?.control === element || element.parentElement.contains(before));
      });
      if (!framed || !seen) wrong.push(`${framed ? "not seen" : "no frame"}: ${element.outerHTML.slice(0, 160)}`);
    }
    return wrong;
  });
  assert.deepEqual(unseen, [], `focus on „${await page.title()}“ (${page.url()})`);
}
