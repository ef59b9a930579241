// The workbook of an audit: one sheet with a line a file, one with a line a finding.
import { type Severity, severityNames } from "#core/checks/finding.ts";
import type { AuditedFile } from "#core/findings/audited-report.ts";
import { titleCoreXml } from "./open-xml/properties-xml.ts";
import { type Column, type Line, listSheet } from "./workbook/list-sheet.ts";
import { writeWorkbook } from "./workbook/write-workbook.ts";

const fileColumns: readonly Column[] = [
  ["文件", 34],
  ["单位", 28],
  ["年度", 8],
  ["格式", 26],
  ["读出的数", 10],
  ["应有的数", 10],
  ["读数存疑", 10],
  ["错误", 8],
  ["疑问", 8],
  ["提示", 8],
  ["问题编号", 30],
  ["说明", 60],
];

const findingColumns: readonly Column[] = [
  ["文件", 34],
  ["单位", 28],
  ["年度", 8],
  ["编号", 8],
  ["程度", 8],
  ["问题", 20],
  ["位置", 44],
  ["内容", 70],
  ["依据", 50],
];

/** The findings of many files as an Excel workbook (.xlsx). Files that could not be read have a line with their message. */
export function writeFindings(files: readonly AuditedFile[]): Uint8Array {
  const sheets = [
    listSheet("文件", fileColumns, files.map(fileLine), true),
    listSheet("问题", findingColumns, files.flatMap(findingLines), true),
  ];
  return writeWorkbook(sheets, { core: titleCoreXml("政府信息公开工作年度报告审查结果") });
}

function fileLine(file: AuditedFile): Line {
  if (!file.ok) return [file.file, null, null, null, null, null, null, null, null, null, null, file.message];
  const { office, year, edition, figures, findings, notes } = file.audited;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return [
    file.file,
    office,
    year,
    edition,
    figures.read,
    figures.inAll,
    figures.doubtful,
    count("error"),
    count("warning"),
    count("note"),
    countsByNumber(findings.map(({ number }) => number)),
    notes.join("\n"),
  ];
}

/** `B01×2、C03`: each number once, with how often it occurs. */
function countsByNumber(numbers: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([number, count]) => (count === 1 ? number : `${number}×${count}`))
    .join("、");
}

function findingLines(file: AuditedFile): readonly Line[] {
  if (!file.ok) return [];
  const { office, year, findings } = file.audited;
  return findings.map(({ number, severity, name, place, message, basis }) => [
    file.file,
    office,
    year,
    number,
    severityNames[severity],
    name,
    place,
    message,
    basis,
  ]);
}
