// Two style sheets: what start page and questions need of KERN and our own, and what only the later pages add.
//
// The page reads the second one after the first, so the order of the rules is: KERN and our own for the first pages, KERN
// and our own for the later ones.

import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";
import { fontFaces } from "./fonts.mjs";

/** The views that only the whole program has; what is not here counts as needed for the first question. */
const LATER_VIEWS = [
  "aenderungen",
  "angaben",
  "auswertung",
  "auswertung/schaubild",
  "auswertung/tabelle",
  "barrierefreiheit",
  "begriffe",
  "bewilligungsstelle",
  "datei",
  "dokument",
  "druck",
  "druckwerk",
  "entwurf",
  "ergebnis",
  "formularseite",
  "gesamtergebnis",
  "heute",
  "kiosk",
  "kriterien",
  "mitnahme",
  "nachweise",
  "personen",
  "pruefen",
  "regelwerk",
  "regelwerk/schaubild",
  "umfang/ganzes",
  "umfang/kiosk",
  "vergleich",
  "vorantrag",
]
  .map((name) => path.join("src", "browser", ...`${name}.rs`.split("/")))
  // Scripts that run when the whole program is there, and pages with both style sheets.
  .concat(
    ["auswertung.js", "dienst.js", "werk.js", "sw.js", "sw-ende.js", "rahmen.html", "fundstellen.html", "lizenzen.html"].map((name) =>
      path.join("static", name),
    ),
  );

/** Everything that could be the name of a class, an element or an attribute. */
const words = (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [];

/** Everything that could be the value of an attribute: alone in quotation marks, or every comment would name a few. */
const values = (text) => text.match(/(?<=")[A-Za-z0-9_-]+(?=")/g) ?? [];

/** The text of all pages and views, and of those for the first question. */
async function sources(root) {
  const files = [path.join("src", "browser.rs")];
  for (const [folder, ending] of [
    [path.join("src", "browser"), ".rs"],
    ["static", ".html"],
    ["static", ".js"],
  ]) {
    const entries = await readdir(path.join(root, folder), { recursive: true });
    files.push(...entries.filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name)));
  }
  const read = (names) => Promise.all(names.map((name) => readFile(path.join(root, name), "utf8")));
  const first = await read(files.filter((name) => !LATER_VIEWS.includes(name)));
  return { first: first.join("\n"), all: [...first, ...(await read(LATER_VIEWS))].join("\n") };
}

/** KERN's root rule; PurgeCSS drops it for the themes in it that the page does not use. */
const ROOT_RULE =
  ":is(body,.kern-light,.kern-dark,[data-kern-theme=light],[data-kern-theme=dark]):not([class*=kern-level-])";

/** KERN's style sheet, with a root rule that survives. The page follows the system's light or dark, no attribute. */
async function kernStyle(kern) {
  const file = path.join(kern, "dist", "kern.min.css");
  const css = await readFile(file, "utf8");
  if (!css.includes(ROOT_RULE)) throw new Error(`${file}: the root rule of KERN has changed; adapt ROOT_RULE`);
  return css.replace(ROOT_RULE, "body");
}

/** Our own rules of one folder; the numbers in the names are their order. */
async function ownStyle(root, name) {
  const folder = path.join(root, "static", "stil", name);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".css")).sort();
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")))).join("\n");
}

/** Fails where a view for the first question uses a class that only the second style sheet knows: it would show late. */
function assertStyledInTime(views, einstieg, weiteres) {
  const selected = (css) => new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name));
  const early = selected(einstieg);
  const used = [...views.matchAll(/class="([^"]*)"|classes!\(([^)]*)\)/g)].flatMap(([, one, many]) => words(one ?? many));
  const late = used.filter((name) => selected(weiteres).has(name) && !early.has(name));
  if (late.length > 0) {
    throw new Error(`only static/stil/weiteres styles ${late.join(", ")}; a later page's view belongs in LATER_VIEWS`);
  }
}

