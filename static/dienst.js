// Keeps the page for visits without a network, and offers a new version of it; start.js loads this when all else is there.
//
// And it makes the page one that can be installed: what only that needs has no place before the first question.
//
// Its words are written in by `cargo xtask finish`.

/** Where the program keeps what has been entered. */
const STORED = "vorabcheck/1";

/** How long a tab has to be open until coming back to it is a reason to look for a new version, in milliseconds. */
const HOUR = 3_600_000;

/** What the storages of this tab and of this device hold; undefined where the browser refuses to tell or to keep. */
function entered() {
  try {
    sessionStorage.setItem("vorabcheck-probe", "");
    sessionStorage.removeItem("vorabcheck-probe");
    return [sessionStorage, localStorage].some((storage) => storage.getItem(STORED) !== null);
  } catch {
    return undefined;
  }
}

/** Whether this is the only window that shows the page. */
const alone = (worker) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === 1);
    worker.postMessage("fenster", [port2]);
  });

/** Takes the new version, here and for whatever is opened from now on; the other tabs go on with their own. */
function take(registration) {
  // Another tab may have been quicker.
  if (!registration.waiting) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  registration.waiting.postMessage("aktualisieren");
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A button as the program draws them. */
function button(kind, text, onclick) {
  return element("button", { type: "button", className: `kern-btn ${kind}`, onclick }, element("span", { className: "kern-label" }, text));
}

/** Says that there is a new version, once, outside the element that the program draws in. */
function offer(registration) {
  if (document.querySelector("[data-meldung=fassung]")) return;
  const status = element("div", { role: "status" });
  const notice = element("section", { className: "rahmen nicht-drucken" }, status);
  notice.setAttribute("aria-label", "{{fassung-titel}}");
  notice.dataset.meldung = "fassung";
  const later = () => {
    notice.remove();
    // Where the button was, the keyboard would begin at the top of the page.
    document.querySelector("main")?.focus({ preventScroll: true });
  };
  const message = element(
    "div",
    { className: "kern-alert kern-alert--info meldung" },
    element(
      "div",
      { className: "kern-alert__body" },
      element("p", { className: "kern-body" }, "{{fassung-text}}"),
      element(
        "div",
        { className: "knopfleiste" },
        button("kern-btn--primary", "{{fassung-jetzt}}", () => take(registration)),
        button("kern-btn--secondary", "{{fassung-spaeter}}", later),
      ),
    ),
  );
  document.querySelector(".fuss").before(notice);
  // Only what comes into an element that is already there is read out.
  requestAnimationFrame(() => status.append(message));
}

/** Takes a new version where nobody would notice, and asks everybody else. */
async function decide(registration) {
  const { waiting } = registration;
  if (!registration.active || !waiting) return;
  const something = entered();
  // What is in this tab alone would be lost with it.
  if (something === undefined) return;
  // What ends the page (sw-ende.js) answers nothing: it is no version to offer.
  const only = await alone(waiting);
  const untouched = navigator.userActivation?.hasBeenActive === false;
  if (!something && only && untouched) take(registration);
  // At a kiosk the next visit takes it.
  else if (!window.vorabcheckKiosk) offer(registration);
}

async function keep() {
  const registration = await navigator.serviceWorker.register(window.vorabcheckSkript("sw.js"), { updateViaCache: "none" });
  const watch = (worker) => worker?.addEventListener("statechange", () => worker.state === "installed" && decide(registration));
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  await decide(registration);

  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - looked < HOUR) return;
    looked = Date.now();
    registration.update().catch(() => {});
  });
}

const manifest = new URL("vorabcheck.webmanifest", import.meta.url);
document.head.append(element("link", { rel: "manifest", href: manifest.href }));

// Without TLS, in a private window of some browsers, on a full disk: the page works as before, with a network.
if ("serviceWorker" in navigator) keep().catch(() => {});
