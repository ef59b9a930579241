// Confirming a reading: doubts in order, nothing filled in by itself, forms changed and changed back without loss.
import { expect, test } from "vitest";
import { requireEdition } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { confirmedReport, confirmStep, isUnusualForm, startConfirming } from "./confirming.ts";
import { doubtsOf, openDoubt } from "./doubts.ts";

const cell = (row: string, column = "naturalPerson") => `requests_${row}_${column}`;

function doubtful(): Report {
  const { report } = publishedReport("seed-2021-kaifeng");
  const { [cell("repeated")]: _, ...entries } = report.entries;
  return {
    ...report,
    entries,
    reading: {
      [cell("notHeld")]: { kind: "variant", place: "t2r3c4" },
      [cell("disclosed")]: { kind: "read", place: "t2r1c1" },
      [cell("repeated")]: { kind: "ambiguous", place: "t2r9c4", candidates: ["2", "3"] },
      [cell("newlyReceived")]: { kind: "repaired", place: "t2r1c4", printed: "50?" },
      [cell("stateSecret")]: { kind: "missing" },
      notACell: { kind: "ambiguous" },
    },
  };
}

const kaifeng = requireEdition("2021");

test("doubts come by kind, then in printed order; what the form lacks is left out", () => {
  const cells = doubtsOf(kaifeng, doubtful()).map(({ kind, cell: name }) => [kind, name]);
  expect(cells).toEqual([
    ["ambiguous", cell("repeated")],
    ["repaired", cell("newlyReceived")],
    ["missing", cell("stateSecret")],
    ["variant", cell("notHeld")],
  ]);
});

test("a figure that the reader did not mention is missing; without any reading there are no doubts", () => {
  const { [cell("excessive")]: _, ...entries } = doubtful().entries;
  const missing = doubtsOf(kaifeng, { ...doubtful(), entries }).filter(({ kind }) => kind === "missing");
  expect(missing.map((doubt) => doubt.cell)).toEqual([cell("stateSecret"), cell("excessive")]);
  const { reading: __, ...unread } = doubtful();
  expect(doubtsOf(kaifeng, unread)).toEqual([]);
});

test("stepping goes round the open doubts and ends when all are settled", () => {
  const doubts = doubtsOf(kaifeng, doubtful());
  const at = (settled: string[], from: string | undefined, step: 1 | -1) =>
    openDoubt(doubts, new Set(settled), from, step)?.cell;
  expect(at([], undefined, 1)).toBe(cell("repeated"));
  expect(at([], undefined, -1)).toBe(cell("notHeld"));
  expect(at([], cell("repeated"), 1)).toBe(cell("newlyReceived"));
  expect(at([], cell("repeated"), -1)).toBe(cell("notHeld"));
  expect(at([cell("newlyReceived")], cell("repeated"), 1)).toBe(cell("stateSecret"));
  expect(at([], cell("notHeld"), 1)).toBe(cell("repeated"));
  expect(
    at(
      doubts.map((doubt) => doubt.cell),
      cell("notHeld"),
      1,
    ),
  ).toBeUndefined();
});

test("an ambiguous figure stays blank until someone chooses", () => {
  const start = startConfirming(doubtful());
  expect(confirmedReport(start).report.entries[cell("repeated")]).toBeUndefined();
  const looked = confirmStep(start, { do: "accept", cells: [cell("repeated")] });
  expect(confirmedReport(looked).report.entries[cell("repeated")]).toBeUndefined();
  expect(confirmedReport(looked).report.reading?.[cell("repeated")]?.kind).toBe("ambiguous");
  const chosen = confirmStep(start, { do: "correct", cell: cell("repeated"), text: "3" });
  expect(confirmedReport(chosen).report.entries[cell("repeated")]).toBe("3");
  expect(chosen.settled.has(cell("repeated"))).toBe(true);
});

test("an accepted figure counts as read and keeps its place", () => {
  const state = confirmStep(startConfirming(doubtful()), { do: "accept", cells: [cell("newlyReceived")] });
  expect(confirmedReport(state).report.reading?.[cell("newlyReceived")]).toEqual({
    ...{ kind: "read", place: "t2r1c4", printed: "50?" },
  });
});

test("on another form what has no place is counted, and changing back loses nothing", () => {
  const start = startConfirming(doubtful());
  const other = confirmStep(start, { do: "edition", id: "2019" });
  const fitted = confirmedReport(other);
  expect(fitted.figuresLeftOut).toBeGreaterThan(0);
  expect(fitted.report.edition).toBe("2019");
  expect(isUnusualForm(other)).toBe(true);
  const back = confirmedReport(confirmStep(other, { do: "edition", id: "2021" }));
  expect(back.report).toEqual(confirmedReport(start).report);
  expect(back.figuresLeftOut).toBe(0);
});
