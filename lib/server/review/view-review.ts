// What the review screen shows: the state, whose turn it is, the way so far, remarks, and what changed since the last look.
import type { ReviewHanding, ReviewRemark, ReviewView } from "#core/contract/review.ts";
import type { Edition } from "#core/editions/edition.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { changedKeys } from "#core/report/changed-keys.ts";
import { textAt } from "#core/report/keys.ts";
import { hasKey, keyLabel } from "#core/report/known-keys.ts";
import type { Report } from "#core/report/report.ts";
import { reportTitle } from "#core/report/title.ts";
import { movesOpenTo, refuseWriting } from "#core/workflow/judge-move.ts";
import { givenBackLabel, moveRules, stateNames } from "#core/workflow/states.ts";
import type { Visitor } from "../accounts/visitor.ts";
import { Refusal } from "../ground/refusal.ts";
import { readReport } from "../reports/read-report.ts";
import type { Handing, Remark } from "../store/review-store.ts";
import type { Store } from "../store/store.ts";
import { handInStatus } from "./hand-in-status.ts";

const mostChanges = 500;
const receiptLength = 16;

/** `store` is the visitor's. Refused as `readReport` does. */
export async function viewReview(store: Store, visitor: Visitor, reportId: string): Promise<ReviewView> {
  const { report, version } = await readReport(store, reportId);
  const work = await store.review.work(reportId);
  if (!work) throw new Refusal(404, "没有找到这份报告。");
  const [handings, remarks, approvals, present, receipts, handIn] = await Promise.all([
    store.review.handings(reportId),
    store.review.remarks(reportId),
    store.review.approvals(reportId),
    store.review.look(reportId, ""),
    store.receipts.of(reportId),
    handInStatus(store, reportId),
  ]);
  const givenBack = new Set(receipts.map(({ move }) => move));
  const edition = requireEdition(report.edition);
  const since = await sinceOf(store, reportId, work.state === "corrected" ? approvals.at(-1)?.version : undefined);
  const before = since && (await store.readAt(reportId, since.version));
  const locked = refuseWriting(visitor.tree, work, visitor.person);
  const words = new Set(approvals.map(({ handing }) => handing));
  return {
    reportId,
    title: reportTitle(report),
    version,
    round: work.round,
    state: stateNames[work.state],
    writable: locked === undefined,
    locked: locked?.message ?? "",
    oneForAll: work.oneForAll,
    moves: movesOpenTo(visitor.tree, work, visitor.person).map((move) => {
      return { move, label: moveRules[move].label, why: moveRules[move].why === true };
    }),
    handings: handings.map((handing) => handingOf(handing, words, givenBack)),
    remarks: remarks.flatMap((remark) =>
      remark.answers === undefined ? [remarkOf(remark, remarks, edition, report)] : [],
    ),
    ...(since ? { since } : {}),
    changes: before ? changesBetween(edition, before, report) : [],
    ...(handIn ? { handIn } : {}),
    present: present.map(({ person }) => person),
    places: edition.sections.map(({ id, mark, title }) => ({ id: `narrative.${id}`, label: `${mark}${title}` })),
  };
}

/** Places that differ, with what stood and stands there. */
export function changesBetween(edition: Edition, before: Report, now: Report): ReviewView["changes"] {
  return changedKeys(before, now)
    .slice(0, mostChanges)
    .map((key) => ({ key, label: keyLabel(edition, now.year, key), from: textAt(before, key), to: textAt(now, key) }));
}

async function sinceOf(store: Store, id: string, approved: number | undefined): Promise<ReviewView["since"]> {
  if (approved !== undefined) return { version: approved, what: "approved" };
  const looked = await store.review.lastLook(id, "");
  return looked === undefined ? undefined : { version: looked, what: "look" };
}

function handingOf(
  { id, at, person, move, round, version, why, digest }: Handing,
  words: ReadonlySet<number>,
  givenBack: ReadonlySet<number | undefined>,
): ReviewHanding {
  const receipt = digest.slice(0, receiptLength);
  const label = givenBack.has(id) ? givenBackLabel : moveRules[move].label;
  return { id, at, person, label, round, version, why, receipt, word: words.has(id) };
}

function remarkOf(remark: Remark, all: readonly Remark[], edition: Edition, report: Report): ReviewRemark {
  const { id, at, person, version, place, quote, words, resolvedBy } = remark;
  return {
    id,
    at,
    person,
    version,
    place,
    label: hasKey(edition, place) ? keyLabel(edition, report.year, place) : "",
    quote,
    words,
    ...(resolvedBy === undefined ? {} : { resolvedBy }),
    answers: all
      .filter(({ answers }) => answers === id)
      .map((answer) => ({ id: answer.id, at: answer.at, person: answer.person, words: answer.words })),
  };
}
