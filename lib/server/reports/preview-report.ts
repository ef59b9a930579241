// What the preview shows of a report: its pages, its findings in place, the files it can be taken away as.
import type { Finding } from "#core/checks/finding.ts";
import { hindranceWords } from "#core/checks/hindrance-words.ts";
import { closingNodes } from "#core/document/closing-nodes.ts";
import type { Report } from "#core/report/report.ts";
import { reportTitle } from "#core/report/title.ts";
import { sheetLook } from "#templates/html/look.ts";
import { findBrowser } from "#writers/find-browser.ts";
import { writeHtml } from "#writers/write-html.ts";
import { metaTags } from "#writers/write-html-meta.ts";
import type { Store } from "../store/store.ts";
import { outputSource } from "./output-source.ts";
import { documentOf, outputs } from "./outputs.ts";
import { reportRail } from "./report-rail.ts";

/** The preview of a report, as plain data for the screen. Refused where the report cannot be read. */
export async function previewReport(store: Store, id: string, today = new Date()) {
  const source = await outputSource(store, id, today);
  const document = documentOf(source);
  return {
    reportId: id,
    title: reportTitle(source.report),
    edition: source.edition.id,
    html: writeHtml(document, { variant: "sheets" }),
    look: sheetLook,
    marks: source.findings.map((finding) => markOf(finding, source.report.narrative)),
    files: Object.entries(outputs).map(([output, { label, help, final }]) => ({
      output,
      label,
      help,
      final,
      ...lackOf(output),
    })),
    state: source.state.state,
    hindrance: hindranceWords(source.report.year, source.standing.length, source.state.notStarted),
    meta: metaTags(document, source.report.details?.published ?? {}),
    notes: document.notes ?? [],
    summed: source.report.addends !== undefined,
    closing: closingOf(source.report),
    rail: reportRail(id, source),
    hasLastYear: source.lastYear !== undefined,
  };
}

/** What is printed below the text, "" where it is not. */
function closingOf(report: Report) {
  let attachments: readonly string[] = [];
  let signature = { office: "", date: "" };
  for (const node of closingNodes(report)) {
    if (node.type === "attachments") attachments = node.names;
    else signature = { office: node.office, date: node.date };
  }
  return { attachments, ...signature };
}

/** Why this machine cannot make an output, in Chinese. */
function lackOf(output: string): { readonly lack?: string } {
  if (output !== "pdf" || findBrowser()) return {};
  return { lack: "本机没有可以生成 PDF 的浏览器（Edge、Chrome、360、奇安信）：请下载 Word，用 WPS 打开后另存为 PDF" };
}

function markOf(finding: Finding, narrative: Readonly<Record<string, string>>) {
  const { severity, number, message, section, cells, range } = finding;
  const quote = range && (narrative[range.section] ?? "").slice(range.from, range.to);
  return { severity, number, message, section: range?.section ?? section, cells, ...(quote ? { quote } : {}) };
}
