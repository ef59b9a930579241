// What the clerk is told about saving is true: "saved" only where everything is, "kept" only where it is kept.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { OutboxState } from "./outbox-state.ts";
import { keptWords, type Sending, saveStateOf } from "./save-state.ts";

const quiet: Sending = { now: false, planned: false, failures: 0, trouble: undefined };
const stateOf = (dirty: number, conflicts: number, refused: number): OutboxState =>
  ({
    dirty: new Map(Array.from({ length: dirty }, (_, at) => [`k${at}`, "x"])),
    conflicts: new Map(Array.from({ length: conflicts }, (_, at) => [`k${at}`, {}])),
    refused: new Map(Array.from({ length: refused }, (_, at) => [`k${at}`, "太长"])),
    savedAt: "2025-01-10T08:00:00.000Z",
  }) as unknown as OutboxState;

it("says saved only where nothing is unsent, planned, under way, held or refused", () => {
  const sending = fc.record({
    now: fc.boolean(),
    planned: fc.boolean(),
    failures: fc.nat(2),
    trouble: fc.constant(undefined),
  });
  fc.assert(
    fc.property(
      fc.nat(3),
      fc.nat(3),
      fc.nat(1),
      sending,
      fc.boolean(),
      fc.constantFrom("keeping", "kept", "unkept" as const),
      (dirty, conflicts, refused, how, holding, kept) => {
        const { kind } = saveStateOf(stateOf(dirty, Math.min(conflicts, dirty), refused), how, holding, kept as "kept");
        const isQuiet = !how.now && !how.planned && how.failures === 0 && !holding && refused === 0;
        expect(kind === "saved").toBe(isQuiet && dirty <= conflicts);
        if (refused > 0) expect(kind).toBe("refused");
        else if (how.failures > 0) expect(kind).toBe("away");
      },
    ),
  );
});

it("while the server is away it says how many places wait, with the server's own words", () => {
  const trouble = { kind: "away", message: "磁盘已满" } as const;
  const state = saveStateOf(stateOf(2, 0, 0), { ...quiet, failures: 1, trouble }, false, "kept");
  expect(state).toEqual({ kind: "away", count: 2, kept: "kept", message: "磁盘已满" });
});

it.each([
  ["keeping", "正在存入本机（2 处待发送）"],
  ["kept", "已存本机（2 处待发送）"],
  ["unkept", "本机存不下（2 处待发送），请不要关闭本页"],
] as const)("%s: %s", (kept, words) => {
  expect(keptWords({ kind: "away", count: 2, kept })).toBe(words);
});
