// How long it takes from the press of the button to the PDF file, with what writes it loaded anew: the median of some visits,
// in milliseconds. Asked for is the number of persons.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const VISITS = 5;
const persons = Number(process.argv[2]);

/** The sample of a Vorantrag, with so many invented persons. */
function vorantrag() {
  const { stdout } = spawnSync(process.env.VORABCHECK_PROGRAMM, ["beispiel", "--anzahl", String(persons), "--seed", "7"], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const invented = stdout.trim().split("\n").map((line) => ({ angaben: JSON.parse(line).personen[0].angaben }));
  const sample = JSON.parse(readFileSync(new URL("../tests/beispiele/vorantrag.json", import.meta.url), "utf8"));
  return JSON.stringify({ ...sample, stichtag: "2020-12-31", personen: invented });
}

const buffer = Buffer.from(vorantrag());
const browser = await chromium.launch({ executablePath: process.env.VORABCHECK_CHROMIUM, args: ["--no-sandbox"] });
const times = [];
for (let visit = 0; visit < VISITS; visit += 1) {
  const page = await browser.newPage();
  await page.goto(`${process.env.VORABCHECK_ADRESSE}#/datei`);
  await page.getByLabel("Gespeicherte Datei (PDF oder JSON)").setInputFiles({ name: "v.json", mimeType: "application/json", buffer });
  await page.getByRole("heading", { level: 1, name: "Datei geöffnet" }).waitFor();
  await page.evaluate(() => (location.hash = "#/vorantrag/druck"));
  await page.getByRole("button", { name: "PDF-Datei speichern" }).waitFor();
  // Measured in the page, where the driver of the browser adds nothing.
  times.push(
    await page.evaluate(
      () =>
        new Promise((done) => {
          const save = [...document.querySelectorAll("button")].find((button) => button.textContent === "PDF-Datei speichern");
          const make = URL.createObjectURL;
          const begin = performance.now();
          URL.createObjectURL = (blob) => {
            if (blob.type === "application/pdf") done(performance.now() - begin);
            return make(blob);
          };
          save.click();
        }),
    ),
  );
  await page.close();
}
await browser.close();
console.log(times.sort((one, other) => one - other)[Math.floor(VISITS / 2)]);
