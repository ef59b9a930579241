// What an office is told to correct: every point once, in order of weight, with its place and the day until when.
import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import type { Finding } from "../checks/finding.ts";
import { cellLabel } from "../editions/cells.ts";
import { type LetterRequest, letterDocument, letterText, returnLetter } from "./return-letter.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
const cell = "requests_repeated_naturalPerson";
const finding = (severity: Finding["severity"], message: string, more: Partial<Finding> = {}): Finding =>
  ({
    number: "B01",
    name: "平衡",
    severity,
    cells: [cell],
    message,
    basis: "表格勾稽关系",
    ...more,
  }) as Finding;
const letter = (more: Partial<LetterRequest> = {}) =>
  returnLetter({
    office: "甲局",
    collecting: "某市人民政府办公室",
    year: 2023,
    files: ["甲.docx"],
    report,
    edition,
    findings: [],
    doubtful: [],
    ...more,
  });
const points = (more: Partial<LetterRequest>) => letter(more).lines.filter((line) => /^\d+．/u.test(line));

describe("the points", () => {
  it("errors before what is to be explained, notes not at all, each with its place", () => {
    const found = points({
      findings: [
        finding("warning", "比上年多很多。"),
        finding("note", "可以写得更细。"),
        finding("error", "两边不相等。"),
      ],
    });
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/^1．【错误】.*重复申请.*两边不相等。/u);
    expect(found[1]).toMatch(/^2．【疑问】.*比上年多很多。/u);
    expect(letter({ findings: [finding("error", "甲"), finding("error", "乙")] }).lines[1]).toContain(
      "有以下 2 处需要处理",
    );
  });

  it("figures that could not be read are one point, named; of many the first twenty and their number", () => {
    const [few] = points({ doubtful: [cell] });
    expect(few).toBe(`1．【待核】下列数字在来件中读不准，请提供清晰的数字：${cellLabel(edition, cell)}。`);
    const many = Array.from({ length: 23 }, () => cell);
    const [one] = points({ doubtful: many });
    expect(one?.split("、")).toHaveLength(20);
    expect(one).toMatch(/等 23 处。$/u);
  });

  it("of several different files only that is asked which of them counts", () => {
    const asked = letter({
      files: ["甲.docx", "甲2.docx"],
      findings: [finding("error", "两边不相等。")],
      doubtful: [cell],
    });
    expect(asked.lines.filter((line) => /^\d+．/u.test(line))).toEqual([
      "1．先后报来 2 份不同的年报（甲.docx、甲2.docx），请确认以哪一份为准。",
    ]);
    expect(asked.lines.at(-1)).not.toContain("送审稿");
  });

  it.each([
    [["来件/甲.docx", "来件/补报/甲2.docx"], "（甲.docx、甲2.docx）"],
    [["来件\\甲.docx", "甲2.docx"], "（甲.docx、甲2.docx）"],
    [["一/甲.docx", "二/甲.docx"], "（一/甲.docx、二/甲.docx）"],
  ])("files of %j are named without their folders, unless two are called the same", (files, named) => {
    expect(letter({ files }).lines.join()).toContain(named);
  });

  it("without any the office is asked to look once more", () => {
    expect(letter().lines).toHaveLength(3);
    expect(letter().lines[1]).toContain("请再核对一遍");
  });
});

describe("until when, and by whom", () => {
  it.each([
    ["2026-01-05", "请于2026年1月5日前修改后重新报送。附送审稿一份，问题已在文中标出。"],
    ["2026-12-31", "请于2026年12月31日前修改后重新报送。附送审稿一份，问题已在文中标出。"],
    [undefined, "请尽快修改后重新报送。附送审稿一份，问题已在文中标出。"],
    ["月底", "请于月底前修改后重新报送。附送审稿一份，问题已在文中标出。"],
  ])("%s", (until, line) => {
    expect(letter({ until }).lines.at(-1)).toBe(line);
  });

  it("is signed by the collecting office with today's date, where both are known", () => {
    expect(letter({ today: "2026-01-05" }).signature).toEqual({ office: "某市人民政府办公室", date: "2026年1月5日" });
    expect(letterText(letter({ collecting: "" }))).not.toMatch(/\n$/u);
    expect(letterText(letter({ today: "2026-01-05" }))).toMatch(/某市人民政府办公室\n2026年1月5日$/u);
  });
});

describe("as a document", () => {
  it("has a title, a paragraph a line and the signature; none where nobody signs", () => {
    const signed = letterDocument(letter({ today: "2026-01-05" }), 2023);
    expect(signed.nodes.map(({ type }) => type)).toEqual(["title", "paragraph", "paragraph", "paragraph", "signature"]);
    expect(letterDocument(letter(), 2023).nodes.at(-1)).toEqual({
      type: "signature",
      office: "某市人民政府办公室",
      date: "",
    });
    expect(letterDocument(letter({ collecting: "" }), 2023).nodes.map(({ type }) => type)).not.toContain("signature");
  });

  it("what no Word file can hold is left out", () => {
    const { nodes } = letterDocument(letter({ office: "甲\u0000局\u001b" }), 2023);
    expect(JSON.stringify(nodes)).not.toMatch(/\\u0000|\\u001b/u);
    expect(JSON.stringify(nodes)).toContain("甲局");
  });
});
