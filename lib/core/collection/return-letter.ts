// 退回修改意见: what an office is told to correct, where, and until when; as a document, and as text for a message.

import { consequenceWords, type Finding, severityNames } from "../checks/finding.ts";
import type { Document, Node } from "../document/node.ts";
import { cellLabel } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { placeOf } from "../findings/audited-report.ts";
import { storableText } from "../language/storable-text.ts";
import type { Report } from "../report/report.ts";

export interface LetterRequest {
  readonly office: string;
  /** Name of the collecting office; "" where it is not known. */
  readonly collecting: string;
  readonly year: number;
  /** Several different files came: which of them counts is asked, nothing else. */
  readonly files: readonly string[];
  readonly report: Report;
  readonly edition: Edition;
  readonly findings: readonly Finding[];
  readonly doubtful: readonly string[];
  /** The day until when, `2026-01-20`. */
  readonly until?: string | undefined;
  /** Today, for the signature. */
  readonly today?: string | undefined;
}

export interface ReturnLetter {
  readonly title: string;
  /** Paragraphs, in order. */
  readonly lines: readonly string[];
  readonly signature: { readonly office: string; readonly date: string };
}

const mostDoubts = 20;

/** The letter to one office: errors first, then what is to be explained or looked at. */
export function returnLetter(request: LetterRequest): ReturnLetter {
  const { office, collecting, year, files, until, today } = request;
  const title = `关于修改${year}年政府信息公开工作年度报告的意见`;
  const points = files.length > 1 ? severalPoints(files) : findingPoints(request);
  return {
    title,
    lines: [
      `${office}：`,
      points.length === 0
        ? `你单位报来的${year}年政府信息公开工作年度报告已收到，请再核对一遍后重新报送。`
        : `你单位报来的${year}年政府信息公开工作年度报告，经核对有以下 ${points.length} 处需要处理：`,
      ...points.map((point, index) => `${index + 1}．${point}`),
      `请${until ? `于${printedDay(until)}前` : "尽快"}修改后重新报送。${files.length > 1 ? "" : "附送审稿一份，问题已在文中标出。"}`,
    ],
    signature: { office: collecting, date: today ? printedDay(today) : "" },
  };
}

/** The letter to be pasted into a message. */
export function letterText({ title, lines, signature }: ReturnLetter): string {
  return [title, "", ...lines, ...[signature.office, signature.date].filter((line) => line !== "")].join("\n");
}

/** The letter as a document that the Word writer prints. */
export function letterDocument({ title, lines, signature }: ReturnLetter, year: number): Document {
  const clean = { office: storableText(signature.office), date: signature.date };
  const nodes: Node[] = [
    { type: "title", lines: [title] },
    ...lines.map((line): Node => ({ type: "paragraph", section: "", text: [{ text: storableText(line) }] })),
    ...(clean.office === "" && clean.date === "" ? [] : [{ type: "signature" as const, ...clean }]),
  ];
  return { title, office: clean.office, year, edition: "", nodes };
}

function severalPoints(files: readonly string[]): readonly string[] {
  return [`先后报来 ${files.length} 份不同的年报（${fileNames(files).join("、")}），请确认以哪一份为准。`];
}

/** Names without the folders they came in, which say nothing to the office; with them where two are called the same. */
function fileNames(files: readonly string[]): readonly string[] {
  const names = files.map((file) => file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1));
  return new Set(names).size === files.length ? names : files;
}

function findingPoints({ report, edition, findings, doubtful }: LetterRequest): readonly string[] {
  const order = ["error", "warning"] as const;
  const found = order.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => {
        const place = placeOf(edition, report, finding);
        return `【${severityNames[severity]}】${place}。${finding.message}${consequenceWords(finding)}`;
      }),
  );
  const named = doubtful.slice(0, mostDoubts).map((cell) => cellLabel(edition, cell));
  const more = doubtful.length > mostDoubts ? `等 ${doubtful.length} 处` : "";
  return doubtful.length === 0
    ? found
    : [...found, `【待核】下列数字在来件中读不准，请提供清晰的数字：${named.join("、")}${more}。`];
}

function printedDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : day;
}
