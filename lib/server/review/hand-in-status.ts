// Where a report stands with the office above; worked out when it is asked.
import { type Collection, laterDay } from "#core/collection/collection.ts";
import type { HandInStatus } from "#core/contract/handing-in.ts";
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import { daysWords, handInState } from "#core/workflow/hand-in.ts";
import type { Accepted } from "#core/workflow/judge-move.ts";
import { isApproved } from "#core/workflow/states.ts";
import { localDay } from "../ground/local-day.ts";
import type { ReportBelow } from "../store/receipt-store.ts";
import type { Receiving } from "../store/receiving.ts";
import type { Store } from "../store/store.ts";

/** Undefined on one's own PC, for the office on top, and for an unknown report. */
export async function handInStatus(store: Store, id: string, now = new Date()): Promise<HandInStatus | undefined> {
  const { receiving } = store;
  const work = receiving && (await store.review.work(id));
  const draft = work && (await store.read(id));
  if (!receiving || !work || !draft) return undefined;
  const last = (await store.receipts.of(id)).at(-1);
  const report = { report: id, state: work.state, ...(last ? { receipt: last } : {}) };
  return statusOf(receiving, work.office, draft.report.year, report, localDay(now));
}

/** The same of an office and a year: `report` is the one that counts. */
export async function statusOf(
  receiving: Receiving,
  office: string,
  year: number,
  report: Pick<ReportBelow, "report" | "state" | "receipt"> | undefined,
  today: string,
): Promise<HandInStatus | undefined> {
  const standing = await receiving.standing(office, year, report?.report);
  if (!standing) return undefined;
  const { above, names, collection, aboveAccepted, inOwnSum, mailed } = standing;
  const last = report?.receipt;
  // An office that has moved in the tree is told who it was that decided, and nothing of the sum of those above it now.
  const decidedBy = last && receiving.nameOf(last.office);
  const isElsewhere = decidedBy !== undefined && decidedBy !== above;
  const asked = collection && dueFor(collection.collection, names);
  const handed = handInState(
    report !== undefined && isApproved(report.state),
    last?.verdict,
    aboveAccepted !== undefined && !isElsewhere,
  );
  const decision = handed === "ready" && inOwnSum ? "inOwnSum" : handed;
  // Of an office that need not report any more nothing is owed, also where its report was given back before.
  const state = decision === "returned" && asked?.exempt !== undefined ? "unsigned" : decision;
  const until = state === "returned" ? last?.until : undefined;
  // What was put off for this office holds also for what was given back.
  const due = until === undefined ? asked?.due : laterDay(until, asked?.why === undefined ? undefined : asked.due);
  const decided =
    last && (state === "returned" || (last.verdict === "accepted" && state !== "unsigned")) ? last : undefined;
  return {
    above,
    year,
    state,
    ...(isElsewhere ? { decidedBy } : {}),
    ...(mailed ? { mailed } : {}),
    ...(asked?.exempt === undefined ? {} : { exempt: asked.exempt }),
    ...(decided ? { by: decided.person, on: localDay(new Date(decided.at)) } : {}),
    ...(state === "inOwnSum" ? sumAcceptedBy(inOwnSum?.accepted, above) : {}),
    ...(decided?.why ? { why: decided.why } : {}),
    ...(due === undefined ? {} : { due, days: daysWords(due, today) }),
    ...(asked?.why !== undefined && due === asked.due ? { extended: asked.why } : {}),
  };
}

/** Who accepted the sum that holds the report, and on which day. */
function sumAcceptedBy(accepted: Accepted | undefined, above: string): Partial<HandInStatus> {
  if (!accepted) return {};
  const { office, by, on } = accepted;
  return { by, on, ...(office === above ? {} : { decidedBy: office }) };
}

interface Asked {
  readonly due?: string | undefined;
  /** Why it is another day than that of all. */
  readonly why?: string | undefined;
  readonly exempt?: string;
}

/** The last day for the office of these names. One that is not on the list, or need not report, has none. */
function dueFor({ due, offices, decisions }: Collection, names: readonly string[]): Asked {
  const own = new Set(names.map(foldOfficeName));
  const isOwn = (name: string) => own.has(foldOfficeName(name));
  const listed = offices.find(({ name, aliases }) => [name, ...aliases].some(isOwn));
  if (!listed) return {};
  if (listed.exempt !== undefined) return { exempt: listed.exempt };
  own.add(foldOfficeName(listed.name));
  const last = decisions.findLast((each) => each.do === "extend" && isOwn(each.office));
  // The day of all may have been put off since, beyond the office's own.
  if (last?.do === "extend" && last.until !== undefined && laterDay(last.until, due) === last.until)
    return { due: last.until, why: last.why };
  return { due, why: undefined };
}
