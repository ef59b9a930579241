// What the routes of collections answer, and tests for it; the larger views are made in collection/.
import type { CellContributions } from "../aggregate/contributions.ts";
import type { StandsOut } from "../aggregate/odd-return.ts";
import type { CollectionView } from "../collection/collection-view.ts";
import type { ListedOffice } from "../offices/listed-office.ts";
import { withFields } from "./answer.ts";

export interface ListedCollection {
  readonly id: string;
  readonly office: string;
  readonly year: number;
  readonly due?: string;
  readonly offices: number;
}

/** How far reading is. */
export interface ReadingProgress {
  readonly waiting: number;
  readonly files: number;
  readonly paused: boolean;
}

/** Who must report, with everything that is known of each. */
export interface OfficesView {
  readonly id: string;
  readonly office: string;
  readonly year: number;
  readonly offices: readonly ListedOffice[];
}

/** All offices' text: its sections, and the first offices of the first one. */
export interface ProseView {
  readonly id: string;
  readonly office: string;
  readonly year: number;
  readonly sections: readonly { readonly id: string; readonly heading: string }[];
  readonly first: ProseSlice;
}

/** The next offices that wrote something in a section, in the order of the list. */
export interface ProseSlice {
  readonly offices: readonly { readonly name: string; readonly text: string }[];
  /** How many of all that reported have been looked through. */
  readonly passed: number;
  readonly inAll: number;
}

/** Offices whose text another one has too. */
export interface CopiedTexts {
  readonly copied: readonly StandsOut[];
}

/** The letter to one office. */
export interface LetterText {
  readonly text: string;
}

/** A sum was fixed and opened as this report. */
export interface FixedDraft {
  readonly report: string;
}

/** A file was handed in; it may have been there already. */
export interface HandedIn {
  readonly isNew: boolean;
}

export const isCollectionView = withFields<CollectionView>("id", "rows", "waiting");
export const isReadingProgress = withFields<ReadingProgress>("waiting", "files", "paused");
export const isOfficesView = withFields<OfficesView>("offices");
export const isProseSlice = withFields<ProseSlice>("offices", "passed", "inAll");
export const isCopiedTexts = withFields<CopiedTexts>("copied");
export const isContributions = withFields<CellContributions>("contributions");
export const isLetterText = withFields<LetterText>("text");
export const isFixedDraft = withFields<FixedDraft>("report");
export const isHandedIn = withFields<HandedIn>("isNew");
