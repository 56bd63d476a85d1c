// Keeps the whole page in the browser, so that it opens without a network, and lets no two versions of it mix.
//
// `cargo xtask finish` writes before this: VERSION, the hash of all that belongs to this version; PAGE, the hash of its
// index.html; FILES, every other file by its name, which carries its hash. See xtask/src/precache.rs.
"use strict";

const SCOPE = self.registration.scope;

/** Before the name of each cache: other folders of this host may have a Vorabcheck of their own. */
const OURS = `vorabcheck ${SCOPE} `;
const CURRENT = OURS + VERSION;

/** What is of no version: which one was active last, and what the host has set. */
const LASTING = `vorabcheck-bleibt ${SCOPE}`;
const LAST_ACTIVE = `${SCOPE}fassung`;

/**
 * How long an answer about the settings of the host may take, in milliseconds: where the network hangs, every visit waits
 * for it before the first question, and mostly nothing has changed since the last.
 */
const PATIENCE = 1000;

const HASHED = /-([0-9a-f]{16})\.\w+$/;

const address = (name) => new URL(name, SCOPE).href;

/** What the host has set. */
const SETTINGS = "konfiguration.json";

/** The first digits of the SHA-256 of a content, as they stand in the names. */
async function hashOf(bytes) {
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(hash, 0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Fetches one file, if it is the one that this version means. */
async function fetched(name, hash, cache) {
  const answer = await fetch(address(name), { cache });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  const bytes = await answer.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) throw new Error(`another version: ${answer.url}`);
  const headers = new Headers(answer.headers);
  // What the browser has unpacked is sent no more, and the whole is kept, not ranges of it.
  for (const name of ["content-encoding", "content-length", "accept-ranges"]) headers.delete(name);
  return new Response(bytes, { headers });
}

/** A file of any version that this browser still has. */
async function kept(name) {
  for (const version of (await caches.keys()).filter((key) => key.startsWith(OURS)).reverse()) {
    const answer = await (await caches.open(version)).match(address(name));
    if (answer) return answer;
  }
}

/** A file whose name says what it holds: from a former version, from the browser's own cache, or else from the host. */
async function file(name) {
  const [, hash] = name.match(HASHED);
  return (await kept(name)) ?? fetched(name, hash, "default").catch(() => fetched(name, hash, "reload"));
}

/** Fills the cache of this version. What fails is tried again at the next visit, and goes on from what is there. */
async function fill() {
  const cache = await caches.open(CURRENT);
  // First: while it is still that of another version, the host is being updated, and nothing else is worth a request.
  await cache.put(SCOPE, await fetched("./", PAGE, "reload"));
  for (const name of FILES) await cache.put(address(name), await file(name));
  // The first visit has asked for them when nobody was there yet to keep them.
  await settings();
}

/** Forgets all versions but this one and the one before, whose tabs may still be open. */
async function tidy() {
  const lasting = await caches.open(LASTING);
  const before = await (await lasting.match(LAST_ACTIVE))?.text();
  const gone = (await caches.keys()).filter((key) => key.startsWith(OURS) && ![CURRENT, OURS + before].includes(key));
  await Promise.all(gone.map((key) => caches.delete(key)));
  // Last: on a full disk there may be room only now.
  await lasting.put(LAST_ACTIVE, new Response(VERSION));
}

/** The page of this version, whatever the host has by now: what it names is here. */
async function page(request) {
  const answer = await (await caches.open(CURRENT)).match(SCOPE);
  return answer ?? fetch(request);
}

/** Keeps the host's settings, unless they are none: an answer may be the page of a network that wants a login. */
async function keep(answer) {
  if (answer.ok) await answer.clone().json();
  await (await caches.open(LASTING)).put(address(SETTINGS), answer);
}

/** The host's settings as they are now, or else as they were: that there are none is an answer too. */
async function settings() {
  try {
    const answer = await fetch(address(SETTINGS), { cache: "reload", signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok && answer.status !== 404) throw new Error(`${answer.status} ${answer.url}`);
    // An answer that stops halfway is none.
    await answer.clone().arrayBuffer();
    await keep(answer.clone()).catch(() => {});
    return answer;
  } catch {
    const before = await caches.open(LASTING).then((lasting) => lasting.match(address(SETTINGS))).catch(() => {});
    return before ?? Response.error();
  }
}

/** How many windows show the page. */
async function windows() {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(SCOPE)).length;
}

self.addEventListener("install", (event) => event.waitUntil(fill()));

self.addEventListener("activate", (event) => event.waitUntil(tidy().catch(() => {}).then(() => self.clients.claim())));

self.addEventListener("message", (event) => {
  if (event.data === "aktualisieren") event.waitUntil(self.skipWaiting());
  if (event.data === "fenster") event.waitUntil(windows().then((count) => event.ports[0].postMessage(count)));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const [plain] = request.url.split(/[?#]/);
  if (request.method !== "GET" || !plain.startsWith(SCOPE) || request.headers.has("range")) return;
  const name = plain.slice(SCOPE.length);
  if (["", "index.html"].includes(name)) event.respondWith(page(request).catch(() => fetch(request)));
  else if (name === SETTINGS) event.respondWith(settings());
  // A storage that fails is one that holds nothing.
  else if (HASHED.test(name)) event.respondWith(kept(name).catch(() => {}).then((answer) => answer ?? fetch(request)));
});
