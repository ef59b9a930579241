// What a check is: a public number, a name, what it rests on, and a function from a context to findings.
import type { CheckContext } from "./context.ts";
import type { Finding, Repair, Severity } from "./finding.ts";

/** What a check has to be given beside the report itself. */
export type Needs = "self" | "lastYear";

/** `figures` run on every keystroke, `narrative` after a pause in typing, `years` when last year's report is at hand. */
export type Pace = "figures" | "narrative" | "years";

/** `words`: the texts, whatever the figures are; `sections`: the same, each section by itself and reported there. */
export type Reads = "words" | "sections";

/** What the catalogue says of a check. */
export interface CheckEntry {
  /** Public number: `B01`. It never changes meaning. */
  readonly number: string;
  readonly name: string;
  readonly severity: Severity;
  /** Where the severity depends on the case, the cases in Chinese. */
  readonly cases?: string;
  readonly basis: string;
  readonly needs: Needs;
  readonly pace: Pace;
}

export interface Check extends CheckEntry {
  /** What it looks at, where that is less than the whole report: a trial asks again only what may have changed. */
  readonly reads?: Reads;
  readonly check: (context: CheckContext) => readonly Finding[];
}

/** A finding before its check's number, name and basis are put in. */
export interface Found {
  readonly severity?: Severity;
  readonly section: string;
  readonly cells?: readonly string[];
  readonly left?: string;
  readonly right?: string;
  readonly message: string;
  readonly basis?: string;
  readonly range?: NonNullable<Finding["range"]>;
  readonly repairs?: readonly Repair[];
  readonly unfinished?: true;
}

interface Definition extends Omit<Check, "check" | "needs"> {
  readonly needs?: Needs;
  readonly find: (context: CheckContext) => readonly Found[];
}

/** A check from its definition; its findings carry its number, name, basis and severity unless they bring their own. */
export function defineCheck({ find, needs = "self", ...head }: Definition): Check {
  const { number, name, severity, basis } = head;
  return {
    ...head,
    needs,
    check: (context) =>
      find(context).map((found) => ({ number, name, severity, basis, cells: [], repairs: [], ...found })),
  };
}
