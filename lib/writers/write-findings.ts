// The workbook of an audit: one sheet with a line a file, one with a line a finding.
import { type CellStyle, type CellValue, type ColumnDef, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { type Severity, severityNames } from "#core/checks/finding.ts";
import type { AuditedFile } from "#core/findings/audited-report.ts";
import { storableText } from "#core/language/storable-text.ts";

type Row = readonly (string | number | null)[];
type Column = readonly [header: string, width: number];

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

/** Excel's limits: rows of a sheet, characters of a cell. */
const mostRows = 1_048_576;
const longestCell = 32_767;

/** The findings of many files as an Excel workbook (.xlsx). Files that could not be read have a line with their message. */
export async function writeFindings(files: readonly AuditedFile[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      sheet("文件", fileColumns, files.map(fileRow)),
      sheet("问题", findingColumns, files.flatMap(findingRows).slice(0, mostRows - 1)),
    ],
    properties: { title: "政府信息公开工作年度报告审查结果" },
    defaultFont: { name: "宋体", size: 11 },
  });
}

function fileRow(file: AuditedFile): Row {
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

function findingRows(file: AuditedFile): Row[] {
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

const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E6EEF7" } },
  alignment: { vertical: "center", horizontal: "center" },
};

function sheet(name: string, columns: readonly Column[], rows: readonly Row[]): WriteSheet {
  const last = String.fromCharCode("A".charCodeAt(0) + columns.length - 1);
  return {
    name,
    columns: columns.map(
      ([, width]): ColumnDef => ({
        width,
        style: { alignment: { vertical: "top", wrapText: width > 20 } },
      }),
    ),
    rows: [columns.map(([header]) => header), ...rows.map((row) => row.map(storable))],
    cells: new Map(columns.map(([header], column) => [`0,${column}`, { value: header, style: headStyle }])),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${last}${rows.length + 1}` },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToHeight: 0, printTitlesRow: "$1:$1" },
  };
}

function storable(value: string | number | null): CellValue {
  return typeof value === "string" ? storableText(value).slice(0, longestCell) : value;
}
