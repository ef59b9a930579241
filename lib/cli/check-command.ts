// `nianbao check FILE`: the findings, for people or as JSON.

import { contextOf } from "#core/checks/context.ts";
import type { Finding, Severity } from "#core/checks/finding.ts";
import { checkReport, checkWithoutRepairs } from "#core/findings/check-report.ts";
import { isUnanswered } from "#core/findings/ledger.ts";
import { type ReportState, reportState, stateWords } from "#core/findings/section-state.ts";
import { reportTitle } from "#core/report/title.ts";
import { printFindings } from "./print-findings.ts";
import { type Input, readInput } from "./read-input.ts";
import { reportNumber } from "./report-option.ts";
import type { Options } from "./usage.ts";
import { writeOutput } from "./write-output.ts";

/** Exit code 1 where error-level findings remain. */
export async function checkCommand(
  file: string,
  { json, "last-year": lastYearFile, report: number }: Options,
): Promise<number> {
  const input = await readInput(file, { report: reportNumber(number) });
  const lastYear =
    lastYearFile === undefined ? undefined : await readInput(lastYearFile, { year: input.report.year - 1 });
  if (lastYear && lastYear.report.year !== input.report.year - 1) {
    process.stderr.write(`${lastYearFile}：是 ${lastYear.report.year} 年的年报，不是上一年的，没有逐项与上年比对\n`);
  }
  const context = contextOf(input.report, { lastYear: lastYear?.report });
  const findings = json ? checkReport(context) : checkWithoutRepairs(context);
  const open = findings.filter((finding) => isUnanswered(context, finding));
  const state = reportState(input.edition, input.report, open);
  const text = json ? `${JSON.stringify(findings.map(asJson), null, 1)}\n` : printed(input, findings, state);
  await writeOutput(text, undefined);
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** The public form of a finding: these keys, always, \`null\` where there is nothing to compare. */
function asJson({ number, name, severity, section, cells, left, right, message, basis, repairs }: Finding) {
  return { number, name, severity, section, cells, left: left ?? null, right: right ?? null, message, basis, repairs };
}

function printed({ report, edition }: Input, findings: readonly Finding[], { state, sections }: ReportState): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const head = [
    reportTitle(report),
    `${edition.name}，错误 ${count("error")} 个，疑问 ${count("warning")} 个，提示 ${count("note")} 个`,
    `状态：${stateWords[state]}（${sections.map(({ section, progress }) => `${section.mark}${stateWords[progress.state]}`).join("，")}）`,
  ].join("\n");
  return `${head}\n${findings.length === 0 ? "\n没有发现问题。\n" : printFindings(edition, report.year, findings)}`;
}
