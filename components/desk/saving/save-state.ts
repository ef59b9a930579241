// How saving stands, as the clerk is told.
import type { OutboxState } from "./outbox-state.ts";
import type { Asks, Sent } from "./protocol.ts";

export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "waiting" | "saving" }
  | { readonly kind: "away"; readonly count: number; readonly message?: string; readonly asks?: Asks }
  | { readonly kind: "refused"; readonly message: string };

export interface Sending {
  /** A save is under way. */
  readonly now: boolean;
  /** One is to come; then it is seen whether there is anything to save. */
  readonly planned: boolean;
  /** Failures in a row. */
  readonly failures: number;
  /** The last failure, with what the server said of it. */
  readonly trouble: Extract<Sent, { readonly kind: "away" }> | undefined;
}

/** `holding`: something is shown in a field that was not taken over yet. */
export function saveStateOf(
  { dirty, conflicts, refused, savedAt }: OutboxState,
  { now, planned, failures, trouble }: Sending,
  holding: boolean,
): SaveState {
  const [refusal] = refused.values();
  if (refusal !== undefined) return { kind: "refused", message: refusal };
  if (failures > 0) {
    const { message, asks } = trouble ?? {};
    return { kind: "away", count: dirty.size, ...(message ? { message } : {}), ...(asks ? { asks } : {}) };
  }
  if (now) return { kind: "saving" };
  // Whoever types what stood there before is not told "saved" and "not saved" by turns.
  return dirty.size > conflicts.size || planned || holding ? { kind: "waiting" } : { kind: "saved", at: savedAt };
}
