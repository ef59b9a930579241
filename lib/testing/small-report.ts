// Small reports on the form of 2021, line by line, and the files that offices make of them: ground for tests of parts.
import { makeZip } from "./make-zip.ts";

/** A paragraph, or the cells of a row. */
export type PrintedLine = string | readonly string[];

export interface SmallReport {
  readonly title?: string;
  readonly opening?: readonly PrintedLine[];
  readonly overview?: readonly PrintedLine[];
  readonly licenses?: number;
  readonly problems?: readonly PrintedLine[];
  readonly others?: readonly PrintedLine[];
  /** Behind the last part. */
  readonly end?: readonly PrintedLine[];
}

/** Headings of the six parts, as the form prints them. */
export const partHeadings = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
] as const;

/** The rows of table two. */
export function tableTwo(licenses: number): readonly PrintedLine[] {
  return [
    "第二十条第（一）项",
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "0", "0", "0"],
    ["行政规范性文件", "2", "1", "5"],
    "第二十条第（五）项",
    ["信息内容", "本年处理决定数量"],
    ["行政许可", String(licenses)],
    "第二十条第（六）项",
    ["信息内容", "本年处理决定数量"],
    ["行政处罚", "3"],
    ["行政强制", "0"],
    "第二十条第（八）项",
    ["信息内容", "本年收费金额（单位：万元）"],
    ["行政事业性收费", "1.2"],
  ];
}

/** The lines of a report; what is not given is a plain sentence. */
export function smallReport(report: SmallReport = {}): readonly PrintedLine[] {
  const [overview, disclosure, requests, disputes, problems, others] = partHeadings;
  return [
    ...(report.title === "" ? [] : [report.title ?? "柳河县水务局2024年政府信息公开工作年度报告"]),
    ...(report.opening ?? []),
    overview,
    ...(report.overview ?? ["全年工作平稳有序。"]),
    disclosure,
    ...tableTwo(report.licenses ?? 7),
    requests,
    disputes,
    problems,
    ...(report.problems ?? ["公开深度不够，明年加强培训。"]),
    others,
    ...(report.others ?? ["没有收取信息处理费。"]),
    ...(report.end ?? []),
  ];
}

/** Rows by tabs. */
export function asText(lines: readonly PrintedLine[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => (typeof line === "string" ? line : line.join("\t"))).join("\n"));
}

const escaped = (text: string) => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");

/** Runs of rows as one table each. */
function blocks<T>(lines: readonly PrintedLine[], paragraph: (text: string) => T, table: (rows: string[][]) => T): T[] {
  const out: T[] = [];
  let rows: string[][] = [];
  const flush = () => {
    if (rows.length > 0) out.push(table(rows));
    rows = [];
  };
  for (const line of lines) {
    if (typeof line === "string") {
      flush();
      out.push(paragraph(line));
    } else rows.push([...line]);
  }
  flush();
  return out;
}

export function asHtml(lines: readonly PrintedLine[]): Uint8Array {
  const cell = (text: string) => `<td>${escaped(text)}</td>`;
  const body = blocks(
    lines,
    (text) => `<p>${escaped(text)}</p>`,
    (rows) => `<table>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`,
  );
  return new TextEncoder().encode(`<!doctype html><html><meta charset="utf-8"><body>${body.join("\n")}</body></html>`);
}

export function asDocx(lines: readonly PrintedLine[]): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const body = blocks(
    lines,
    paragraph,
    (rows) => `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`,
  );
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return makeZip([
    { path: "word/document.xml", content: `<w:document ${space}><w:body>${body.join("")}</w:body></w:document>` },
  ]);
}

/** One sheet each. */
export function asXlsx(
  sheets: readonly { readonly name: string; readonly lines: readonly PrintedLine[] }[],
): Uint8Array {
  const cell = (text: string) =>
    /^-?\d+(?:\.\d+)?$/u.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const row = (line: PrintedLine) => `<row>${(typeof line === "string" ? [line] : line).map(cell).join("")}</row>`;
  const names = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const targets = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`);
  return makeZip([
    { path: "xl/workbook.xml", content: `<workbook xmlns:r="r"><sheets>${names.join("")}</sheets></workbook>` },
    { path: "xl/_rels/workbook.xml.rels", content: `<Relationships>${targets.join("")}</Relationships>` },
    ...sheets.map(({ lines }, at) => ({
      path: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet><sheetData>${lines.map(row).join("")}</sheetData></worksheet>`,
    })),
  ]);
}
