// Which head a word of a register means: what the office said before, else what the form and the lexicon know.
import { describe, expect, it } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import type { Edition } from "../editions/edition.ts";
import { requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import { countedTable, decide, wordsTold } from "./register-words.ts";

const requests = (words = {}, edition: Edition = requireEdition("2021")) =>
  sure(countedTable(edition, "requests", wordsTold(words)));

it("an edition without such a table has nothing to count", () => {
  expect(countedTable(requireEdition("2018"), "requests", () => undefined)).toBeUndefined();
  expect(countedTable(requireEdition("2019"), "disputes", () => undefined)?.table.register).toBe("disputes");
});

describe("an answer of the office", () => {
  it("decides, however the word is written the next time", () => {
    const counted = requests({ "信息不存在。": "mustBeCreated" });
    for (const word of ["信息不存在", " 信息 不存在", "（信息不存在）", "信息不存在；"])
      expect(decide(counted, "rows", word), word).toMatchObject({ head: "mustBeCreated", answered: { word } });
  });

  it("is told with the word as it is shown where the matched text is a longer one", () => {
    const counted = requests({ 主动公开: "disclosed" });
    expect(decide(counted, "rows", "主动公开—附网址", "主动公开")).toEqual({
      head: "disclosed",
      answered: { word: "主动公开", head: "disclosed" },
    });
  });

  it("of a head that the edition no longer has leaves the word open and in sight, never counted", () => {
    const answered = decide(requests({ 不明情况: "feeOverdue" }, requireEdition("2019")), "rows", "不明情况");
    expect(answered.head).toBeUndefined();
    expect(answered.answered).toEqual({ word: "不明情况", head: "feeOverdue" });
  });

  it("for an applicant is no answer for a result", () => {
    const counted = requests({ 其他: "otherOrganization" });
    expect(decide(counted, "columns", "其他")).toMatchObject({ head: "otherOrganization", answered: { word: "其他" } });
    expect(decide(counted, "rows", "其他")).not.toHaveProperty("answered");
  });
});

describe("without an answer", () => {
  it.each([
    ["予以公开", "disclosed"],
    ["（一）予以公开", "disclosed"],
    ["属于四类过程性信息", "processInformation"],
    ["申请人无正当理由逾期不补正", "correctionOverdue"],
  ])("“%s” is surely %s", (word, head) => {
    expect(decide(requests(), "rows", word)).toEqual({ head });
  });

  it.each(["", "正在办理", "待答复"])("“%s” is open", (word) => {
    expect(decide(requests(), "rows", word)).toEqual({ open: true });
  });

  it("two heads are told both", () => {
    expect(decide(requests(), "rows", "予以公开或重复申请").several).toEqual(["disclosed", "repeated"]);
  });

  it("a likely word counts and is asked, an unknown one is only asked", () => {
    expect(decide(requests(), "rows", "信息不存在")).toEqual({
      head: "notHeld",
      doubt: { word: "信息不存在", table: "requests", axis: "rows", proposed: "notHeld" },
    });
    expect(decide(requests(), "columns", "某某")).toEqual({
      doubt: { word: "某某", table: "requests", axis: "columns" },
    });
  });

  it("renamed heads of another edition are words by themselves", () => {
    const { table, rows } = requests({}, edition2027 as Edition);
    const heads = table.rows.filter(({ role, total, children }) => !role && !total && !children);
    expect(heads.length).toBeGreaterThan(0);
    for (const { id, label } of heads)
      expect(decide({ table, rows, columns: rows, answers: () => undefined }, "rows", label).head).toBe(id);
  });
});
