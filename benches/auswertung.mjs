// How long the evaluation of many files takes in the browser, from the choice of their folder to the table, and for how long
// the page answers nobody meanwhile: two figures, in milliseconds. Asked for are the number of files and which of the two.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

const [files, figure] = [Number(process.argv[2]), process.argv[3]];

const folder = mkdtempSync(path.join(tmpdir(), "auswertung-"));
try {
  const lines = execFileSync(process.env.VORABCHECK_PROGRAMM, ["beispiel", "--anzahl", String(files), "--seed", "7"], { maxBuffer: 1e9 });
  lines
    .toString()
    .trim()
    .split("\n")
    .forEach((line, number) => writeFileSync(path.join(folder, `${number}.json`), line));
  const browser = await chromium.launch({ executablePath: process.env.VORABCHECK_CHROMIUM, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  await page.goto(`${process.env.VORABCHECK_ADRESSE}#/auswertung`);
  const field = page.getByLabel("Ein ganzer Ordner", { exact: true });
  await field.waitFor();
  // Measured in the page, where the driver of the browser adds nothing.
  await page.evaluate(() => {
    let last = 0;
    const figures = (window.figures = { total: 0, silence: 0 });
    addEventListener(
      "change",
      () => {
        const begin = (last = performance.now());
        const beat = () => {
          const now = performance.now();
          figures.silence = Math.max(figures.silence, now - last);
          last = now;
          if (document.querySelector("table")) figures.total = now - begin;
          else setTimeout(beat);
        };
        setTimeout(beat);
      },
      { capture: true, once: true },
    );
  });
  await field.setInputFiles(folder, { timeout: 120_000 });
  await page.waitForFunction(() => window.figures.total, undefined, { timeout: 120_000 });
  console.log((await page.evaluate(() => window.figures))[figure]);
  await browser.close();
} finally {
  rmSync(folder, { recursive: true });
}
