// The same files in the program for the command line.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setting } from "./browser.mjs";

/** What `vorabcheck pruefen --format json` says about this text: exit code, verdict and letter of the first person. */
export function assess(text) {
  const { status, stdout, stderr } = spawnSync(setting("VORABCHECK_PROGRAMM"), ["pruefen", "--format", "json", "-"], {
    input: text,
    encoding: "utf8",
  });
  assert.ok(status === 0 || status === 1, `the file is accepted: exit code ${status}, ${stderr}`);
  assert.equal(stderr, "", "the stored result is the computed one");
  const { urteil, zuordnung } = JSON.parse(stdout).personen[0].ergebnis;
  return { code: status, verdict: urteil, letter: zuordnung };
}

/** The sentence with which `vorabcheck pruefen` refuses this file. */
export function sentence(content) {
  const { status, stderr } = spawnSync(setting("VORABCHECK_PROGRAMM"), ["pruefen", "-"], { input: content, encoding: "utf8" });
  assert.equal(status, 2, "the file is refused");
  return stderr.replace(/^Standardeingabe: /, "").trimEnd();
}

/** Saves what `action` makes the page offer: the name and the text of the file. */
export async function download(page, action) {
  const [file] = await Promise.all([page.waitForEvent("download"), action()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}
