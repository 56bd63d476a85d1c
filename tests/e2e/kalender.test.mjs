// The calendar of the deadlines, as a program that did not write it reads it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ICAL from "ical.js";
import { setting } from "./hilfen/browser.mjs";

const sample = (name) => fileURLToPath(new URL(`../beispiele/${name}.json`, import.meta.url));

function calendar(...args) {
  return spawnSync(setting("VORABCHECK_PROGRAMM"), ["kalender", ...args], { encoding: "utf8" });
}

/** The entries of a calendar, which has to be one that ical.js takes in strict mode. */
function entries(text) {
  const component = new ICAL.Component(ICAL.parse(text));
  assert.equal(component.name, "vcalendar");
  assert.equal(component.getFirstPropertyValue("version"), "2.0");
  assert.ok(component.getFirstPropertyValue("prodid"));
  return component.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry, { strictExceptions: true }));
}

test("ein anderes Programm liest Tag, Erinnerung und Text", () => {
  const { status, stdout, stderr } = calendar(sample("c"));
  assert.equal(status, 0, stderr);
  const [entry, ...others] = entries(stdout);
  assert.equal(others.length, 0);
  assert.ok(entry.startDate.isDate, "it lasts all day");
  assert.equal(entry.startDate.toString(), "2018-06-01");
  assert.equal(entry.duration.toSeconds(), 24 * 60 * 60, "and that day only");
  assert.equal(entry.summary, "Person 1: letzter Tag für den Beginn der Nachqualifizierung");
  assert.equal(entry.uid, "nachqualifizierung_2018-06-01_person-1_stichtag-2018-03-15@vorabcheck");
  assert.equal(entry.component.getFirstPropertyValue("dtstamp").toString(), "2018-03-15T00:00:00Z");
  const lines = entry.description.split("\n");
  assert.equal(
    lines[0],
    "Die Nachqualifizierung bis spätestens 01.06.2018 beginnen. Gebucht ab 14.05.2018; Zeit ist bis zum 01.06.2018. [Antwort 1; §§ 187 Abs. 1, 188 Abs. 2, 3, 193 BGB]",
  );
  assert.match(lines[1], /unverzüglich der Bewilligungsstelle/);
  const [reminder, ...moreReminders] = entry.component.getAllSubcomponents("valarm");
  assert.equal(moreReminders.length, 0);
  assert.equal(reminder.getFirstPropertyValue("action"), "DISPLAY");
  assert.equal(reminder.getFirstPropertyValue("description"), entry.summary);
  const time = entry.startDate.clone();
  time.addDuration(reminder.getFirstPropertyValue("trigger"));
  assert.equal(time.toString(), "2018-05-18");
});

test("Namen stehen nur auf Wunsch darin, und jeder Eintrag hat seine eigene Kennung", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vorabcheck-"));
  try {
    const file = join(folder, "fristen.ics");
    const { status, stderr } = calendar("--namen", sample("vorantrag"), "-o", file);
    assert.equal(status, 0, stderr);
    const named = entries(await readFile(file, "utf8"));
    const unnamed = entries(calendar(sample("vorantrag")).stdout);
    assert.ok(named.length > 0);
    assert.deepEqual(named.map((entry) => entry.uid), unnamed.map((entry) => entry.uid));
    assert.equal(new Set(named.map((entry) => entry.uid)).size, named.length);
    assert.ok(named.every((entry) => /^Person \d+ \(.+\): /.test(entry.summary)));
    assert.ok(unnamed.every((entry) => /^Person \d+: /.test(entry.summary)));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("ohne eine Frist gibt es keinen Kalender", () => {
  const { status, stdout } = calendar(sample("a"));
  assert.equal(status, 1);
  assert.equal(stdout, "");
});
