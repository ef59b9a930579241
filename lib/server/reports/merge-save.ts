// What one save makes of a report: the three-way merge, place by place. Protocol: lib/decisions/0002-drafts-protocol.md.
import type { Conflict, Op, SaveAnswer } from "#core/contract/save.ts";
import type { Edition } from "#core/editions/edition.ts";
import { changedKeys } from "#core/report/changed-keys.ts";
import { type Key, textAt, withText } from "#core/report/keys.ts";
import { keyLabel } from "#core/report/known-keys.ts";
import type { Draft, Revision } from "../store/store.ts";

/**
 * Applies the edits whose place still holds what the clerk saw (or already holds what was typed); the others are
 * conflicts and change nothing. `later` are the revisions after the clerk's base version, `at` is the time of this save.
 */
export function mergeSave(edition: Edition, draft: Draft, later: readonly Revision[], ops: readonly Op[], at: string) {
  const applied = new Set<Key>();
  const conflicts = new Map<Key, Conflict>();
  const typed: Record<Key, string> = {};
  let report = draft.report;
  for (const { key, raw, base, typed: words } of ops) {
    const before = conflicts.get(key);
    const current = textAt(report, key);
    if (before) conflicts.set(key, { ...before, raw });
    else if (current !== raw && current !== base) {
      const label = keyLabel(edition, report.year, key);
      conflicts.set(key, { key, raw, base, label, current, ...changerOf(draft, later, key) });
    } else {
      applied.add(key);
      if (current !== raw) report = withText(report, key, raw);
      if (words !== undefined) typed[key] = words;
    }
  }
  // Edits of one place may cancel each other: then no revision is added.
  const changed = changedKeys(draft.report, report).length > 0;
  const answer: SaveAnswer = {
    version: changed ? draft.version + 1 : draft.version,
    savedAt: changed ? at : draft.updatedAt,
    applied: [...applied].filter((key) => !conflicts.has(key)),
    merged: mergedKeys(later, ops).map((key) => ({ key, raw: textAt(report, key), ...changerOf(draft, later, key) })),
    conflicts: [...conflicts.values()],
    ...(conflicts.size > 0 ? { message: messageOf([...conflicts.values()]) } : {}),
  };
  return { report: changed ? report : draft.report, answer, typed };
}

function mergedKeys(later: readonly Revision[], ops: readonly Op[]): readonly Key[] {
  const mine = new Set(ops.map(({ key }) => key));
  const theirs = new Set(later.flatMap(({ changes }) => changes.map(({ key }) => key)));
  return [...theirs].filter((key) => !mine.has(key));
}

function changerOf(draft: Draft, later: readonly Revision[], key: Key): { author: string; at: string } {
  const revision = later.findLast(({ changes }) => changes.some((change) => change.key === key));
  return { author: revision?.author ?? draft.author, at: revision?.at ?? draft.updatedAt };
}

function messageOf(conflicts: readonly Conflict[]): string {
  const [first] = conflicts;
  if (!first) return "";
  const where = conflicts.length === 1 ? `“${first.label}”` : `“${first.label}”等 ${conflicts.length} 处`;
  return `${where}已在别处被修改；你的内容没有丢，请选择保留哪一个。`;
}
