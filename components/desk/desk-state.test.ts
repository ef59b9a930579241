// The desk's steps, without a desk: what each makes of the state.
import { describe, expect, it } from "vitest";
import { requireEdition } from "#core/editions/registry.ts";
import { textAt } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { type DeskState, type DeskStep, deskStep, startDesk } from "./desk-state.ts";

const edition = requireEdition("2021");
const received = "entries.requests_newlyReceived_naturalPerson";
const carried = "entries.requests_carriedOver_naturalPerson";
const total = "requests_newlyReceived_total";
const blank: Report = {
  office: { name: "某局" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};

function deskAfter(...steps: readonly DeskStep[]): DeskState {
  return steps.reduce((state, step) => deskStep(edition, state, step).state, startDesk(blank));
}

const type = (key: string, text: string): DeskStep => ({ do: "type", key, text });

describe("a step of the desk", () => {
  it("says which texts are others now, and keeps the state where none is", () => {
    const state = deskAfter(type(received, "5"));
    expect(deskStep(edition, state, type(received, "6")).keys).toEqual([received]);
    expect(deskStep(edition, state, type(received, "5"))).toEqual({ state, keys: [] });
    expect(deskStep(edition, state, { do: "undo" }).keys).toEqual([received]);
    expect(deskStep(edition, startDesk(blank), { do: "undo" }).keys).toEqual([]);
  });

  it("joins what is typed on at one place, until the run ends or another place is typed in", () => {
    const joined = deskAfter(type(received, "5"), type(received, "51"));
    expect(joined.history.done).toHaveLength(1);
    expect(deskAfter(type(received, "5"), { do: "endRun" }, type(received, "51")).history.done).toHaveLength(2);
    expect(deskAfter(type(received, "5"), type(carried, "1")).history.done).toHaveLength(2);
    expect(textAt(deskStep(edition, joined, { do: "undo" }).state.report, received)).toBe("");
  });

  it("makes a total typed that is given a text, and takes both back at once", () => {
    const state = deskAfter({ do: "edit", label: "粘贴", edits: [{ key: `entries.${total}`, text: "9" }] });
    expect(state.report.typedTotals).toEqual([total]);
    const back = deskStep(edition, state, { do: "undo" }).state;
    expect([back.report.typedTotals, back.report.entries[total]]).toEqual([[], undefined]);
    expect(deskStep(edition, back, { do: "redo" }).state.report).toEqual(state.report);
  });

  it("remembers what a text was made of until the place is edited again", () => {
    const made = deskAfter({ do: "edit", label: "写成数字", edits: [{ key: received, text: "416", typed: "=414+2" }] });
    expect(made.typed.get(received)).toBe("=414+2");
    expect(deskStep(edition, made, type(received, "417")).state.typed.has(received)).toBe(false);
    expect(made.typed.has(received)).toBe(true);
  });

  it("takes over what others saved without a step of its own", () => {
    const state = deskAfter(type(received, "5"), { do: "receive", edits: [{ key: carried, text: "7" }] });
    expect(state.history.done).toHaveLength(1);
    expect(textAt(deskStep(edition, state, { do: "undo" }).state.report, carried)).toBe("7");
  });

  it("is the same state where the same cell is entered or nothing more is held", () => {
    const state = deskAfter({ do: "enter", cell: "a" }, { do: "hold", held: true });
    expect(deskStep(edition, state, { do: "enter", cell: "a" }).state).toBe(state);
    expect(deskStep(edition, state, { do: "hold", held: true }).state).toBe(state);
    expect(state).toMatchObject({ active: "a", held: true });
  });
});
