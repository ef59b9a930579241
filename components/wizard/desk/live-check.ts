// The checks as the desk runs them, and what arrives with them.
import type { CheckContext } from "#core/checks/context.ts";
import type { Finding } from "#core/checks/finding.ts";

/** What arrives with the checks. */
export interface FindingTools {
  /** Is the finding neither explained nor overridden? */
  readonly unanswered: (year: CheckContext, finding: Finding) => boolean;
  /** Findings of several runs as they are reported: in order, one a mistake. */
  readonly fold: (context: CheckContext, findings: readonly Finding[]) => readonly Finding[];
}

export type LiveCheck = (context: CheckContext) => readonly Finding[];
