// What a report can be taken away as. An output is one entry here and one writer.
import type { Finding } from "#core/checks/finding.ts";
import { buildDocument } from "#core/document/build-document.ts";
import { chartsDocument } from "#core/document/charts/build-charts.ts";
import type { Document } from "#core/document/node.ts";
import type { Edition } from "#core/editions/edition.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { keysOf } from "#core/ground/entries-of.ts";
import { figuresOf } from "#core/report/figures.ts";
import { publishedPart } from "#core/report/published-part.ts";
import type { Report } from "#core/report/report.ts";
import { fileDate } from "#core/report/report-date.ts";
import { reportTitle } from "#core/report/title.ts";
import { wordingOf } from "#writers/wording.ts";
import { Refusal } from "../ground/refusal.ts";

/** What writers are given. */
export interface OutputSource {
  readonly report: Report;
  readonly edition: Edition;
  /** All findings, for copies that show them. */
  readonly findings: readonly Finding[];
  readonly lastYear?: Report | undefined;
  /** Errors stand: what is meant for publication is marked as a draft on every page. */
  readonly draft?: boolean;
}

export interface Output {
  readonly extension: string;
  /** Media type. */
  readonly type: string;
  /** On the button. */
  readonly label: string;
  /** Beside the button: what it is for. */
  readonly help: string;
  /** Meant for publication: refused while errors stand. */
  readonly final: boolean;
  /** With `draft` it is marked as one on every page. */
  readonly marksDrafts?: true;
  write(source: OutputSource): Promise<string | Uint8Array>;
}

const html = "text/html; charset=utf-8";

// Writers are loaded when first asked for: they are heavy and most requests need none.
export const outputs = {
  docx: {
    extension: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    label: "Word",
    help: "公文格式，Word、WPS 均可打开",
    final: true,
    marksDrafts: true,
    write: async (source) => {
      const { writeDocx } = await import("#writers/write-docx/write-docx.ts");
      const { officeStyle } = await import("./office-style.ts");
      return writeDocx(documentOf(source), {
        style: await officeStyle(),
        created: fileDate(source.report),
        ...draftMark(source),
      });
    },
  },
  pdf: {
    extension: "pdf",
    type: "application/pdf",
    label: "PDF",
    help: "与预览的页面一致，带书签",
    final: true,
    marksDrafts: true,
    write: async (source) => {
      const { writePdf } = await import("#writers/write-pdf.ts");
      const pdf = await writePdf(await pageOf(source), {
        date: fileDate(source.report),
        about: { title: reportTitle(source.report), office: source.report.office.name },
      });
      if (pdf.ok) return pdf.bytes;
      console.error(`PDF: ${pdf.reason}`);
      throw new Refusal(503, pdf.message);
    },
  },
  html: {
    extension: "html",
    type: html,
    label: "网页",
    help: "单个文件，可直接发布；内含数据，可再读入",
    final: true,
    marksDrafts: true,
    write: pageOf,
  },
  cms: {
    extension: "网页片段.html",
    type: html,
    label: "网页片段",
    help: "粘贴到网站后台的源代码",
    final: true,
    write: async (source) => {
      const { writeHtml } = await import("#writers/write-html.ts");
      return writeHtml(documentOf(source), { variant: "cms", exchange: publishedPart(source.edition, source.report) });
    },
  },
  wechat: {
    extension: "公众号.html",
    type: html,
    label: "公众号片段",
    help: "字号、表格宽度适合手机",
    final: true,
    write: async (source) => {
      const { writeHtml } = await import("#writers/write-html.ts");
      return writeHtml(documentOf(source), { variant: "wechat" });
    },
  },
  charts: {
    extension: "图解.html",
    type: html,
    label: "图解",
    help: "申请人、办理结果、复议诉讼等图表，附数据表",
    final: true,
    write: async (source) => {
      const { writeHtml } = await import("#writers/write-html.ts");
      return writeHtml(chartsOf(source), { published: source.report.details?.published ?? {} });
    },
  },
  chartsFragment: {
    extension: "图解片段.html",
    type: html,
    label: "图解片段",
    help: "粘贴到网站后台的源代码",
    final: true,
    write: async (source) => {
      const { writeHtml } = await import("#writers/write-html.ts");
      return writeHtml(chartsOf(source), { variant: "cms" });
    },
  },
  chartsDocx: {
    extension: "图解.docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    label: "图解（Word）",
    help: "图表可在 Word 中修改，附数据表",
    final: true,
    write: async (source) => {
      const { writeDocx } = await import("#writers/write-docx/write-docx.ts");
      const { officeStyle } = await import("./office-style.ts");
      return writeDocx(chartsOf(source), { style: await officeStyle(), created: fileDate(source.report) });
    },
  },
  xlsx: {
    extension: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    label: "Excel",
    help: "每部分一张工作表，总计为公式，可填报后再读入",
    final: false,
    write: async ({ edition, report }) => {
      const { writeXlsx } = await import("#writers/write-xlsx/write-xlsx.ts");
      return writeXlsx(edition, report, { created: `${fileDate(report)}T00:00:00Z` });
    },
  },
  txt: {
    extension: "txt",
    type: "text/plain; charset=utf-8",
    label: "文本",
    help: "纯文字，表格以制表符分隔",
    final: false,
    write: async (source) => {
      const { writeText } = await import("#writers/write-text.ts");
      return writeText(documentOf(source));
    },
  },
  review: {
    extension: "送审稿.docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    label: "送审稿",
    help: "Word，带水印，核对结果和说明写成批注",
    final: false,
    write: async (source) => {
      const { writeDocx } = await import("#writers/write-docx/write-docx.ts");
      const { findingRemarks } = await import("#writers/write-docx/finding-remarks.ts");
      const { edition, report, findings } = source;
      const remarks = findingRemarks({ edition, report, figures: figuresOf(edition, report) }, findings);
      const { officeStyle } = await import("./office-style.ts");
      return writeDocx(documentOf(source), {
        style: await officeStyle(),
        created: fileDate(report),
        review: { remarks },
      });
    },
  },
  json: {
    extension: "json",
    type: "application/json; charset=utf-8",
    label: "JSON",
    help: "数据交换与备份，可再读入",
    final: false,
    write: async ({ edition, report }) => {
      const { writeJson } = await import("#writers/write-json.ts");
      return writeJson(edition, report);
    },
  },
} as const satisfies Readonly<Record<string, Output>>;

