// `nianbao check FILE`: the findings, for people or as JSON.
import { checkReport } from "#core/checks/check-report.ts";
import { contextOf } from "#core/checks/context.ts";
import { type Finding, type Severity, severityNames } from "#core/checks/finding.ts";
import { placeHeading } from "#core/checks/place-heading.ts";
import { reportTitle } from "#core/report/title.ts";
import { type Input, readInput } from "./read-input.ts";
import type { Options } from "./usage.ts";
import { writeOutput } from "./write-output.ts";

/** Exit code 1 where error-level findings remain. */
export async function checkCommand(file: string, { json, "last-year": lastYearFile }: Options): Promise<number> {
  const input = await readInput(file);
  const lastYear = lastYearFile === undefined ? undefined : await readInput(lastYearFile);
  if (lastYear && lastYear.report.year !== input.report.year - 1) {
    process.stderr.write(`${lastYearFile}：是 ${lastYear.report.year} 年的年报，不是上一年的，没有逐项与上年比对\n`);
  }
  const findings = checkReport(contextOf(input.report, { lastYear: lastYear?.report }));
  await writeOutput(json ? `${JSON.stringify(findings, null, 1)}\n` : printed(input, findings), undefined);
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

function printed({ report, edition }: Input, findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const lines = [
    reportTitle(report),
    `${edition.name}，错误 ${count("error")} 个，疑问 ${count("warning")} 个，提示 ${count("note")} 个`,
  ];
  for (const { severity, number, section, message, basis } of findings) {
    const heading = placeHeading(edition, report.year, section);
    lines.push("", `【${severityNames[severity]} ${number}】${heading}`, `  ${message}`, `  依据：${basis}`);
  }
  if (findings.length === 0) lines.push("", "没有发现问题。");
  return `${lines.join("\n")}\n`;
}