/** The rules of a style sheet that `names` can apply to, and the others. */
async function purge(css, names, options) {
  const [{ css: kept, rejectedCss: rest }] = await new PurgeCSS().purge({
    content: [{ raw: "", extension: "txt" }],
    css: [{ raw: css }],
    defaultExtractor: () => names,
    safelist: ["html", "body"],
    ...options,
  });
  return { kept, rest };
}

/** The variables that every element has: set on the root or the body, always, or in light and in dark alike. */
function everywhere(css) {
  const set = (text) =>
    [...text.matchAll(/(?<=^|[{},;])(?::root|body)\{([^{}]*)\}/g)].flatMap(([, rules]) => rules.match(/--[\w-]+(?=:)/g) ?? []);
  const media = /@media ?([^{]*)\{((?:[^{}]*\{[^{}]*\})*)\}/g;
  const inScheme = (scheme) =>
    [...css.matchAll(media)].filter(([, query]) => query === `(prefers-color-scheme:${scheme})`).flatMap(([, , rules]) => set(rules));
  const dark = new Set(inScheme("dark"));
  return new Set([...set(css.replace(media, "")), ...inScheme("light").filter((name) => dark.has(name))]);
}

/** Leaves out what would stand in for these variables: nobody ever sees it, and everybody would wait for it. */
const withoutSpares = (css, variables) =>
  css.replace(/var\((--[\w-]+),(?:"[^"]*"|[^()])*\)/g, (whole, name) => (variables.has(name) ? `var(${name})` : whole));

/** Stands between parts that are looked at as one, since variables of the one are used in the other. */
const SEAM = "\n/* seam */\n";

/** Writes `einstieg.css` and `weiteres.css`, unless all that decides about their rules is the same as last time. */
export async function stylesheets({ root, kern, faces, target, put }) {
  const system = await kernStyle(kern);
  const einstieg = await ownStyle(root, "einstieg");
  const weiteres = await ownStyle(root, "weiteres");
  const { first, all } = await sources(root);
  assertStyledInTime(first, einstieg, weiteres);

  const whole = [system, einstieg, weiteres].join(SEAM);
  const selectable = new Set(words(whole));
  /** What a text names that a rule selects by. */
  const named = (text) => {
    const [names, quoted] = [words(text), values(text)].map((found) =>
      [...new Set(found)].filter((word) => selectable.has(word)).sort(),
    );
    return { classes: names, ids: names, tags: names, attributes: { names, values: quoted } };
  };
  // Our own rules all stay: every word in them counts as used.
  const used = named([all, einstieg, weiteres].join("\n"));
  const usedFirst = named(first);

  const here = await Promise.all(["stylesheet.mjs", "fonts.mjs"].map((name) => readFile(path.join(root, "build", name))));
  const hash = createHash("sha256").update(whole).update(JSON.stringify([used, usedFirst])).update(fontFaces(faces));
  for (const script of here) hash.update(script);
  const stamp = hash.digest("hex");
  const stampFile = "stil.stand";
  const before = await readFile(path.join(target, stampFile), "utf8").catch(() => "");
  const there = await Promise.all(
    ["einstieg.css", "weiteres.css"].map((name) => readFile(path.join(target, name)).catch(() => null)),
  );
  if (there.every(Boolean) && before === stamp) return;

  const { kept } = await purge(whole, used, { keyframes: true, variables: true });
  const [kernUsed, ...own] = kept.split(SEAM);
  const { kept: kernFirst, rest: kernLater } = await purge(kernUsed, usedFirst, { rejectedCss: true });
  const sheets = [
    ["einstieg.css", fontFaces(faces) + kernFirst + own[0]],
    ["weiteres.css", kernLater + own[1]],
  ].map(([name, css]) => [name, String(transform({ filename: name, code: Buffer.from(css), minify: true }).code)]);
  const variables = everywhere(sheets.map(([, css]) => css).join(""));
  for (const [name, css] of sheets) await put(name, withoutSpares(css, variables));
  await put(stampFile, stamp);
}
