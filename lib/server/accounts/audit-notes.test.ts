import { expect, test } from "vitest";
import { askedNotes, notesAsCsv } from "./audit-notes.ts";

test("days are those of this machine's clock, the last one with them", () => {
  const asked = askedNotes(new URLSearchParams("from=2026-11-27&until=2026-11-28"));
  expect(asked).toEqual({
    from: new Date(2026, 10, 27).toISOString(),
    until: new Date(2026, 10, 29).toISOString(),
  });
});

test("what is no day, no kind and no number is left out", () => {
  expect(askedNotes(new URLSearchParams("from=27&until=x&what=constructor&before=0&text="))).toEqual({});
});

test("no cell of the file begins a formula", () => {
  const note = { id: 1, at: "2026-11-28T01:02:03.000Z", person: "=1+1", what: "signedIn", about: "@a", origin: "" };
  expect(notesAsCsv([note])).toContain(`"'=1+1"`);
  expect(notesAsCsv([note])).toContain(`"'@a"`);
});
