// axe-core in the page.
//
// It comes in as an init script: the policy of the page allows no other way, and should not.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Asserts that axe finds nothing on the page as it stands. */
export async function assertAccessible(page) {
  const found = await page.evaluate(
    (tags) =>
      globalThis.axe
        .run(document, { runOnly: tags, resultTypes: ["violations"] })
        .then(({ violations }) =>
          violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => node.failureSummary + " " + node.html) })),
        ),
    TAGS,
  );
  assert.deepEqual(found, [], `axe on „${await page.title()}“ (${page.url()})`);
}
