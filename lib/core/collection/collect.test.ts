import { describe, expect, test } from "vitest";
import { cellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import type { ListedOffice } from "../offices/listed-office.ts";
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
const cells = cellsOf(edition).flatMap(({ name, total }) => (total ? [] : [name]));
const cell = cells[0] ?? "";

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

  test("本级 that is wrong, doubtful or the sum of the others is not added, and it is told", () => {
    const files = [file("甲乙局", 1), file("丙丁局", 2)];
    const wrong = collect({ ...request, files, own: file("青禾市人民政府", 10, { errors: 2 }) });
    expect(wrong.sum.figures[cell]).toBe(3);
    expect(isComplete(wrong)).toBe(false);
    expect(wrong.notes.join()).toContain("本级“青禾市人民政府”的年报有 2 个错误，没有计入");
    const other = file("丙丁局", 2, { report: { entries: { [cell]: "7", [cells[1] ?? ""]: "1" } } });
    const both = Object.fromEntries(cells.map((name) => [name, name === cell ? "8" : name === cells[1] ? "2" : "1"]));
    const own = file("青禾市人民政府", 1, { report: { entries: both } });
    const twice = collect({ ...request, files: [file("甲乙局", 1), other], own });
    expect(twice.sum.figures).toMatchObject({ [cell]: 8, [cells[1] ?? ""]: 2 });
    expect(isComplete(twice)).toBe(false);
    expect(twice.notes.join()).toContain("是汇总数而不是本级的数");
  });

  test("本级 is added once, also where the collecting office is on the list or its file lies among the others", () => {
    const own = file("青禾市人民政府", 10);
    const listed = [...list, { name: "青禾市人民政府", aliases: [] }];
    const files = [...list.map(({ name }) => file(name, 1)), { ...own, file: "本级副本.docx" }];
    for (const offices of [listed, list, undefined]) {
      const collected = collect({ ...request, list: offices, files, own });
      expect(collected.sum.figures[cell]).toBe(13);
      expect(collected.addends.filter(({ state }) => state === "own")).toHaveLength(1);
      expect(collected.unmatched).toMatchObject([{ file: "本级副本.docx" }]);
    }
    const another = collect({ ...request, files: [file("青禾市人民政府", 4)], own });
    expect(another.sum.figures[cell]).toBe(10);
    expect(another.unmatched[0]?.why).toContain("就是汇总单位");
  });

  test("who may be within another's figures is not counted before somebody has said so", () => {
    const offices = [list[0] as ListedOffice, { ...(list[1] as ListedOffice), parent: "甲乙局" }];
    const files = [file("甲乙局", 5), file("丙丁局", 2)];
    const collected = collect({ ...request, list: offices, files });
    expect(collected.sum.figures[cell]).toBe(5);
    expect(isComplete(collected)).toBe(false);
    expect(collected.notes.join()).toContain("可能已经包含“丙丁局”");
    expect(collect({ ...request, list, files }).sum.figures[cell]).toBe(7);
  });

  test("without a list a short name of the only office of that name is the same office", () => {
    const files = [file("青禾市教育局", 1), file("教育局", 1), file("民政局", 1)];
    const collected = collect({ ...request, files });
    expect(collected.offices.map(({ office }) => office.name)).toEqual(["青禾市教育局", "民政局"]);
    expect(collected.sum.figures[cell]).toBe(2);
    const different = collect({ ...request, files: [file("青禾市教育局", 1), file("教育局", 2)] });
    expect(different.offices.map(({ state }) => state)).toEqual(["doubtful"]);
  });

  test("figures put together from a damaged source count and are told", () => {
    const repaired = { reading: { [cell]: { kind: "repaired" as const, printed: "1 2" } } };
    const collected = collect({
      ...request,
      list: [list[0] as ListedOffice],
      files: [file("甲乙局", 12, { report: repaired })],
    });
    expect(collected.sum.figures[cell]).toBe(12);
    expect(collected.notes.join()).toContain("修补后读出");
  });

  test("of the same bytes under two names the one counts that says whose they are", () => {
    const one = { ...file("甲乙局", 1), file: "丙丁局.docx" };
    const collected = collect({ ...request, list, files: [one, { ...one, file: "甲乙局.docx" }] });
    expect(collected.offices[0]?.returns[0]?.file).toBe("甲乙局.docx");
    expect(collected.unmatched).toMatchObject([{ file: "丙丁局.docx" }]);
  });

  test("an office that has ceased to exist need not report", () => {
    const gone = { name: "老局", aliases: [], until: 2021 };
    expect(collect({ ...request, list: [gone], files: [] }).offices).toEqual([]);
  });

  test("a doubtful copy of a return that was read well is no second one; one that differs elsewhere is", () => {
    const reading = { [cell]: { kind: "ambiguous" as const, candidates: ["1", "7"] } };
    const rest = Object.fromEntries(cells.slice(1).map((name) => [name, "1"]));
    const copy = (entries: Readonly<Record<string, string>>) => ({
      ...file("甲乙局", 1, { report: { reading, entries, typedTotals: [] } }),
      digest: "copy",
      file: "甲乙局.pdf",
    });
    const clean = file("甲乙局", 1);
    const same = copy({ ...rest, [cell]: "1" });
    for (const files of [
      [clean, same],
      [same, clean],
    ]) {
      const collected = collect({ ...request, list, files });
      expect(collected.offices[0]).toMatchObject({ state: "received", returns: [{ file: "甲乙局.docx" }] });
    }
    const other = collect({ ...request, list, files: [clean, copy({ ...rest, [cell]: "1", [cells[1] ?? ""]: "9" })] });
    expect(other.offices[0]?.state).toBe("doubtful");
  });
});