export type OutputKind = keyof typeof outputs;

/** Outputs that are written with errors, too: marked as a draft on every page, or not meant for publication. */
export const writableKinds = keysOf(outputs).filter((kind) => !outputs[kind].final || marksDrafts(outputs[kind]));

/** Those that are marked while errors stand. */
export const draftKinds = writableKinds.filter((kind) => marksDrafts(outputs[kind]));

function marksDrafts(output: Output): boolean {
  return output.marksDrafts === true;
}

/** The output of this name, or undefined. */
export function outputNamed(name: string): Output | undefined {
  const named: Readonly<Record<string, Output>> = outputs;
  return Object.hasOwn(named, name) ? named[name] : undefined;
}

/** The document that every file is made of, with the product's own sentences where the edition prints figures in prose. */
export function documentOf({ edition, report, lastYear }: OutputSource): Document {
  const before = lastYear && figuresOf(requireEdition(lastYear.edition), lastYear);
  return buildDocument(edition, report, wordingOf(edition, before), before);
}

function chartsOf({ edition, report, lastYear }: OutputSource): Document {
  const others = lastYear
    ? [{ year: lastYear.year, figures: figuresOf(requireEdition(lastYear.edition), lastYear) }]
    : [];
  return chartsDocument(edition, report, others);
}

async function pageOf(source: OutputSource): Promise<string> {
  const { writeHtml } = await import("#writers/write-html.ts");
  const { edition, report } = source;
  return writeHtml(documentOf(source), {
    exchange: publishedPart(edition, report),
    published: report.details?.published ?? {},
    draft: source.draft ?? false,
  });
}

/** A draft in Word has its name across every page. */
function draftMark({ draft }: OutputSource) {
  return draft ? { review: { watermark: "草稿", remarks: [] } } : {};
}
