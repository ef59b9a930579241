// Revisions and heads under their seals: what was changed behind the program's back is found, and where.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "#core/report/report.ts";
import type { OpenRow } from "./bodies.ts";
import { isSealed, openBody, standingOf } from "./draft-rows.ts";
import { Chain, headProblem, orphanProblem } from "./judge-seals.ts";
import { changesBetween, type NextState, nextState } from "./next-revision.ts";

const cell = "requests_repeated_naturalPerson";
const first: Report = {
  office: { name: "青禾县林业局" },
  year: 2025,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: { overview: "一".repeat(2000) },
};
const by = (second: number) => ({
  at: `2026-01-05T08:00:${String(second).padStart(2, "0")}.000Z`,
  author: "经办人",
  cause: "saved" as const,
});

/** The rows of a report that was written in these steps. */
function written(reports: readonly Report[]) {
  const rows: OpenRow[] = [];
  let state: NextState | undefined;
  for (const [index, report] of reports.entries()) {
    const blank = {
      id: "0123456789abcdef",
      version: 0,
      report,
      createdAt: "2026-01-05T08:00:00.000Z",
      updatedAt: "",
      author: "",
    };
    const before = state && standingOf(state.head, rows[rows.length - 1]);
    const next: NextState | undefined = nextState(before ?? { draft: blank }, report, by(index));
    if (!next) continue;
    const base = next.revision.base === null ? undefined : rows.find(({ version }) => version === next.revision.base);
    rows.push({ ...next.revision, base_body: base?.body ?? null });
    state = next;
  }
  if (!state) throw new Error("nothing was written");
  return { rows, head: state.head };
}
const steps = Array.from({ length: 5 }, (_, index) => ({ ...first, entries: { [cell]: String(index) } }));

describe("a history that nobody touched", () => {
  it("follows from its first revision to its last, and opens as it was written", () => {
    const { rows, head } = written(steps);
    const chain = new Chain(undefined);
    expect(rows.map((row) => chain.follows(row))).toEqual(rows.map(() => true));
    expect([chain.last?.version, chain.expected]).toEqual([5, 6]);
    expect(headProblem(head, rows[4])).toBeUndefined();
    expect(rows.map((row) => openBody(row).entries[cell])).toEqual(["0", "1", "2", "3", "4"]);
  });
  it("goes on from where it was verified last", () => {
    const { rows } = written(steps);
    const chain = new Chain({ version: 3, digest: rows[2]?.digest ?? "" });
    expect(rows.slice(2).map((row) => chain.follows(row))).toEqual([true, true, true]);
  });
  it("the same report again is no revision", () => {
    expect(written([first, { ...first }, first]).rows).toHaveLength(1);
  });
});

describe("a history that somebody touched", () => {
  const changes: readonly (readonly [what: string, change: (row: OpenRow) => Partial<OpenRow>])[] = [
    ["the author", () => ({ author: "别人" })],
    ["the time", () => ({ at: "2026-01-05T09:00:00.000Z" })],
    ["what is said to have changed", () => ({ changes: "[]" })],
    ["the seal before it", () => ({ previous: "0".repeat(64) })],
    ["the seal itself", () => ({ digest: "0".repeat(64) })],
    [
      "the body",
      ({ body }) => ({ body: Uint8Array.from(body, (byte, at) => (at === body.length >> 1 ? byte ^ 1 : byte)) }),
    ],
    ["another report's id", () => ({ report_id: "fedcba9876543210" })],
  ];
  it.each(changes)("%s: it breaks off at that revision", (_, change) => {
    const { rows } = written(steps);
    const chain = new Chain(undefined);
    const touched = rows.map((row) => (row.version === 3 ? { ...row, ...change(row) } : row));
    expect(touched.map((row) => chain.follows(row)).indexOf(false)).toBe(2);
    expect([chain.expected, chain.last?.version]).toEqual([3, 2]);
  });
  it("a revision that was taken out is missed", () => {
    const chain = new Chain(undefined);
    const { rows } = written(steps);
    expect(rows.filter(({ version }) => version !== 2).map((row) => chain.follows(row))[1]).toBe(false);
    expect(chain.expected).toBe(2);
  });
  it("a chain that was verified up to another digest does not go on", () => {
    const { rows } = written(steps);
    expect(new Chain({ version: 3, digest: "0".repeat(64) }).follows(rows[2] as OpenRow)).toBe(false);
  });
});

describe("a head", () => {
  const { rows, head } = written(steps);
  const newest = rows[4];
  it.each([
    ["another office", { office: "青禾县水利局" }],
    ["another year", { year: 2024 }],
    ["in the bin", { deleted_at: "2026-01-06T00:00:00.000Z" }],
    ["out of another year's report", { last_year: "0".repeat(16) }],
  ])("%s: told, with what to do", (_, change) => {
    expect(headProblem({ ...head, ...change }, newest)).toMatch(/被改动过.*从备份恢复/u);
    expect(() => standingOf({ ...head, ...change }, newest)).toThrow("从备份恢复");
  });
  it("whose newest revision is gone, or any at all", () => {
    expect(headProblem(head, rows[3])).toMatch(/第 5 版.*第 4 版/u);
    expect(headProblem(head, undefined)).toContain("没有任何一版");
    expect(orphanProblem(newest as OpenRow)).toMatch(/青禾县林业局2025年.*登记不见了.*第 5 版/u);
  });
});

it("words of whatever characters are sealed as they are kept", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (office, words) => {
      const report = { ...first, office: { name: office }, narrative: { overview: words } };
      const { rows, head } = written([first, report]);
      expect(rows.every(isSealed)).toBe(true);
      expect(headProblem(head, rows[rows.length - 1])).toBeUndefined();
    }),
    { numRuns: 40 },
  );
});

it("what changed is told by place, long texts cut", () => {
  const after = { ...first, entries: { [cell]: "3" }, narrative: { overview: "二".repeat(300) } };
  const told = changesBetween(first, after, 200, { [`entries.${cell}`]: "=1+2" });
  expect(told).toContainEqual({ key: `entries.${cell}`, from: "", to: "3", typed: "=1+2" });
  expect(told).toContainEqual({ key: "narrative.overview", from: "一".repeat(200), to: "二".repeat(200), cut: true });
  expect(changesBetween(after, after, 200)).toEqual([]);
});
