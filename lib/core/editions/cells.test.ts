// Cells as they follow from heads: names, order, what they inherit, groups that may stand for their parts, places in Chinese.
import { describe, expect, it } from "vitest";
import {
  cellByName,
  cellLabel,
  cellsOf,
  cornerPath,
  groupCellByName,
  groupCellsOf,
  leavesOf,
  pathsOf,
  shortLabel,
} from "./cells.ts";
import type { Head } from "./edition.ts";
import { requireEdition } from "./registry.ts";

const edition = requireEdition("2021");
const tree: Head = {
  id: "all",
  label: "全部",
  children: [
    { id: "one", label: "甲" },
    { id: "inner", label: "乙", children: [{ id: "two", label: "丙" }] },
  ],
};
const ids = (heads: readonly Head[]) => heads.map(({ id }) => id).join(" ");

describe("heads", () => {
  it("lead to their leaves, the outermost first", () => {
    expect(pathsOf([tree, { id: "alone", label: "丁" }]).map(ids)).toEqual(["all one", "all inner two", "alone"]);
    expect(ids(leavesOf(tree))).toBe("one two");
    expect(pathsOf([])).toEqual([]);
  });

  it("without children are their own leaf", () => {
    const head: Head = { id: "alone", label: "丁" };
    expect(leavesOf(head)).toEqual([head]);
  });

  it.each([
    ["部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开"],
    ["（一）予以公开", "（一）予以公开"],
    ["（说明）", "（说明）"],
    ["收费（万元）（含减免）", "收费（万元）"],
  ])("%s is called %s", (label, short) => {
    expect(shortLabel({ id: "x", label })).toBe(short);
  });
});

describe("cells", () => {
  it("stand in printed order and know their place", () => {
    const names = cellsOf(edition).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual([
      "normativeActs_governmentRules_issued",
      "normativeActs_governmentRules_repealed",
    ]);
    expect(names.at(-1)).toBe("disputes_suitAfterReconsideration_total");
    expect(cellsOf(edition).every(({ index, name }) => names[index] === name)).toBe(true);
  });

  it.each([
    ["requests_repeated_naturalPerson", false, false, "requests"],
    ["requests_repeated_total", true, false, "requests"],
    ["requests_resultsTotal_naturalPerson", true, false, "requests"],
    ["fees_administrativeFees_amount", false, true, "disclosure"],
    ["disputes_directSuit_total", true, false, "disputes"],
  ])("%s: a total %s, an amount %s, in %s", (name, total, amount, section) => {
    const cell = cellByName(edition, name);
    expect([cell?.total, cell?.amount, cell?.signed, cell?.section.id]).toEqual([total, amount, false, section]);
  });

  it("are signed where a change is counted, and nowhere else", () => {
    const signed = cellsOf(requireEdition("2019")).filter((cell) => cell.signed);
    expect(signed.map(({ name }) => name)).toEqual([
      "licensing_licenses_change",
      "licensing_otherServices_change",
      "enforcement_penalties_change",
      "enforcement_coercion_change",
      "fees_administrativeFees_change",
    ]);
  });

  it("are derived once", () => {
    expect(cellsOf(edition)).toBe(cellsOf(edition));
  });

  it("of no name are no cells, nor are groups or names of objects", () => {
    for (const name of ["", "requests_repeated", "requests_notDisclosed_total", "constructor", "__proto__"])
      expect(cellByName(edition, name), name).toBeUndefined();
    expect(groupCellByName(edition, "requests_repeated_total")).toBeUndefined();
  });

  it("leave the corner of their table a path of its own", () => {
    const corners = edition.sections.flatMap(({ tables = [] }) => tables.map(cornerPath));
    expect(new Set(corners).size).toBe(corners.length);
    expect(corners).toContain("requests_corner");
  });
});

describe("groups", () => {
  it("are the sum of their leaves in the same column", () => {
    expect(groupCellByName(edition, "disputes_litigation_upheld")?.parts).toEqual([
      "disputes_directSuit_upheld",
      "disputes_suitAfterReconsideration_upheld",
    ]);
    expect(groupCellByName(edition, "requests_unableToProvide_total")?.parts).toEqual([
      "requests_notHeld_total",
      "requests_mustBeCreated_total",
      "requests_stillUnclear_total",
    ]);
  });

  it("that hold a total of their own have no figure beside it", () => {
    const groups = new Set(groupCellsOf(edition).map(({ row }) => row));
    expect(groups.size).toBe(5);
    for (const row of groups) expect(leavesOf(row).some(({ total }) => total)).toBe(false);
  });
});

describe("places in Chinese", () => {
  it.each([
    ["requests_partlyDisclosed_naturalPerson", "部分公开·自然人"],
    ["requests_otherReason_total", "其他处理·其他·总计"],
    ["requests_resultsTotal_total", "本年度办理结果总计·总计"],
    ["requests_notProcessed_total", "不予处理·总计"],
    ["normativeActs_governmentRules_inForce", "规章·现行有效件数"],
    ["disputes_suitAfterReconsideration_pending", "复议后起诉·尚未审结"],
    ["no_such_cell", "no_such_cell"],
  ])("%s is %s, the second time too", (name, label) => {
    expect([cellLabel(edition, name), cellLabel(edition, name)]).toEqual([label, label]);
  });
});
