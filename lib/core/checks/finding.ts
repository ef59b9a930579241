// What a check reports. Plain data, the same in browser, server, command line and files.
import type { Change } from "../report/change.ts";

/** `error` blocks the final version unless overridden, `warning` asks for a fix or an explanation, `note` informs. */
export type Severity = "error" | "warning" | "note";

/** What people call them. */
export const severityNames: Readonly<Record<Severity, string>> = { error: "错误", warning: "疑问", note: "提示" };

export interface Repair {
  /** In Chinese, what it does: `把“重复申请·自然人”改为 3`. */
  readonly label: string;
  readonly changes: readonly Change[];
}

/** What the two sides of a finding are called where both are shown: `文中`, `表中`. */
export interface SideNames {
  readonly left: string;
  readonly right: string;
  /** Figures whose difference says nothing: a part and its whole, a number and an amount. */
  readonly apart?: true;
}

export interface Finding {
  /** Public number of the check: `B01`. */
  readonly number: string;
  /** Name of the check, in Chinese. */
  readonly name: string;
  readonly severity: Severity;
  /** Section id the clerk has to look at; `basics` for title, office, year. */
  readonly section: string;
  readonly cells: readonly string[];
  /** Both sides as printed, where the finding compares two values. */
  readonly left?: string;
  readonly right?: string;
  /** What both sides are, by the check's own definition; `sideNames` also knows the equations'. */
  readonly sides?: SideNames;
  /** One Chinese sentence: the place, both numbers, what to do. */
  readonly message: string;
  /** What the check rests on, in Chinese. */
  readonly basis: string;
  /** Where in a section's text: offsets into `narrative[section]`. */
  readonly range?: { readonly section: string; readonly from: number; readonly to: number };
  readonly repairs: readonly Repair[];
  /** A text or a part that nobody finished: no reason overrides it, it never gets into a final version. */
  readonly unfinished?: true;
  /** What else the same mistake sets off: it goes when this finding is mended. */
  readonly consequences?: readonly Finding[];
}

/** `（由此引起 B01、N01 共 3 处）`: what follows from a finding, where only a sentence fits; "" where nothing does. */
export function consequenceWords({ consequences = [] }: Pick<Finding, "consequences">): string {
  const numbers = [...new Set(consequences.map(({ number }) => number))];
  return numbers.length === 0 ? "" : `（由此引起 ${numbers.join("、")} 共 ${consequences.length} 处）`;
}
