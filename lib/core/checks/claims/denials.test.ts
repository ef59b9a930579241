// What a sentence says there was none of: requests or disputes, and of whom; nothing else is read into it.
import { describe, expect, it } from "vitest";
import { readText } from "./claims.ts";
import { denialsIn, negationsIn } from "./denials.ts";

const denied = (text: string) =>
  readText("overview", text)
    .sentences.flatMap(denialsIn)
    .map(({ denies, by }) => (denies === "requests" ? `requests of ${by}` : denies));

describe("requests", () => {
  it.each([
    ["全年未收到政府信息公开申请。", "requests of anyone"],
    ["本年度没有收到公民、法人和其他组织的政府信息公开申请。", "requests of anyone"],
    ["未收到书面、网络等各种形式的政府信息公开申请。", "requests of anyone"],
    ["政府信息公开申请：无。", "requests of anyone"],
    ["未收到自然人提出的政府信息公开申请。", "requests of persons"],
  ])("%s", (text, found) => {
    expect(denied(text)).toContain(found);
  });

  it.each([
    ["only of one channel", "未收到通过信函提交的政府信息公开申请。"],
    ["only of one topic", "未收到涉及商业秘密的政府信息公开申请。"],
    ["only of those not answered", "没有未答复的政府信息公开申请。"],
    ["of a fee", "未因依申请公开政府信息收取任何费用。"],
    ["of objections", "没有收到对依申请公开收费的异议。"],
    ["two negations", "没有一件申请未答复。"],
    ["of some only", "收到申请3件，未予公开1件。"],
  ])("no denial: %s (%s)", (_, text) => {
    expect(denied(text).filter((each) => each.startsWith("requests"))).toEqual([]);
  });
});

describe("disputes", () => {
  it.each([
    "全年未发生因政府信息公开引发的行政复议、行政诉讼。",
    "未收到因信息公开申请引发的行政复议。",
    "没有被申请行政复议、提起行政诉讼。",
    "因政府信息公开提起的行政复议、行政诉讼均为零。",
    "行政复议、行政诉讼情况：无。",
  ])("%s", (text) => {
    expect(denied(text)).toContain("disputes");
    expect(denied(text).filter((each) => each.startsWith("requests"))).toEqual([]);
  });

  it.each([
    ["none that was lost", "无行政复议、行政诉讼败诉的案件。"],
    ["none that was corrected", "未发生政府信息公开行政复议被撤销、确认违法的情形。"],
    ["of other work", "未发生因行政执法引发的行政复议。"],
    ["one, not none", "被申请行政复议1件。"],
  ])("no denial: %s (%s)", (_, text) => {
    expect(denied(text)).not.toContain("disputes");
  });
});

describe("negated phrases", () => {
  const negated = (text: string) => readText("overview", text).sentences.flatMap(negationsIn);
  it("begin at the negation, or before it where what is denied stands there", () => {
    const text = "全年未收到申请，复议均为零。";
    expect(negated(text).map(({ from, to }) => text.slice(from, to))).toEqual(["未收到申请", "复议均为"]);
  });

  it("there are none without a negation, and 为0件 is a number", () => {
    expect(negated("收到申请3件。")).toEqual([]);
    expect(negated("行政复议为0件。")).toEqual([]);
  });
});
