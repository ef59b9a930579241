// The shape of an edition: the official form of a report as data. Everything else is derived from it.

/** Rows of the balance and of outcomes, the column of single persons, kinds of cases and how they ended, what is counted of a document. */
export type Role =
  | "received"
  | "carriedOver"
  | "carriedForward"
  | "results"
  | "stateSecret"
  | "feeOverdue"
  | "otherReason"
  | "granted"
  | "grantedInPart"
  | "person"
  | "reconsideration"
  | "directSuit"
  | "suitAfterReconsideration"
  | "upheld"
  | "corrected"
  | "otherOutcome"
  | "pending"
  | "issued"
  | "repealed"
  | "inForce"
  | "governmentRules"
  | "licenses"
  | "penalties"
  | "decisions"
  | "projects"
  | "itemsLastYear"
  | "change"
  | "newlyDisclosed"
  | "disclosedTotal";

/** A titled row or column. A head with children is a group and has no cells of its own. */
export interface Head {
  readonly id: string;
  /** Printed numbering before the label: `一、` `（一）` `1.` */
  readonly mark?: string;
  /** The official label, without its mark. */
  readonly label: string;
  /** Other wordings that published reports use for the same head. */
  readonly aliases?: readonly string[];
  /** What offices call it among themselves: the clerk finds it by these words; nothing is ever read by them. */
  readonly spoken?: readonly string[];
  readonly children?: readonly Head[];
  /** The figure is the sum of the leaves below the other heads of this group. */
  readonly total?: true;
  /** Number of the check that a broken total is reported under (heads with `total`). */
  readonly check?: string;
  /** On a row: the check number for the total *across* this row, where it is not that of the total column. */
  readonly totalCheck?: string;
  /** Figures may be negative. */
  readonly signed?: true;
  /** Figures are amounts in 万元, held in whole 分 (万元 × 1,000,000). */
  readonly amount?: true;
  /** Counting word printed after a figure in prose. */
  readonly unit?: string;
  /** Where other parts of its group are given, blank means nil: sentences leave out what did not happen. */
  readonly nilUnlessSaid?: true;
  /** Heads of the same axis whose sum in last year's report this head continues. */
  readonly continues?: readonly string[];
  /** What is counted here, for the clerk. */
  readonly help?: string;
  /** What the form does with it, by which shared code knows it. */
  readonly role?: Role;
  /** Where this outcome is named, any other one named beside it is not counted. */
  readonly countsAlone?: true;
}

/** Rows crossed with columns; every crossing of a leaf row with a leaf column is a cell. */
export interface Table {
  readonly id: string;
  /** Band printed across the grid above the column heads: `第二十条第（一）项`. */
  readonly caption?: string;
  /** Text of the top-left cell. */
  readonly corner?: string;
  /** Head printed over all columns: `申请人情况`. */
  readonly columnsTitle?: string;
  /** `rows`: one line a row; `across`: the rows are printed side by side above their columns, all figures on one line. */
  readonly layout: "rows" | "across";
  /** Which of an office's registers it is counted from. */
  readonly register?: "requests" | "disputes";
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
}

/** A usual sub-heading of a narrative section. */
export interface Subheading {
  readonly id: string;
  readonly label: string;
  readonly aliases?: readonly string[];
  /** The official notice asks for it. */
  readonly required?: true;
  readonly help?: string;
}

/** One of the numbered parts of a report. */
export interface Section {
  readonly id: string;
  readonly mark: string;
  /** May hold `{{下年}}`, the year after the report's. */
  readonly title: string;
  readonly aliases?: readonly string[];
  /** Words by which a part under another title is known as this section. */
  readonly words?: readonly string[];
  /** What belongs to no other section is reported here. */
  readonly takesOthers?: true;
  /** `narrative`: text; `tables`: printed tables; `prose`: figures printed inside sentences. */
  readonly content: "narrative" | "tables" | "prose";
  /** Tables of one section are stacked in one printed grid. */
  readonly tables?: readonly Table[];
  readonly subheadings?: readonly Subheading[];
  /** What the clerk writes or fills in here. */
  readonly help?: string;
  /** Characters that notices ask its text not to exceed. */
  readonly suggestedLength?: number;
}

/** Two sums of cells that are compared. `*` stands for every row or column of the table. */
export interface Equation {
  readonly id: string;
  /** Public number of the check that reports it. */
  readonly check: string;
  readonly name: string;
  readonly left: readonly string[];
  /** `<=`: left is not greater than right. */
  readonly relation: "=" | "<=";
  readonly right: readonly string[];
  readonly severity: "error" | "warning" | "note";
  /** The printed sentence or the item of the notice it rests on. */
  readonly basis: string;
}

/** A picture of figures (图解), published beside the report. */
export interface Chart {
  readonly id: string;
  readonly caption: string;
  /** Bars in order: cells or groups by name; `*` stands for every head of that axis that is no total. */
  readonly bars: readonly string[];
  /** The bars of a `*` stand together under the other head's label. */
  readonly grouped?: true;
  /** Each bar against the same figure of other years; left out where there are none. */
  readonly overYears?: true;
}

/** A figure said above the charts: the sum of its cells, or their share of the cells in `of`. */
export interface Headline {
  readonly label: string;
  readonly cells: readonly string[];
  readonly of?: readonly string[];
}

export interface Edition {
  /** The first year of the form: `2018` `2019` `2021`. */
  readonly id: string;
  readonly name: string;
  /** The document that set the form. */
  readonly notice: { readonly number: string; readonly title: string; readonly date: string };
  /** First and last year reported on with this form; `to` is absent while it is in force. */
  readonly years: { readonly from?: number; readonly to?: number };
  readonly sections: readonly Section[];
  /** Reports of these years had no parts prescribed: they are known by what their titles speak of. */
  readonly freeParts?: true;
  readonly equations: readonly Equation[];
  readonly charts?: readonly Chart[];
  /** What the page of charts says first. */
  readonly headlines?: readonly Headline[];
  /** Basis quoted for totals that follow from `total` heads. */
  readonly totalsBasis: string;
  /** The law in force for this form, as documents cite it. */
  readonly regulations: string;
}

type Leaves<H> = H extends { readonly children: readonly (infer C)[] }
  ? Leaves<C>
  : H extends { readonly id: infer I extends string }
    ? I
    : never;
type TableCells<T> = T extends {
  readonly id: infer I extends string;
  readonly rows: readonly (infer R)[];
  readonly columns: readonly (infer C)[];
}
  ? `${I}_${Leaves<R>}_${Leaves<C>}`
  : never;
type SectionCells<S> = S extends { readonly tables: readonly (infer T)[] } ? TableCells<T> : never;

/** The cell names of one edition constant: a misspelt name does not compile. */
export type CellName<E extends Edition> = SectionCells<E["sections"][number]>;
