// The 审签单: what was checked, what was explained, who handed it on, on one page to print and to file.
import { severityNames } from "#core/checks/finding.ts";
import type { Report } from "#core/report/report.ts";
import { reportTitle } from "#core/report/title.ts";
import { moveRules } from "#core/workflow/states.ts";
import { Refusal } from "../ground/refusal.ts";
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

/** Of an approved version as it was kept; before that, the way so far. */
export async function approvalSheet(store: Store, id: string): Promise<string> {
  const { report } = await readReport(store, id);
  const handings = await store.review.handings(id);
  if (handings.length === 0) throw new Refusal(409, "还没有送审，没有审签单。");
  const last = (await store.review.approvals(id)).at(-1);
  const approved = last && (await store.review.approved(id, last.handing));
  const kept = approved ? (JSON.parse(approved.kept) as Kept) : undefined;
  const title = reportTitle(kept?.report ?? report);
  const body = [
    `<p>${escapeHtml(title)}</p>`,
    approved ? `<p>签发稿指纹（SHA-256）：<code>${approved.fingerprint}</code></p>` : "<p>尚未签发。</p>",
    handings.some(({ oneForAll }) => oneForAll)
      ? "<p><strong>本单位实行一人兼办：填写与审核、保密审查、签发可由同一人办理。</strong></p>"
      : "",
    table("办理过程", ["序号", "时间", "办理人", "事项", "版本", "意见", "回执"], handings.map(rowOf)),
    kept
      ? table(
          "核对结果",
          ["编号", "级别", "内容"],
          kept.findings.map(({ number, severity, message }) => [number, severityNames[severity], message]),
        )
      : "",
    kept
      ? table(
          "说明和保留的理由",
          ["编号", "说明", "填写人"],
          kept.explanations.map(({ check, text, by, override }) => [check, override ? `保留：${text}` : text, by]),
        )
      : "",
  ];
  return plainPage({ title: "年度报告审签单", body: body.join("") });
}

function rowOf({ id, at, person, move, version, why, digest }: Handing): readonly string[] {
  return [
    String(id),
    at.replace("T", " ").slice(0, 16),
    person,
    moveRules[move].label,
    `第 ${version} 版`,
    why,
    digest.slice(0, 16),
  ];
}

const cell = 'style="border:1px solid #333;padding:.2rem .5rem;text-align:left;vertical-align:top"';

function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return `<p>${escapeHtml(caption)}：无。</p>`;
  const line = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((text) => `<${tag} ${cell}>${escapeHtml(text)}</${tag}>`).join("")}</tr>`;
  return `<h2 style="font-size:1.125rem">${escapeHtml(caption)}</h2><table style="border-collapse:collapse;width:100%;font-size:.9375rem"><thead>${line("th", heads)}</thead><tbody>${rows.map((row) => line("td", row)).join("")}</tbody></table>`;
}
