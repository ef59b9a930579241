import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { resultWords } from "./lexicon.ts";
import { vocabularyOf } from "./match-word.ts";
import { isOverdue, mayEndLater, timingOf } from "./request-timing.ts";

const requests = requireEdition("2021")
  .sections.flatMap(({ tables }) => tables ?? [])
  .find(({ id }) => id === "requests");
const results = vocabularyOf(requests?.rows ?? [], resultWords);
const timing = (received: string, answered = "", carriedOver = "") =>
  timingOf(2024, { received, answered, carriedOver }, results);

describe("to which year a request belongs", () => {
  it.each([
    ["its first day", "2024-01-01", "2024-01-02", "received", "dated"],
    ["its last day, answered in the next", "2024-12-31", "2025-01-10", "received", "open"],
    ["the day before it began", "2023-12-31", "2024-01-10", "carriedOver", "dated"],
    ["years ago, still open", "2021-05-01", "2025-01-01", "carriedOver", "open"],
    ["no answer's date: the result decides", "2024-05-01", "", "received", "unknown"],
    ["answered on the day it came", "2024-05-01", "2024-05-01", "received", "dated"],
  ])("%s", (_, received, answered, came, how) => {
    expect(timing(received, answered)).toMatchObject({ ok: true, came, answered: how });
  });

  it.each([
    ["the next year's", "2025-01-01", "", "", "2025年收到"],
    ["answered before it came", "2024-05-02", "2024-05-01", "", "早于"],
    ["answered in the year before", "2023-05-02", "2023-06-01", "", "2023年已经答复"],
    ["no date at all", "", "2024-05-01", "", "没有收到日期"],
    ["a date without its year", "5月2日", "", "", "不是完整的日期"],
    ["an answer's date without its year", "2024-05-02", "6月", "", "不是完整的日期"],
    ["called carried over, received this year", "2024-05-02", "", "是", "标为上年结转"],
    ["called not carried over, received before", "2023-05-02", "", "否", "不是上年结转"],
  ])("refused with why: %s", (_, received, answered, flag, why) => {
    expect(timing(received, answered, flag)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });

  it("the column alone says it where no date stands", () => {
    expect(timing("", "", "是")).toMatchObject({ ok: true, came: "carriedOver" });
    expect(timing("", "", "否")).toMatchObject({ ok: true, came: "received" });
    expect(timing("", "", "上年结转")).toMatchObject({ ok: true, came: "carriedOver" });
  });
});

describe("open for longer than the law allows", () => {
  const overdue = (received: string, flag = "") => {
    const found = timing(received, "", flag);
    return found.ok && isOverdue(2024, found);
  };
  it.each([
    ["2024-08-31", true],
    ["2024-09-01", false],
    ["2024-12-31", false],
    ["2023-12-31", true],
  ])("received %s: %s", (received, late) => {
    expect(overdue(received)).toBe(late);
  });
});

describe("an answer that may be the next year's", () => {
  it.each([
    ["2024-12-01", "", true],
    ["2024-11-30", "", false],
    ["2024-12-20", "2024-12-30", false],
    ["2024-12-20", "2025-01-05", false],
    ["2023-12-20", "", false],
    ["2024", "", false],
  ])("received %s, answered “%s”: %s", (received, answered, may) => {
    const found = timing(received, answered);
    expect(found.ok && mayEndLater(found)).toBe(may);
  });
});
