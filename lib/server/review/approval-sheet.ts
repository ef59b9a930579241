// The 审签单: what was checked, what was explained, who handed it on: to print as a page, to file as a Word document.
import { severityNames } from "#core/checks/finding.ts";
import {
  type ApprovalSheet,
  fingerprintLines,
  oneForAllWords,
  type SheetTable,
  sheetDocument,
  sheetTitle,
} from "#core/document/approval-sheet.ts";
import { safeName } from "#core/report/file-name.ts";
import type { Report } from "#core/report/report.ts";
import { reportTitle } from "#core/report/title.ts";
import { givenBackLabel, moveRules } from "#core/workflow/states.ts";
import { localMinute } from "../ground/local-day.ts";
import { Refusal } from "../ground/refusal.ts";
import { fileAnswer } from "../http/file-answer.ts";
import { escapeHtml, plainPage } from "../http/plain-page.ts";
import { readReport } from "../reports/read-report.ts";
import type { Handing } from "../store/review-store.ts";
import type { Store } from "../store/store.ts";

interface Kept {
  readonly report: Report;
  readonly findings: readonly {
    readonly number: string;
    readonly severity: keyof typeof severityNames;
    readonly message: string;
  }[];
  readonly explanations: readonly {
    readonly check: string;
    readonly text: string;
    readonly by: string;
    readonly override: boolean;
  }[];
}

/** Of an approved version as it was kept; before that, the way so far. Refused with 409 where nothing was handed over. */
export async function approvalSheet(store: Store, id: string): Promise<ApprovalSheet> {
  const draft = await readReport(store, id);
  const handings = await store.review.handings(id);
  const givenBack = new Set((await store.receipts.of(id)).map(({ move }) => move));
  if (handings.length === 0) throw new Refusal(409, "还没有送审，没有审签单。");
  const last = (await store.review.approvals(id)).at(-1);
  const approved = last && (await store.review.approved(id, last.handing));
  const kept = approved ? (JSON.parse(approved.kept) as Kept) : undefined;
  const report = kept?.report ?? draft.report;
  return {
    title: reportTitle(report),
    year: report.year,
    office: report.office.name,
    fingerprint: approved?.fingerprint,
    oneForAll: handings.some(({ oneForAll }) => oneForAll),
    tables: [handingTable(handings, givenBack), ...(kept ? checkTables(kept) : [])],
  };
}

export function sheetPage(sheet: ApprovalSheet): string {
  const body = [
    `<p>${escapeHtml(sheet.title)}</p>`,
    `<p>${escapeHtml(fingerprintLines(sheet).join("")).replace(/[0-9a-f]{64}/, "<code>$&</code>")}</p>`,
    sheet.oneForAll ? `<p><strong>${oneForAllWords}</strong></p>` : "",
    ...sheet.tables.map(tableMarkup),
  ];
  return plainPage({ title: sheetTitle, body: body.join("") });
}

/** As a Word file, in the official style. */
export async function sheetFile(sheet: ApprovalSheet): Promise<Response> {
  const { writeDocx } = await import("#writers/write-docx/write-docx.ts");
  return fileAnswer({
    bytes: await writeDocx(sheetDocument(sheet)),
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    name: `${safeName(`${sheet.title}审签单`, "审签单")}.docx`,
  });
}

/** `givenBack`: moves that the office above made. */
function handingTable(handings: readonly Handing[], givenBack: ReadonlySet<number | undefined>): SheetTable {
  return {
    caption: "办理过程",
    columns: [
      { head: "时间", width: 0.18 },
      { head: "办理人", width: 0.16 },
      { head: "事项", width: 0.2 },
      { head: "意见", width: 0.26 },
      { head: "回执", width: 0.2 },
    ],
    rows: handings.map(({ id, at, person, move, version, why, digest }) => [
      localMinute(new Date(at)),
      person,
      `${givenBack.has(id) ? givenBackLabel : moveRules[move].label}（第 ${version} 版）`,
      why,
      digest.slice(0, 16),
    ]),
  };
}

function checkTables({ findings, explanations }: Kept): readonly SheetTable[] {
  return [
    {
      caption: "核对结果",
      columns: [
        { head: "编号", width: 0.12 },
        { head: "级别", width: 0.12 },
        { head: "内容", width: 0.76 },
      ],
      rows: findings.map(({ number, severity, message }) => [number, severityNames[severity], message]),
    },
    {
      caption: "说明和保留的理由",
      columns: [
        { head: "编号", width: 0.12 },
        { head: "说明", width: 0.68 },
        { head: "填写人", width: 0.2 },
      ],
      rows: explanations.map(({ check, text, by, override }) => [check, override ? `保留：${text}` : text, by]),
    },
  ];
}

const cell = 'style="border:1px solid #333;padding:.2rem .5rem;text-align:left;vertical-align:top"';

function tableMarkup({ caption, columns, rows }: SheetTable): string {
  if (rows.length === 0) return `<p>${escapeHtml(caption)}：无。</p>`;
  const line = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((text) => `<${tag} ${cell}>${escapeHtml(text)}</${tag}>`).join("")}</tr>`;
  const head = line(
    "th",
    columns.map((column) => column.head),
  );
  return `<h2 style="font-size:1.125rem">${escapeHtml(caption)}</h2><table style="border-collapse:collapse;width:100%;font-size:.9375rem"><thead>${head}</thead><tbody>${rows.map((row) => line("td", row)).join("")}</tbody></table>`;
}
