// How saving stands, as the clerk is told.
import type { OutboxState } from "./outbox-state.ts";

export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "waiting" | "saving" }
  | { readonly kind: "away"; readonly count: number; readonly message?: string }
  | { readonly kind: "refused"; readonly message: string };

export interface Sending {
  /** A save is under way. */
  readonly now: boolean;
  /** Failures in a row. */
  readonly failures: number;
  /** What the server said of its last failure, where it said anything. */
  readonly trouble: string | undefined;
}

/** `holding`: something is shown in a field that was not taken over yet. */
export function saveStateOf(
  { dirty, conflicts, refused, savedAt }: OutboxState,
  { now, failures, trouble }: Sending,
  holding: boolean,
): SaveState {
  const [refusal] = refused.values();
  if (refusal !== undefined) return { kind: "refused", message: refusal };
  if (failures > 0) return { kind: "away", count: dirty.size, ...(trouble ? { message: trouble } : {}) };
  if (now) return { kind: "saving" };
  return dirty.size > conflicts.size || holding ? { kind: "waiting" } : { kind: "saved", at: savedAt };
}
