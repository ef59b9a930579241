// Where labelled figures belong, whichever way round they are printed, and what has no place.
import { describe, expect, it } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import type { Edition } from "../editions/edition.ts";
import { requireEdition } from "../editions/registry.ts";
import { alignByLabels, type Focus } from "./align-by-labels.ts";
import { gridFromRows, gridFromText } from "./clipboard-grid.ts";

const edition = requireEdition("2021");
const nowhere: Focus = { cell: undefined, section: undefined };
type Rows = readonly (readonly string[])[];
function align(rows: Rows, focus: Focus = nowhere, of: Edition = edition) {
  const found = alignByLabels(of, gridFromRows(rows.map((row) => row.map((text) => ({ text })))), focus);
  return {
    landed: found.landings.map(({ cell, text }) => `${cell}=${text}`),
    strays: found.strays.map(({ text, reason }) => `${text}:${reason}`),
    kinds: found.heads.map(({ printed, kind }) => `${printed}:${kind}`),
  };
}
const turned = (rows: Rows): Rows => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ""));

describe("the four ways round", () => {
  const rows = [
    ["项目", "自然人", "商业企业"],
    ["重复申请", "3", "4"],
    ["予以公开", "", "6"],
  ];
  const landed = [
    "requests_repeated_naturalPerson=3",
    "requests_repeated_commercialEnterprise=4",
    "requests_disclosed_commercialEnterprise=6",
  ];

  it("rows to the left, columns above; and turned", () => {
    expect(align(rows).landed).toEqual(landed);
    expect(align(turned(rows)).landed.sort()).toEqual([...landed].sort());
  });

  it("both above: one line of figures", () => {
    expect(
      align([
        ["重复申请", "重复申请", "予以公开"],
        ["自然人", "商业企业", "商业企业"],
        ["3", "4", "6"],
      ]).landed,
    ).toEqual(landed);
  });

  it("both to the left: one column of figures", () => {
    expect(
      align([
        ["重复申请", "自然人", "3"],
        ["重复申请", "商业企业", "4"],
        ["予以公开", "商业企业", "6"],
      ]).landed,
    ).toEqual(landed);
  });

  it("other columns in another order", () => {
    expect(
      align([
        ["项目", "商业企业", "自然人"],
        ["重复申请", "4", "3"],
      ]).landed,
    ).toEqual(["requests_repeated_commercialEnterprise=4", "requests_repeated_naturalPerson=3"]);
  });
});

describe("a label that could be several", () => {
  const other = (...labels: readonly string[]) =>
    [
      ["", "自然人"],
      [...labels, "5"],
    ].map((row, at) => (at === 0 ? [...Array(labels.length - 1).fill(""), ...row] : row));

  it("is the row whose group is named beside it", () => {
    expect(align(other("（六）其他处理", "3.其他")).landed).toEqual(["requests_otherReason_naturalPerson=5"]);
  });

  it("其他 above a figure is the column, to its left the row", () => {
    expect(
      align([
        ["项目", "其他"],
        ["重复申请", "5"],
      ]).landed,
    ).toEqual(["requests_repeated_otherOrganization=5"]);
    expect(
      align([
        ["项目", "自然人"],
        ["其他", "5"],
      ]).landed,
    ).toEqual(["requests_otherReason_naturalPerson=5"]);
  });

  it("总计 is the row of that table whose columns it stands under", () => {
    expect(
      align([
        ["项目", "自然人"],
        ["重复申请", "1"],
        ["（七）总计", "5"],
      ]).landed,
    ).toContain("requests_resultsTotal_naturalPerson=5");
  });

  it("rows of the form of 2018 that are called alike are told by the part that announces them", () => {
    const older = requireEdition("2018");
    const under = (title: string) =>
      align(
        [
          [title, ""],
          ["维持具体行政行为", "2"],
        ],
        nowhere,
        older,
      ).landed;
    expect(under("五、行政复议情况")).toEqual(["reconsideration_upheld_count=2"]);
  });
});

