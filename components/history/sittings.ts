// Autosave makes a revision every few seconds: what one person saved without a long pause is read as one sitting.

export interface ListedRevision {
  readonly version: number;
  readonly at: string;
  readonly author: string;
  readonly cause: string;
  readonly causeLabel: string;
  readonly changes: readonly ListedChange[];
}

interface ListedChange {
  readonly key: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** What was typed, where `to` was made of it. */
  readonly typed?: string;
}

export interface Sitting {
  /** Newest first. */
  readonly revisions: readonly ListedRevision[];
  readonly newest: ListedRevision;
  readonly oldest: ListedRevision;
  /** What it changed on the whole: places that are as they were before it are left out. */
  readonly changes: readonly ListedChange[];
}

const longestPause = 30 * 60 * 1000;

/** Sittings, newest first, of revisions that are given newest first. What is no save (created, restored) stands alone. */
export function sittingsOf(revisions: readonly ListedRevision[]): readonly Sitting[] {
  const groups: ListedRevision[][] = [];
  for (const revision of revisions) {
    const group = groups.at(-1);
    const later = group?.at(-1);
    if (group && later && isSameSitting(revision, later)) group.push(revision);
    else groups.push([revision]);
  }
  return groups.map((group) => ({
    revisions: group,
    newest: group[0] as ListedRevision,
    oldest: group.at(-1) as ListedRevision,
    changes: group.length === 1 ? (group[0] as ListedRevision).changes : changesOf(group),
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
