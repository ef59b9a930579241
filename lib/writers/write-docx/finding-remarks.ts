// Findings and their explanations as remarks of a review copy.

import { consequenceWords, type Finding, severityNames } from "#core/checks/finding.ts";
import { cellLabel } from "#core/editions/cells.ts";
import { explanationOf, ledgerState } from "#core/findings/ledger.ts";
import type { YearOf } from "#core/report/year-of.ts";
import type { Remark } from "./review-copy.ts";

/**
 * One remark for each finding: what it says, what it rests on, and the answer given to it. Who answered stays in the
 * ledger: a review copy is passed on, and may be published by accepting its remarks.
 */
export function findingRemarks(year: YearOf, findings: readonly Finding[]): readonly Remark[] {
  return findings.map((finding) => {
    const cells = finding.cells.map((cell) => cellLabel(year.edition, cell));
    const places = cells.length > 0 ? `涉及：${cells.slice(0, 6).join("、")}${cells.length > 6 ? "等" : ""}` : "";
    const lines = [
      `【${severityNames[finding.severity]} ${finding.number}】${finding.message}${consequenceWords(finding)}`,
      places,
      `依据：${finding.basis}`,
    ];
    return {
      cells: finding.cells,
      section: finding.section,
      author: "系统核对",
      lines: [...lines.filter((line) => line !== ""), ...answerLines(year, finding)],
    };
  });
}

function answerLines(year: YearOf, finding: Finding): readonly string[] {
  const explanation = explanationOf(year, finding);
  if (!explanation) return finding.severity === "note" ? [] : ["说明：尚无"];
  const state = ledgerState(year, finding);
  const kept = state === "overridden" ? "（保留并说明理由）" : state === "toConfirm" ? "（数据已变，待重新确认）" : "";
  return [`说明${kept}：${explanation.text}`];
}