describe("figures without a place", () => {
  it.each([
    [
      "an unknown row",
      [
        ["项目", "自然人"],
        ["网站访问量", "9"],
      ],
      ["9:row"],
    ],
    [
      "an unknown column among known ones",
      [
        ["项目", "自然人", "备注数"],
        ["重复申请", "3", "9"],
      ],
      ["9:column"],
    ],
    [
      "too few for the columns, with none named",
      [
        ["项目", "", ""],
        ["重复申请", "3", "9"],
      ],
      ["3:column", "9:column"],
    ],
    [
      "words where figures belong",
      [
        ["项目", "自然人", "商业企业"],
        ["重复申请", "3", "不详"],
      ],
      ["不详:text"],
    ],
  ])("%s", (_, rows, strays) => {
    expect(align(rows).strays).toEqual(strays);
  });

  it("where nothing is known, nothing lands", () => {
    expect(
      align([
        ["姓名", "工号"],
        ["甲", "7"],
      ]),
    ).toMatchObject({ landed: [] });
    expect(align([["7"]])).toMatchObject({ landed: [] });
    expect(align([[]])).toMatchObject({ landed: [] });
  });
});

describe("columns by their number", () => {
  const seven = ["1", "2", "0", "0", "0", "0", "3"];
  const cells = [
    "naturalPerson",
    "commercialEnterprise",
    "researchInstitute",
    "publicWelfare",
    "legalServices",
    "otherOrganization",
    "total",
  ];

  it("as many as the form's: in its order; one fewer: without the total", () => {
    expect(align([["重复申请", ...seven]]).landed).toEqual(
      seven.map((text, at) => `requests_repeated_${cells[at]}=${text}`),
    );
    expect(align([["重复申请", ...seven.slice(0, 6)]]).landed).toHaveLength(6);
    expect(align([["重复申请", ...seven.slice(0, 5)]]).landed).toEqual([]);
  });

  it("from the focused one on, in its own table only, and never past the edge", () => {
    const focus = (cell: string) => ({ cell, section: "requests" });
    expect(align([["重复申请", "8", "9"]], focus("requests_disclosed_legalServices")).landed).toEqual([
      "requests_repeated_legalServices=8",
      "requests_repeated_otherOrganization=9",
    ]);
    expect(align([["重复申请", "8", "9"]], focus("disputes_reconsideration_upheld")).landed).toEqual([]);
    expect(align([["重复申请", "8", "9"]], focus("requests_disclosed_total")).landed).toEqual([]);
  });
});

describe("plain text whose places are lost", () => {
  it("three rows of disputes side by side, with all column heads above", () => {
    const heads = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
    const figures = Array.from({ length: 15 }, (_, at) => String(at));
    const text = `行政复议\t行政诉讼\n${heads}\t未经复议直接起诉\t复议后起诉\n${heads}\t${heads}\n${figures.join("\t")}\n`;
    const { landings } = alignByLabels(edition, gridFromText(text), nowhere);
    expect(landings).toHaveLength(15);
    expect(landings.find(({ cell }) => cell === "disputes_directSuit_upheld")?.text).toBe("5");
    expect(landings.find(({ cell }) => cell === "disputes_suitAfterReconsideration_total")?.text).toBe("14");
  });

  it("not where a head is missing: which figures are meant cannot be told", () => {
    const text = `行政复议\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\n${Array(15).fill("1").join("\t")}\n`;
    expect(alignByLabels(edition, gridFromText(text), nowhere).landings).toEqual([]);
  });
});

it("says of each head how it was recognised", () => {
  const { kinds } = align([
    ["项目", "自然人"],
    ["2.重复申请", "3"],
    ["其他法律法规禁止公开", "4"],
  ]);
  expect(kinds).toEqual(["自然人:official", "2.重复申请:official", "其他法律法规禁止公开:variant"]);
});

it("renamed heads of another edition are labels by themselves", () => {
  const of: Edition = edition2027;
  const table = of.sections.flatMap(({ tables }) => tables ?? []).find(({ id }) => id === "requests");
  const row = table?.rows.find(({ children, total }) => !children && !total);
  const column = table?.columns.find(({ children, total }) => !children && !total);
  expect(
    align(
      [
        ["", column?.label ?? ""],
        [row?.label ?? "", "5"],
      ],
      nowhere,
      of,
    ).landed,
  ).toEqual([`requests_${row?.id}_${column?.id}=5`]);
});
