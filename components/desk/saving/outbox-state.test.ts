// The steps of the outbox, without a clock or a server.
import { describe, expect, it } from "vitest";
import { textAt, withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import {
  answered,
  asking,
  fetchedReport,
  type Mine,
  noted,
  opsToSend,
  refusedSave,
  resolved,
  restored,
  startOutbox,
  takenOver,
} from "./outbox-state.ts";

const a = "entries.requests_newlyReceived_naturalPerson";
const b = "entries.requests_carriedOver_naturalPerson";
const blank: Report = {
  office: { name: "某局" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};
const start = startOutbox({ report: blank, version: 1, savedAt: "" });

function mineWith(texts: Readonly<Record<string, string>>): Mine {
  return { textAt: (key) => texts[key] ?? "", typedFor: () => undefined, labelOf: (key) => key };
}

const answer = { version: 2, savedAt: "T", applied: [a], merged: [], conflicts: [] };

/** The clerk's 5 at `a` is under way. */
function asked() {
  const mine = mineWith({ [a]: "5" });
  const state = asking(noted(start, mine, [a]), mine, () => "save-1");
  if (!state.request) throw new Error("nothing is asked");
  return { mine, state, request: state.request };
}

describe("the outbox's books", () => {
  it("know what the server lacks, until it has it", () => {
    const { mine, state, request } = asked();
    expect(request).toEqual({ saveId: "save-1", baseVersion: 1, ops: [{ key: a, raw: "5", base: "" }] });
    const { state: saved } = answered(state, mine, request, answer);
    expect([saved.dirty.size, saved.version, saved.savedAt, textAt(saved.theirs, a)]).toEqual([0, 2, "T", "5"]);
    expect(asking(saved, mine, () => "save-2")).toBe(saved);
  });

  it("hold what was typed on while a save was under way", () => {
    const { state, request } = asked();
    const { state: saved } = answered(state, mineWith({ [a]: "51" }), request, answer);
    expect(opsToSend(saved, mineWith({ [a]: "51" }))).toEqual([{ key: a, raw: "51", base: "5" }]);
  });

  it("hand to the desk what others saved, but for what the clerk has changed", () => {
    const mine = mineWith({ [b]: "6" });
    const edits = [
      { key: a, raw: "4" },
      { key: b, raw: "7" },
    ];
    const { state, received } = takenOver(noted(start, mine, [b]), mine, edits);
    expect(received).toEqual([{ key: a, raw: "4" }]);
    expect([textAt(state.theirs, a), textAt(state.theirs, b)]).toEqual(["4", ""]);
  });

  it("leave an answer aside that another has overtaken", () => {
    const { mine, state, request } = asked();
    const ahead = { ...state, version: 9 };
    const merged = [{ key: b, raw: "7", author: "乙", at: "" }];
    expect(answered(ahead, mine, request, { ...answer, merged }).received).toEqual([]);
    const older = { report: withText(blank, b, "1"), version: 3, savedAt: "" };
    expect(fetchedReport(ahead, mine, older, "newest").state).toBe(ahead);
    expect(fetchedReport(ahead, mine, older, "olderToo").state.version).toBe(3);
  });

  it("ask about a place that both changed, and end when one is chosen or both are the same", () => {
    const mine = mineWith({ [a]: "5" });
    const theirs = { report: withText(blank, a, "9"), version: 2, savedAt: "" };
    const { state } = fetchedReport(noted(start, mine, [a]), mine, theirs, "newest");
    expect([...state.conflicts.values()]).toMatchObject([{ key: a, raw: "5", current: "9" }]);
    expect(opsToSend(state, mine)).toEqual([]);
    expect(opsToSend(resolved(state, a, "mine").state, mine)).toEqual([{ key: a, raw: "5", base: "9" }]);
    const taken = resolved(state, a, "theirs");
    expect([taken.received, taken.state.dirty.size]).toEqual([[{ key: a, raw: "9" }], 0]);
    expect(noted(state, mineWith({ [a]: "9" }), [a]).conflicts.size).toBe(0);
  });

  it("send nothing again that was refused until it is edited", () => {
    const { mine, state, request } = asked();
    const refused = refusedSave(state, request, "太长", a);
    expect(opsToSend(refused, mine)).toEqual([]);
    expect(opsToSend(noted(refused, mineWith({ [a]: "6" }), [a]), mineWith({ [a]: "6" }))).toHaveLength(1);
  });

  it("ask about what an earlier page left where the place has changed since", () => {
    const mine = mineWith({ [a]: "8", [b]: "8" });
    const known = { ...start, theirs: withText(blank, a, "9") };
    const ops = [a, b].map((key) => ({ key, raw: "8", base: "" }));
    expect([...restored(noted(known, mine, [a, b]), mine, ops).conflicts.keys()]).toEqual([a]);
  });
});
