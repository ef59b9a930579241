// What becomes of a confirmed report: the requests that put it to its use.
import { basicsStep, stepPath } from "#components/desk/stepping/steps.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import { isCreated } from "#core/contract/answer.ts";
import type { Exchange } from "#core/report/exchange.ts";
import type { Report } from "#core/report/report.ts";

/** A report in the system that an imported one may be the last year of. */
export interface KnownReport {
  readonly id: string;
  readonly office: string;
  readonly year: number;
}

export type Use =
  /** Begin the year after from it. */
  | { readonly as: "begin" }
  /** Keep it as the report of its own year. */
  | { readonly as: "own" }
  /** Keep it as the year before a report in the system. */
  | { readonly as: "lastYear"; readonly of: KnownReport };

/** Where to go now, or a Chinese sentence. `saved`: the imported report is kept although the rest failed. */
export type Used =
  | { readonly ok: true; readonly href: string }
  | { readonly ok: false; readonly message: string; readonly saved?: string };

/** Takes the report in and puts it to its use. */
export async function putToUse(report: Report, use: Use): Promise<Used> {
  const taken = await takeIn(use.as === "lastYear" ? asLastYearOf(report, use.of) : report);
  if (!taken.ok) return taken;
  if (use.as === "own") return { ok: true, href: `/reports/${taken.id}` };
  if (use.as === "lastYear") return { ok: true, href: `/reports/${use.of.id}` };
  const begun = await askServer("/api/reports", "POST", isCreated, { fromLastYear: taken.id });
  if (begun.ok) return { ok: true, href: stepPath(begun.value.id, basicsStep) };
  return { ok: false, message: `这份报告已经存入，但没能新建下一年的：${begun.message}`, saved: taken.id };
}

/** Reports find their last year by office and year: the name follows the report in the system. */
function asLastYearOf(report: Report, { office, year }: KnownReport): Report {
  return { ...report, year: year - 1, office: { ...report.office, name: office } };
}

async function takeIn(
  report: Report,
): Promise<{ readonly ok: true; readonly id: string } | { readonly ok: false; readonly message: string }> {
  const exchange = await exchangeOf(report);
  const answered = await askServer("/api/reports", "POST", isCreated, { exchange });
  return answered.ok ? { ok: true, id: answered.value.id } : { ok: false, message: answered.message };
}

/** The exchange form of a report. Loaded when it is needed: it brings zod along. */
export async function exchangeOf(report: Report): Promise<Exchange> {
  const [{ toExchange }, { requireEdition }] = await fetchPatiently(() =>
    Promise.all([import("#core/report/exchange.ts"), import("#core/editions/registry.ts")]),
  );
  return toExchange(requireEdition(report.edition), report);
}
