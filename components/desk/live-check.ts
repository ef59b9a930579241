// The checks as the desk runs them, and what arrives with them.
import type { CheckContext } from "#core/checks/context.ts";
import type { Finding } from "#core/checks/finding.ts";

/** What arrives with the checks. */
export interface FindingTools {
  /** Is the finding neither explained nor overridden? */
  readonly unanswered: (year: CheckContext, finding: Finding) => boolean;
  /** Findings of several runs before any repair is tried: in order, what surely is one mistake as one. */
  readonly fold: (context: CheckContext, findings: readonly Finding[]) => readonly Finding[];
  /** All findings as they are reported, with their repairs, worked out in steps. */
  readonly settle?: (context: CheckContext) => Generator<void, readonly Finding[]>;
}

export type LiveCheck = (context: CheckContext) => readonly Finding[];
