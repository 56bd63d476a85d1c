// A host who has set something.

/** Headings. */
export const WRONG = "Die Seite ist falsch eingerichtet";
export const DECLARATION = "Erklärung zur Barrierefreiheit";

/** Everything that can be set, but a declaration of the host's own, which takes the place of the program's. */
export const EVERYTHING = {
  bewilligungsstelle: {
    name: "Regierungspräsidium Musterstadt",
    anschrift: "Musterweg 1, 70000 Musterstadt",
    email: "stelle@example.org",
    uebermittlung: "Schicken Sie die PDF-Datei unterschrieben per Post.",
  },
  bewilligungszeitraum: { beginn: "2018-07-01" },
  thema: "baden-wuerttemberg",
  impressum: "https://example.org/impressum",
  datenschutz: "/datenschutz",
  barrierefreiheit: {
    betreiber: "Ministerium für Muster",
    email: "barriere@example.org",
    telefon: "0711 123-0",
    schlichtungsstelle: "https://example.org/schlichtung",
    stand: "2018-04-16",
  },
  kiosk: { sekunden: 90 },
};

/** Prepares a context or a page for a host who has put this file beside the page: a text, or what is to be one. */
export const hosted = (file) => (context) =>
  context.route("**/konfiguration.json", (route) =>
    route.fulfill({ status: 200, contentType: "application/json", body: typeof file === "string" ? file : JSON.stringify(file) }),
  );
