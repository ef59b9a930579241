import { describe, expect, test } from "vitest";
import { cellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import type { Report } from "../report/report.ts";
import { collect, isComplete } from "./collect.ts";
import { collectionJson } from "./collection-json.ts";
import { collectionSentences } from "./collection-sentences.ts";
import { type OfficeReturn, officeReturn } from "./office-return.ts";

const edition = requireEdition("2021");

/** A file with one figure in every leaf. */
function file(
  name: string,
  figure: number,
  { report: own, ...more }: Partial<OfficeReturn> & { report?: Partial<Report> } = {},
) {
  const entries = Object.fromEntries(
    cellsOf(edition).flatMap((cell) => (cell.total ? [] : [[cell.name, String(figure)]])),
  );
  const report: Report = {
    office: { name },
    year: 2023,
    edition: "2021",
    entries,
    typedTotals: [],
    narrative: {},
    ...own,
  };
  const read = officeReturn({ file: `${name}.docx`, digest: `${name}${figure}` }, { report, edition }, []);
  return { ...read, ...more } satisfies OfficeReturn;
}

const list = ["甲乙局", "丙丁局", "戊己局"].map((name) => ({ name, aliases: [] }));
const request = { year: 2023, edition, unread: [] };
const cell = cellsOf(edition)[0]?.name ?? "";

describe("a collection", () => {
  test("all in and right is complete, and sums", () => {
    const collected = collect({ ...request, list, files: [file("甲乙局", 1), file("丙丁局", 2), file("戊己局", 3)] });
    expect(isComplete(collected)).toBe(true);
    expect(collected.sum.figures[cell]).toBe(6);
    expect(collected.notes).toEqual([]);
  });

  test("missing, wrong and doubtful returns are named and not summed", () => {
    const doubtful = { reading: { [cell]: { kind: "ambiguous" as const, candidates: ["1", "2"] } } };
    const collected = collect({
      ...request,
      list,
      files: [file("甲乙局", 1, { errors: 2 }), file("丙丁局", 2, { report: doubtful })],
      unread: [{ file: "坏.docx", why: "打不开" }],
    });
    expect(collected.offices.map(({ state }) => state)).toEqual(["errors", "doubtful", "missing"]);
    expect(collected.sum.figures[cell]).toBeUndefined();
    expect(collected.unmatched).toEqual([{ file: "坏.docx", why: "打不开" }]);
    expect(isComplete(collected)).toBe(false);
    const json = collectionJson(collected) as { figures: Record<string, unknown>; offices: unknown[] };
    expect(json.figures[cell]).toBeNull();
    expect(json.offices[2]).toEqual({ name: "戊己局", state: "missing", file: null, read: 0, errors: 0, warnings: 0 });
    expect(collectionSentences(collected).join("\n")).toContain("戊己局");
  });

  test("an exempt office is not missing; if it reports all the same it counts and is told", () => {
    const exempt = [{ name: "甲乙局", aliases: [], exempt: "合署办公" }];
    expect(collect({ ...request, list: exempt, files: [] }).offices[0]?.state).toBe("exempt");
    const came = collect({ ...request, list: exempt, files: [file("甲乙局", 1)] });
    expect(came.offices[0]?.state).toBe("received");
    expect(came.notes.join()).toContain("免报（合署办公），也报来了");
  });

  test("the same file twice counts once; two different ones of one office are asked", () => {
    const one = file("甲乙局", 1);
    const twice = collect({ ...request, list, files: [one, { ...one, file: "副本.docx" }] });
    expect(twice.sum.figures[cell]).toBe(1);
    expect(twice.unmatched[0]).toMatchObject({ file: "副本.docx", why: expect.stringContaining("同一个文件") });
    const different = collect({ ...request, list, files: [one, file("甲乙局", 2)] });
    expect(different.offices[0]?.state).toBe("doubtful");
    expect(different.sum.figures[cell]).toBeUndefined();
    expect(different.notes.join()).toContain("来了 2 份不同的年报");
  });

  test("another year's report is refused by its year", () => {
    const collected = collect({ ...request, list, files: [file("甲乙局", 1, { report: { year: 2022 } })] });
    expect(collected.unmatched[0]?.why).toContain("是2022年的年报");
    expect(collected.offices[0]?.state).toBe("missing");
  });

  test("what a parent's file holds already is counted once", () => {
    const addends = [{ office: "丙丁局", digest: "", state: "accepted", figures: {} }];
    const collected = collect({
      ...request,
      list,
      files: [file("甲乙局", 5, { report: { addends } }), file("丙丁局", 2), file("戊己局", 1)],
    });
    expect(collected.sum.figures[cell]).toBe(6);
    expect(isComplete(collected)).toBe(false);
    expect(collected.notes.join()).toContain("“丙丁局”已经包含在“甲乙局”的汇总数里");
  });

  test("the collecting office's own figures are added as 本级, without a list the offices are those that came", () => {
    const collected = collect({ ...request, files: [file("甲乙局", 1)], own: file("青禾市人民政府", 10) });
    expect(collected.offices.map(({ office }) => office.name)).toEqual(["甲乙局"]);
    expect(collected.sum.figures[cell]).toBe(11);
    expect(collected.addends.map(({ office, state }) => [office, state])).toEqual([
      ["青禾市人民政府", "own"],
      ["甲乙局", "accepted"],
    ]);
  });
});
