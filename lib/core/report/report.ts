// One office's report for one year, as the product keeps it: what was typed, by cell, and the text.

export const kindsOfOffice = ["government", "department", "township", "dispatched", "authorized"] as const;
export const levelsOfOffice = ["national", "province", "city", "county", "township"] as const;

export type OfficeKind = (typeof kindsOfOffice)[number];
export type OfficeLevel = (typeof levelsOfOffice)[number];

export interface Office {
  readonly name: string;
  readonly kind?: OfficeKind;
  readonly level?: OfficeLevel;
}

export interface Details {
  readonly published?: {
    readonly date?: string;
    readonly url?: string;
    readonly number?: string;
    readonly indexNumber?: string;
  };
  readonly contact?: {
    readonly address?: string;
    readonly postcode?: string;
    readonly phone?: string;
    readonly fax?: string;
    readonly email?: string;
  };
  readonly period?: { readonly from?: string; readonly to?: string };
  /** 署名 and 成文日期; printed below the text where set. */
  readonly signature?: { readonly office?: string; readonly date?: string };
  /** Names of attachments (附件说明); printed below the text where set. */
  readonly attachments?: readonly string[];
}

/** How sure a reader is of a figure, and where it stood. */
export interface Reading {
  readonly kind: "read" | "variant" | "repaired" | "ambiguous" | "missing";
  readonly printed?: string;
  readonly place?: string;
  readonly candidates?: readonly string[];
}

/** The clerk's accepted answer to a finding, bound to the values it was given for. */
export interface Explanation {
  /** Number of the check. */
  readonly check: string;
  /** Cells (or `section` ids for findings about text) the finding names. */
  readonly cells: readonly string[];
  /** The texts that stood there when it was explained; when one changes, it asks to be confirmed again. */
  readonly values: Readonly<Record<string, string>>;
  readonly text: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** An error was overridden, not a warning explained. */
  readonly override: boolean;
}

/** What a summed report was added from; `own`: the office itself (本级). Stands in the JSON backup and nowhere else. */
export interface ReportAddend {
  readonly office: string;
  readonly digest: string;
  readonly state: string;
  /** As in the exchange form: counts, amounts as decimal text in 万元, blank `null`. */
  readonly figures: Readonly<Record<string, number | string | null>>;
}

export interface Report {
  readonly office: Office;
  readonly year: number;
  readonly edition: string;
  /** Only where the printed title is not the usual one. */
  readonly title?: string;
  /** What was typed (or read) per cell or group cell; blank is absence. Computed totals are not in here. */
  readonly entries: Readonly<Record<string, string>>;
  /** Total cells that are typed, not computed. A listed total without an entry is typed and blank. */
  readonly typedTotals: readonly string[];
  /** Text by section id, and `opening`; one paragraph or sub-heading a line. */
  readonly narrative: Readonly<Record<string, string>>;
  readonly details?: Details;
  /** How a figure stood in the source where that is not its plain entry. */
  readonly printed?: Readonly<Record<string, string>>;
  /**
   * Head path (`table_head`, a section's id, `title`) → label as the document printed it, where that is not the official
   * one; "" where it prints none, one a line where it prints several.
   */
  readonly labels?: Readonly<Record<string, string>>;
  readonly reading?: Readonly<Record<string, Reading>>;
  readonly explanations?: readonly Explanation[];
  readonly addends?: readonly ReportAddend[];
  /** Of a summed report (报送情况): offices that must report, and those that are in the sum. */
  readonly coverage?: { readonly due: number; readonly reported: number };
  readonly notes?: readonly string[];
}

/** Cell name → figure: a count, or an amount in whole 分 (万元 × 1,000,000). Blank is absence. */
export type Figures = Readonly<Record<string, number>>;
