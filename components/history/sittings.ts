// Autosave makes a revision every few seconds: what one person saved without a long pause is read as one sitting.
import type { ListedChange, ListedRevision } from "#core/contract/history.ts";

export interface Sitting {
  /** Newest first. */
  readonly revisions: readonly ListedRevision[];
  readonly newest: ListedRevision;
  readonly oldest: ListedRevision;
  /** What it changed on the whole: places that are as they were before it are left out. */
  readonly changes: readonly ListedChange[];
}

interface Group {
  readonly revisions: ListedRevision[];
  readonly newest: ListedRevision;
  oldest: ListedRevision;
}

const longestPause = 30 * 60 * 1000;

/** Sittings, newest first, of revisions that are given newest first. What is no save (created, restored) stands alone. */
export function sittingsOf(revisions: readonly ListedRevision[]): readonly Sitting[] {
  const groups: Group[] = [];
  for (const revision of revisions) {
    const group = groups.at(-1);
    if (group && isSameSitting(revision, group.oldest)) {
      group.revisions.push(revision);
      group.oldest = revision;
    } else groups.push({ revisions: [revision], newest: revision, oldest: revision });
  }
  return groups.map((group) => ({
    ...group,
    changes: group.revisions.length === 1 ? group.newest.changes : changesOf(group.revisions),
  }));
}

function isSameSitting(earlier: ListedRevision, later: ListedRevision): boolean {
  const isSave = earlier.cause === "saved" && later.cause === "saved";
  return isSave && earlier.author === later.author && Date.parse(later.at) - Date.parse(earlier.at) <= longestPause;
}

function changesOf(newestFirst: readonly ListedRevision[]): readonly ListedChange[] {
  const changes = new Map<string, ListedChange>();
  for (const revision of [...newestFirst].reverse())
    for (const change of revision.changes)
      changes.set(change.key, { ...change, from: changes.get(change.key)?.from ?? change.from });
  return [...changes.values()].filter(({ from, to }) => from !== to);
}
