// What makes a report another: its next revision and its head, sealed.
import { changedKeys } from "#core/report/changed-keys.ts";
import { readExplanation, textAt } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { packBody, type RevisionRow } from "./bodies.ts";
import { digestOf, sealOf } from "./digest.ts";
import { type Connection, type ReportRow, type Standing, wellFormed } from "./draft-rows.ts";
import { textOfReport } from "./report-text.ts";
import type { Cause, Draft, KeyChange } from "./store.ts";

export interface By {
  readonly at: string;
  readonly author: string;
  readonly cause: Cause;
  readonly typed?: Readonly<Record<string, string>> | undefined;
}

/** A report's next state: what is added and what its head becomes. */
export interface NextState {
  readonly draft: Draft;
  readonly head: ReportRow;
  readonly revision: RevisionRow;
}

const longestKeptInChange = 200;

export function headOf(report: Report): Pick<ReportRow, "office" | "year" | "edition"> {
  return { office: wellFormed(report.office.name), year: report.year, edition: report.edition };
}

/** The state that comes after another (after a draft alone: its first); undefined where `report` is what it is already. */
export function nextState(
  { draft, newest, text }: Pick<Standing, "draft"> & Partial<Standing>,
  report: Report,
  { at, author: name, cause, typed }: By,
): NextState | undefined {
  // Texts of older programs say the same in other words.
  if (newest && report === draft.report) return undefined;
  const body = textOfReport(report);
  if (newest && body === text) return undefined;
  const { id } = draft;
  const version = draft.version + 1;
  const previous = newest?.digest ?? "";
  const author = wellFormed(name);
  const changes = JSON.stringify(changesBetween(draft.report, report, longestKeptInChange, typed));
  const digest = digestOf({ id, version, at, author, cause, changes, body, previous });
  const next = { ...draft, report, version, updatedAt: at, author };
  const said = { report_id: id, version, at, author, cause, changes, previous, digest };
  return { draft: next, head: headRow(next, digest), revision: { ...said, ...packBody(body, newest) } };
}

/** A report's head, sealed over the digest of its newest revision. */
export function headRow(draft: Draft, newest: string): ReportRow {
  const head = {
    ...headOf(draft.report),
    id: draft.id,
    version: draft.version,
    created_at: draft.createdAt,
    updated_at: draft.updatedAt,
    deleted_at: draft.deletedAt ?? null,
    last_year: draft.lastYear ?? null,
  };
  return { ...head, seal: sealOf(head, newest) };
}

/** Writes a report's head. */
export async function putHead(tx: Connection, head: ReportRow): Promise<void> {
  await tx.updateTable("reports").set(head).where("id", "=", head.id).execute();
}

/** Writes a next state; answers the draft that it makes, or the one that stays. */
export async function append(tx: Connection, draft: Draft, next: NextState | undefined): Promise<Draft> {
  if (!next) return draft;
  await tx.insertInto("revisions").values(next.revision).execute();
  await putHead(tx, next.head);
  return next.draft;
}

/** The places in which two states of a report differ; texts over `longest` are cut. `typed`: what was typed at a place. */
export function changesBetween(
  before: Report,
  after: Report,
  longest: number,
  typed: Readonly<Record<string, string>> = {},
): KeyChange[] {
  return changedKeys(before, after).map((key) => {
    const [from, to, words] = [wordsAt(before, key), wordsAt(after, key), typed[key]];
    const made = words === undefined ? {} : { typed: wellFormed(words) };
    if (from.length <= longest && to.length <= longest) return { key, from, to, ...made };
    return { key, from: from.slice(0, longest), to: to.slice(0, longest), cut: true as const, ...made };
  });
}

/** The text at a key; of an explanation its words alone: half of its JSON says nothing. */
function wordsAt(report: Report, key: string): string {
  const text = textAt(report, key);
  return readExplanation(key, text)?.text ?? text;
}
