// Ends what sw.js has begun: whoever runs a host puts this in its place, under its name, when the page has moved or is taken
// down. Else former visitors would go on with what their browsers have kept, for good. See docs/betrieb.md.
//
// Every visit from now on is one of the host's own; tabs that are open keep their files until the last of them is closed.
"use strict";

const SCOPE = self.registration.scope;

/** Whether a cache is one of sw.js in this folder. */
const ours = (key) => key.startsWith(`vorabcheck ${SCOPE} `) || key === `vorabcheck-bleibt ${SCOPE}`;

/** Forgets everything, itself too, unless a tab is open. */
async function end() {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.some(({ url }) => url.startsWith(SCOPE))) return;
  const gone = (await caches.keys().catch(() => [])).filter(ours);
  await Promise.allSettled(gone.map((key) => caches.delete(key)));
  await self.registration.unregister();
}

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(end()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (/-[0-9a-f]{16}\.\w+$/.test(request.url.split(/[?#]/)[0])) {
    event.respondWith(caches.match(request.url).catch(() => {}).then((answer) => answer ?? fetch(request)));
  } else if (request.mode === "navigate") {
    event.waitUntil(end());
  }
});
