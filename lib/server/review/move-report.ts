// Handing a report over: what must hold before it is, and what is kept when it is approved.

import { contextOf } from "#core/checks/context.ts";
import { hindranceWords } from "#core/checks/hindrance-words.ts";
import { ledgerState } from "#core/findings/ledger.ts";
import { type Move, moveRules } from "#core/workflow/states.ts";
import { Refusal } from "../ground/refusal.ts";
import { type CheckedSource, outputSource } from "../reports/output-source.ts";
import { outputNamed } from "../reports/outputs.ts";
import { sha256 } from "../store/digest.ts";
import type { Footing } from "../store/footing.ts";
import { Queues } from "../store/queues.ts";
import type { Approved, Handing } from "../store/review-store.ts";
import type { Store } from "../store/store.ts";

/** Who approves twice waits for the first, and finds it done: the file is written once. */
const queues = new Queues();

interface MoveWanted {
  readonly move: Move;
  readonly version: number;
  readonly why: string;
}

/**
 * Makes a move. `footing`: what a sum that is signed was compared with. Refused: 404 unknown, 403 not this person's, 409 not now, not this version, errors stand or a correction
 * changes nothing; 422 without a reason. Made twice it is made once, and answered alike.
 */
export function moveReport(
  store: Store,
  id: string,
  { move, version, why }: MoveWanted,
  footing?: Footing,
): Promise<Handing> {
  return queues.inTurn(id, async () => {
    const work = await store.review.work(id);
    if (!work) throw new Refusal(404, "没有找到这份报告。");
    const isNew = moveRules[move].from[work.state] !== undefined;
    const source = isNew && moveRules[move].whole ? await outputSource(store, id) : undefined;
    if (source) requireWhole(source);
    if (source && move === "submit") await requireDifference(store, id, source);
    const person = { id: "", name: "", grants: [] };
    const note = { person: "", what: "moved", about: id, origin: "" };
    const approved = source && move === "approve" ? await keptOf(source, version) : undefined;
    const request = { move, version, why: why.trim(), person, note, footing, ...(approved ? { approved } : {}) };
    const handing = await store.review.move(id, request, () => undefined);
    if (!handing) throw new Refusal(404, "没有找到这份报告。");
    return handing;
  });
}

function requireWhole({ report, standing, state: { notStarted } }: CheckedSource): void {
  if (standing.length + notStarted.length === 0) return;
  throw new Refusal(409, `${hindranceWords(report.year, standing.length, notStarted)}，请先改正或写明理由。`, {
    standing: standing.length,
  });
}

/**
 * A correction (更正) must say something else than what was published. What was withdrawn before (撤回签发), or was given back by
 * the office above, may come again as it was: it may be right.
 */
async function requireDifference(store: Store, id: string, { report }: CheckedSource): Promise<void> {
  const [receipts, handings] = await Promise.all([store.receipts.of(id), store.review.handings(id)]);
  const opened = handings.findLast(({ move }) => moveRules[move].opens);
  if (opened?.move !== "correct" || receipts.at(-1)?.move === opened.id) return;
  const last = (await store.review.approvals(id)).at(-1);
  const published = last && (await store.readAt(id, last.version));
  if (published && JSON.stringify(published) === JSON.stringify(report))
    throw new Refusal(409, "内容与已签发的一样，没有更正的地方。");
}

/** What is kept so that any later program gives the same: the report, its findings and their answers, the Word file. */
async function keptOf(source: CheckedSource, version: number): Promise<Approved> {
  const { report, findings, lastYear } = source;
  const context = contextOf(report, { lastYear });
  const told = findings.map((finding) => {
    const { number, severity, message, cells, section } = finding;
    return { number, severity, message, cells, section, ledger: ledgerState(context, finding) };
  });
  const written = await outputNamed("docx")?.write(source);
  const word = typeof written === "string" ? new TextEncoder().encode(written) : (written ?? new Uint8Array());
  const kept = JSON.stringify({ report, findings: told, explanations: report.explanations ?? [] });
  return { version, kept, word, fingerprint: sha256(`${kept}\n${Buffer.from(word).toString("base64")}`) };
}
