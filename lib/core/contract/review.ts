// A report's way between people: what its route is asked, and what its screen is given.
import type { Move } from "../workflow/states.ts";
import { withFields } from "./answer.ts";
import type { HandInStatus } from "./handing-in.ts";

/** One thing that is done on the review screen. */
export type ReviewRequest =
  | { readonly move: Move; readonly version: number; readonly why: string }
  | {
      readonly remark: {
        readonly version: number;
        readonly place: string;
        readonly quote: string;
        readonly words: string;
        readonly answers?: number | undefined;
      };
    }
  | { readonly resolve: number; readonly resolved: boolean }
  /** The report is open; with a version it was looked through. */
  | { readonly look: number | null };

export interface ReviewHanding {
  readonly id: number;
  readonly at: string;
  readonly person: string;
  readonly label: string;
  readonly round: number;
  readonly version: number;
  readonly why: string;
  /** The first signs of its seal. */
  readonly receipt: string;
  /** A Word file was kept with it. */
  readonly word: boolean;
}

export interface ReviewRemark {
  readonly id: number;
  readonly at: string;
  readonly person: string;
  readonly version: number;
  readonly place: string;
  /** The place in Chinese; "" for the report as a whole. */
  readonly label: string;
  readonly quote: string;
  readonly words: string;
  readonly resolvedBy?: string;
  readonly answers: readonly {
    readonly id: number;
    readonly at: string;
    readonly person: string;
    readonly words: string;
  }[];
}

export interface ReviewView {
  readonly reportId: string;
  readonly title: string;
  readonly version: number;
  readonly round: number;
  readonly state: string;
  /** May the visitor write in the report now? */
  readonly writable: boolean;
  /** Why not, in Chinese; "" where they may. */
  readonly locked: string;
  readonly oneForAll: boolean;
  readonly moves: readonly { readonly move: Move; readonly label: string; readonly why: boolean }[];
  readonly handings: readonly ReviewHanding[];
  readonly remarks: readonly ReviewRemark[];
  /** Since when the changes are told: the version looked through last, or the one approved last. */
  readonly since?: { readonly version: number; readonly what: "look" | "approved" };
  readonly changes: readonly {
    readonly key: string;
    readonly label: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Where it is with the office above; absent for the office on top. */
  readonly handIn?: HandInStatus;
  readonly present: readonly string[];
  /** Places that a remark can be about, by section. */
  readonly places: readonly { readonly id: string; readonly label: string }[];
}

export const isReviewView = withFields<ReviewView>("reportId", "moves", "handings", "remarks");
