// A cell that would change, and in which way.

export interface ChangedCell {
  readonly cell: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Why it may belong elsewhere, in Chinese. */
  readonly doubt?: string;
}

export type ChangeKind = "doubtful" | "overwritten" | "filled";

export function changeKind({ before, doubt }: ChangedCell): ChangeKind {
  if (doubt !== undefined) return "doubtful";
  return before === "" ? "filled" : "overwritten";
}

/** What a screen reader says of a changed cell, and what the mouse is told. */
export function changeWords(change: ChangedCell, refused: boolean): string {
  const { label, before, after, doubt } = change;
  const was = before === "" ? "空白" : before;
  const words = refused ? `${label}：不改，仍为${was}（粘贴的是 ${after}）` : `${label}：原来${was}，改为 ${after}`;
  return doubt === undefined ? words : `${words}；${doubt}`;
}
