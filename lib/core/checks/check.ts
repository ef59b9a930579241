// What a check is: a public number, a name, what it rests on, and a function from a context to findings.
import type { CheckContext } from "./context.ts";
import type { Finding, Repair, Severity, SideNames } from "./finding.ts";

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

interface FoundBase {
  readonly severity?: Severity;
  readonly section: string;
  readonly cells?: readonly string[];
  readonly message: string;
  readonly basis?: string;
  readonly range?: NonNullable<Finding["range"]>;
  readonly repairs?: readonly Repair[];
  readonly unfinished?: true;
}

/** A finding before its check's number, name and basis are put in. */
export interface Found extends FoundBase {
  readonly left?: string;
  readonly right?: string;
  /** Where this finding's sides are others than those of its check. */
  readonly sides?: SideNames;
}

/** A finding that shows one value at most. */
export type OneSided = FoundBase &
  ({ readonly left?: string; readonly right?: never } | { readonly left?: never; readonly right?: string });

interface Definition<F> extends Omit<Check, "check" | "needs"> {
  readonly needs?: Needs;
  readonly find: (context: CheckContext) => readonly F[];
}

/** A check whose findings may show two values says what they are: the compiler asks for it. */
type Named = Definition<Found> & { readonly sides: SideNames };
type Unnamed = Definition<OneSided> & { readonly sides?: never };

/**
 * A check from its definition; its findings carry its number, name, basis, severity and the names of their sides unless
 * they bring their own.
 */
export function defineCheck({ find, needs = "self", sides, ...head }: Named | Unnamed): Check {
  const { number, name, severity, basis } = head;
  return {
    ...head,
    needs,
    check: (context) =>
      find(context).map((found: Found) => ({
        number,
        name,
        severity,
        basis,
        cells: [],
        repairs: [],
        ...(sides && found.left !== undefined && found.right !== undefined ? { sides } : {}),
        ...found,
      })),
  };
}
