// After a key only the cell and the totals over it are told, and every cell's view is always what the report says.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "#core/checks/finding.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Key } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { createCellViews } from "./cell-views.ts";
import type { Topic, Topics } from "./topics.ts";

const edition = requireEdition("2021");
const cells = cellsOf(edition);
const blank: Report = {
  office: { name: "甲局" },
  year: 2023,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};
const person = "requests_repeated_naturalPerson";
const total = "requests_repeated_total";

function shown() {
  const marked: Topic[] = [];
  const topics: Topics = { mark: (topic) => void marked.push(topic), publish: () => {}, of: () => () => () => {} };
  const views = createCellViews(cells, topics);
  const none: readonly Finding[] = [];
  return {
    views,
    show(report: Report, findings = none, keys?: readonly Key[]) {
      marked.length = 0;
      views.refresh(report, figuresOf(edition, report), findings, keys);
      return [...marked];
    },
  };
}
const finding = (severity: Finding["severity"], ...named: readonly string[]): Finding => ({
  number: "B01",
  name: "",
  severity,
  section: "requests",
  cells: named,
  message: "不平",
  basis: "",
  repairs: [],
});

describe("who is told", () => {
  it("after a key: the cell where its mark changed, and the totals whose text did", () => {
    const { show } = shown();
    show(blank);
    const told = show({ ...blank, entries: { [person]: "3" } });
    expect(told).toContain(`cell:${person}`);
    expect(told).toContain(`computed:${total}`);
    expect(told.filter((topic) => !topic.includes("repeated") && !topic.includes("resultsTotal"))).toEqual([]);
  });

  it("nobody where a figure is typed over by another and its mark stays: the field shows it by itself", () => {
    const { show } = shown();
    show({ ...blank, entries: { [person]: "3" } });
    const told = show({ ...blank, entries: { [person]: "4" } });
    expect(told).not.toContain(`cell:${person}`);
    expect(told).toContain(`computed:${total}`);
  });

  it("a text of a section that is typed: nobody", () => {
    const { show } = shown();
    show(blank);
    expect(show({ ...blank, narrative: { overview: "概述" } }, undefined, ["narrative.overview"])).toEqual([]);
  });

  it("nobody where nothing changed", () => {
    const { show } = shown();
    show(blank);
    expect(show({ ...blank })).toEqual([]);
  });

  it("a cell whose finding came or went", () => {
    const { show } = shown();
    const report = { ...blank, entries: { [person]: "3" } };
    show(report);
    expect(show(report, [finding("error", person)])).toEqual([`cell:${person}`]);
    expect(show(report, [])).toEqual([`cell:${person}`]);
  });

  it("a total that is typed from now on is no computed one", () => {
    const { views, show } = shown();
    show({ ...blank, entries: { [person]: "3" } });
    expect(views.of(total).origin).toBe("computed");
    expect(show({ ...blank, entries: { [person]: "3", [total]: "3" }, typedTotals: [total] })).toContain(
      `cell:${total}`,
    );
    expect(views.of(total)).toMatchObject({ origin: "typedTotal", text: "3" });
  });
});

it("after a key its cell and the totals are looked at, and no other cell", () => {
  const { views } = shown();
  const findings: readonly Finding[] = [];
  const looked = new Set<string>();
  const heard = (entries: Report["entries"]) =>
    new Proxy(entries, {
      get(of, name: string) {
        looked.add(name);
        return of[name];
      },
    });
  const show = (entries: Report["entries"], ...keys: readonly Key[]) => {
    const report = { ...blank, entries };
    views.refresh({ ...report, entries: heard(entries) }, figuresOf(edition, report), findings, keys);
  };
  show({});
  looked.clear();
  show({ [person]: "3" }, `entries.${person}`);
  const others = new Set(cells.flatMap(({ name, total: sum }) => (sum || name === person ? [] : [name])));
  expect(others.size).toBeGreaterThan(100);
  expect([...looked].filter((name) => others.has(name))).toEqual([]);
  expect(views.of(person)).toMatchObject({ text: "3", origin: "typed" });
  expect(views.of(total)).toMatchObject({ text: "3" });
});

it("there is no view of what is no cell", () => {
  const { views, show } = shown();
  show(blank);
  expect(() => views.of("no_such_cell")).toThrow("no_such_cell");
});

it("whatever the steps, each view is what a fresh look shows", () => {
  const leaves = cells.filter((cell) => !cell.total).map(({ name }) => name);
  const step = fc.tuple(
    fc.nat(leaves.length - 1),
    fc.constantFrom("", "0", "7", "12", "x"),
    fc.boolean(),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const kept = shown();
      let report = blank;
      let findings: readonly Finding[] = [];
      for (const [at, text, found, known] of steps) {
        const name = leaves[at] ?? "";
        report = { ...report, entries: { ...report.entries, [name]: text } };
        if (found) findings = [finding("error", name)];
        kept.show(report, findings, known ? [`entries.${name}`] : undefined);
      }
      const fresh = shown();
      fresh.show(report, findings);
      for (const { name } of cells) expect(kept.views.of(name)).toEqual(fresh.views.of(name));
    }),
    { numRuns: 20 },
  );
});
