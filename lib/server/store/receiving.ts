// Handing in online, as somebody who collects for an office sees and decides it; there only where people sign in.

import type { MailedStatus } from "#core/contract/handing-in.ts";
import type { ListedOffice } from "#core/offices/listed-office.ts";
import type { Accepted } from "#core/workflow/judge-move.ts";
import type { ReceiptVerdict } from "#core/workflow/judge-receipt.ts";
import type { KeptCollection } from "./collection-store.ts";
import type { Footing, LevelStanding } from "./footing.ts";
import type { ReceiptAnswer, ReportBelow } from "./receipt-store.ts";

export interface NamedReport extends ReportBelow {
  /** The office's name on the collection's list, else in the tree. */
  readonly name: string;
  /** It has a collection of its own for the year: what it hands in is the sum of that. */
  readonly collects: boolean;
}

/** What the offices of a collection have for its year and for the year before. */
export interface Below {
  /** Another one whenever something of it is another. */
  readonly stamp: string;
  readonly reports: readonly NamedReport[];
  /** From the name of an office, on the list or in the tree, to its id. */
  readonly names: ReadonlyMap<string, string>;
  /** Of the office that collects, without the collection's own draft. */
  readonly own: readonly NamedReport[];
  /** By id of an office: how many right below it report for the year, and how many have signed. */
  readonly under: ReadonlyMap<string, { readonly due: number; readonly signed: number }>;
  /** By id of an office with others below it: what its sum follows from, however far below. */
  readonly standings: ReadonlyMap<string, LevelStanding>;
  /** What sums are compared with here: that of the office that collects, and of those right below it that collect themselves. */
  readonly footings: ReadonlyMap<string, Footing>;
  /** The collection's own sum as it is signed: who accepted it one level up. */
  readonly ownAccepted?: Accepted;
  /** Another collection of this office and year decides: why nothing is done in this one, in Chinese. */
  readonly passedOver?: string;
}

export interface ReceiptWish {
  readonly report: string;
  readonly version: number;
  readonly verdict: ReceiptVerdict;
  readonly why: string;
  readonly until?: string | undefined;
  /** Of what was looked at. */
  readonly digest: string;
  /** Of a sum: what it was compared with. */
  readonly footing?: Footing | undefined;
}

export interface OwnReports {
  readonly id: string;
  readonly name: string;
  readonly reports: readonly ReportBelow[];
  /** By year: how many right below it there are, and how many of them have signed. */
  readonly under: ReadonlyMap<number, { readonly due: number; readonly signed: number }>;
}

/** Where a report stands with the office above. */
export interface Standing {
  /** Name of the office above. */
  readonly above: string;
  /** What the office itself is called. */
  readonly names: readonly string[];
  /** The collection of that office that asks for it; absent where there is none yet. */
  readonly collection?: KeptCollection;
  /** The sum of the office above, with this very report in it, was accepted one level further up. */
  readonly aboveAccepted?: Accepted;
  /** It is in the sum of its own office; who accepted that. */
  readonly inOwnSum?: { readonly accepted?: Accepted };
  /** It counts a file that came by mail. */
  readonly mailed?: MailedStatus;
}

export interface Receiving {
  /** Of a collection that the visitor may read. */
  below(kept: KeptCollection): Promise<Below>;
  /** Decides about several at once; what is refused stays as it is. */
  decide(kept: KeptCollection, wishes: readonly ReceiptWish[]): Promise<readonly ReceiptAnswer[]>;
  /** The office above an office (by id), for a year; undefined for the one on top. */
  standing(office: string, year: number, report?: string): Promise<Standing | undefined>;
  /**
   * The collection that a sum was made in, else the one of its office and year that decides, whose sum is another one; undefined where
   * there is none, or the sum is nothing of the visitor's.
   */
  collectionOfSum(report: string, office: string, year: number): Promise<KeptCollection | undefined>;
  /** The offices that the visitor fills in, reviews or signs for by name, not by a role further up, with their reports. */
  own(years: readonly number[]): Promise<readonly OwnReports[]>;
  /** Collections of the offices that the visitor collects for by name. */
  collecting(years: readonly number[]): Promise<readonly KeptCollection[]>;
  /** What an office (by id) is called; undefined where it is in the tree no longer. */
  nameOf(office: string): string | undefined;
  /** Those right below the office of this name: who must report to it. */
  listed(office: string): readonly ListedOffice[];
}
