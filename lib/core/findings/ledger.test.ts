import { describe, expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { withEntry, withNarrative } from "#core/report/edit.ts";
import { explanationKey, withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { withEntries, withMore } from "#testing/examples/example.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import type { Finding } from "../checks/finding.ts";
import { checkReport } from "./check-report.ts";
import { addSentence, explanationSentence } from "./explanation-sentence.ts";
import { blockingFindings, explanationFor, explanationOf, ledgerState, unansweredWarnings } from "./ledger.ts";

const answer = { text: "区划调整，已核实。", by: "王芳", at: "2025-01-10T09:00:00Z" };

function findingIn(report: Report, number: string, nth = 0): Finding {
  const finding = checkReport(contextOf(report)).filter((each) => each.number === number)[nth];
  if (!finding) throw new Error(`${number} does not fire`);
  return finding;
}

/** The report with its nth finding of this number answered. */
function answered(report: Report, number: string, nth = 0): Report {
  const explanation = explanationFor(contextOf(report), findingIn(report, number, nth), answer);
  if (!explanation) throw new Error("no explanation");
  return withText(report, explanationKey(explanation), JSON.stringify(explanation));
}

const state = (report: Report, number: string, nth = 0) =>
  ledgerState(contextOf(report), findingIn(report, number, nth));

describe("ledger", () => {
  const warned = withEntries(sound2021, { normativeActs_normativeDocuments_inForce: "3" });
  const wrong = withEntries(sound2021, { requests_repeated_naturalPerson: "3" });

  it("explains a warning for the values that stand there, and asks again when one changes", () => {
    expect(state(warned, "A04")).toBe("open");
    const explained = answered(warned, "A04");
    expect(state(explained, "A04")).toBe("explained");
    expect(unansweredWarnings(contextOf(explained), checkReport(contextOf(explained)))).toEqual([]);
    const changed = withEntry(explained, "normativeActs_normativeDocuments_inForce", "2");
    expect(state(changed, "A04")).toBe("toConfirm");
    expect(explanationOf(contextOf(changed), findingIn(changed, "A04"))?.text).toBe(answer.text);
    expect(state(answered(changed, "A04"), "A04")).toBe("explained");
    expect(answered(changed, "A04").explanations).toHaveLength(1);
  });

  it("lets an error go only when it is overridden with a reason", () => {
    const blocking = (report: Report) => blockingFindings(contextOf(report), checkReport(contextOf(report))).length;
    expect(blocking(wrong)).toBe(1);
    expect(explanationFor(contextOf(wrong), findingIn(wrong, "B01"), { ...answer, text: "  " })).toBeUndefined();
    const once = answered(wrong, "B01");
    expect(state(once, "B01")).toBe("overridden");
    expect(blocking(once)).toBe(0);
    const [explanation] = once.explanations ?? [];
    const soft = { ...once, explanations: explanation ? [{ ...explanation, override: false }] : [] };
    expect(state(soft, "B01")).toBe("open");
  });

  it("a computed total counts as a value: changing a part asks again", () => {
    const explained = answered(wrong, "B01");
    const changed = withEntry(explained, "requests_excessive_naturalPerson", "4");
    const balance = checkReport(contextOf(changed)).find(({ cells }) =>
      cells.includes("requests_resultsTotal_naturalPerson"),
    );
    expect(balance && ledgerState(contextOf(changed), balance)).toBe("toConfirm");
  });

  it("answers about text hold for their words: editing elsewhere keeps them, editing the words asks again", () => {
    const two = withMore(sound2021, "problems", "培训人次有所增加？？，发放资料………");
    const explained = answered(two, "F13", 0);
    expect([state(explained, "F13", 0), state(explained, "F13", 1)]).toEqual(["explained", "open"]);
    const elsewhere = withNarrative(explained, "problems", `前言。${explained.narrative.problems}`);
    expect(state(elsewhere, "F13", 0)).toBe("explained");
    const edited = withNarrative(
      explained,
      "problems",
      (explained.narrative.problems ?? "").replace("加？？，", "加??，"),
    );
    expect(state(edited, "F13", 0)).toBe("toConfirm");
  });

  it("taking an answer back opens the finding again", () => {
    const explained = answered(warned, "A04");
    const [explanation] = explained.explanations ?? [];
    const key = explanation ? explanationKey(explanation) : "";
    expect(state(withText(explained, key, ""), "A04")).toBe("open");
  });

  it("turns an answer into a sentence for the last part", () => {
    const explained = answered(warned, "A04");
    const [explanation] = explained.explanations ?? [];
    if (!explanation) throw new Error("no explanation");
    const { edition } = contextOf(explained);
    const sentence = explanationSentence(edition, explanation);
    expect(sentence).toBe("关于“行政规范性文件·本年制发件数”、“行政规范性文件·现行有效件数”等数据：区划调整，已核实。");
    expect(addSentence(edition, explained, sentence)).toEqual({ section: "others", find: "", replace: sentence });
    const none = withNarrative(explained, "others", "无。");
    expect(addSentence(edition, none, sentence)).toEqual({ section: "others", find: "无。", replace: sentence });
    expect(addSentence(edition, withNarrative(none, "others", sentence), sentence)).toBeUndefined();
  });
});
