// An explanation that the clerk gave, as a sentence of the report.
import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { requireEdition } from "../editions/registry.ts";
import type { Explanation } from "../report/report.ts";
import { addSentence, explanationSentence } from "./explanation-sentence.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
const person = "requests_repeated_naturalPerson";
const sentence = (text: string, ...cells: readonly string[]) =>
  explanationSentence(edition, {
    check: "B01",
    cells,
    values: {},
    text,
    by: "",
    at: "",
    override: false,
  } as Explanation);

describe("the sentence", () => {
  it("names what it is about, two figures at most, and ends once", () => {
    expect(sentence("因机构改革划入3件", person)).toBe("关于“重复申请·自然人”：因机构改革划入3件。");
    expect(sentence("已核", person, "requests_disclosed_naturalPerson")).toBe(
      "关于“重复申请·自然人”、“予以公开·自然人”：已核。",
    );
    const three = [person, "requests_disclosed_naturalPerson", "requests_stateSecret_naturalPerson"];
    expect(sentence("已核", ...three)).toBe("关于“重复申请·自然人”、“予以公开·自然人”等数据：已核。");
  });

  it.each(["已核对。", "已核对；", "已核对 。 ", "已核对.,", "  已核对"])("“%s” ends with one full stop", (text) => {
    expect(sentence(text, person)).toMatch(/：已核对。$/u);
  });

  it("about no cell, or about what is none, is the words alone", () => {
    expect(sentence("已核对")).toBe("已核对。");
    expect(sentence("已核对", "requests_otherHandling_total", "no_such_cell")).toBe("已核对。");
  });
});

describe("where it is put", () => {
  const add = (text: string | undefined, words = "已核对。") =>
    addSentence(edition, { ...report, narrative: text === undefined ? {} : { others: text } }, words);

  it("at the end of the last part that is written", () => {
    expect(add("收费0元。")).toEqual({ section: "others", find: "", replace: "已核对。" });
    expect(add(undefined)).toEqual({ section: "others", find: "", replace: "已核对。" });
    expect(addSentence(requireEdition("2018"), { ...report, narrative: {} }, "已核对。")).toMatchObject({
      section: "plans",
    });
  });

  it.each(["无", "无。", "没有其他需要报告的事项。", "本年度无其他需要报告的事项"])(
    "instead of “%s”, which would contradict it",
    (text) => {
      expect(add(text)).toEqual({ section: "others", find: text, replace: "已核对。" });
    },
  );

  it("not twice", () => {
    expect(add("收费0元。已核对。")).toBeUndefined();
  });

  it("what merely begins so is kept", () => {
    expect(add("无其他事项，但收费标准有调整。")).toEqual({ section: "others", find: "", replace: "已核对。" });
  });
});
