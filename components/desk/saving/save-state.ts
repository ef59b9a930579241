// How saving stands, as the clerk is told.
import type { OutboxState } from "./outbox-state.ts";
import type { Asks, Sent } from "./protocol.ts";

/** Does this browser keep what the server does not have: not yet, yes, or it cannot (the disk is full, storage is off)? */
export type Kept = "keeping" | "kept" | "unkept";

export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "waiting" | "saving" }
  | {
      readonly kind: "away";
      readonly count: number;
      readonly kept: Kept;
      readonly message?: string;
      readonly asks?: Asks;
    }
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
  kept: Kept,
): SaveState {
  const [refusal] = refused.values();
  if (refusal !== undefined) return { kind: "refused", message: refusal };
  if (failures > 0) {
    const { message, asks } = trouble ?? {};
    return { kind: "away", count: dirty.size, kept, ...(message ? { message } : {}), ...(asks ? { asks } : {}) };
  }
  if (now) return { kind: "saving" };
  // Whoever types what stood there before is not told "saved" and "not saved" by turns.
  return dirty.size > conflicts.size || planned || holding ? { kind: "waiting" } : { kind: "saved", at: savedAt };
}

/** "Kept" is said once it is so. */
export function keptWords({ kept, count }: Extract<SaveState, { readonly kind: "away" }>): string {
  switch (kept) {
    case "keeping":
      return `正在存入本机（${count} 处待发送）`;
    case "kept":
      return `已存本机（${count} 处待发送）`;
    case "unkept":
      return `本机存不下（${count} 处待发送），请不要关闭本页`;
  }
}
