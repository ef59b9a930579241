// What the field of a text is given, whether it is the editor or the plain box.

import type { Place } from "#core/desk/marked-text.ts";

/** What a clipboard holds, kept beyond the event that brought it. */
export interface Clip {
  getData(type: string): string;
}

/** Takes a table on the clipboard over; `put` puts text in at the caret. False where there is no table. */
export type OfferTable = (clip: Clip, titles: readonly string[], put: (text: string) => void) => Promise<boolean>;

export interface ProseFieldProps {
  readonly section: string;
  readonly label: string;
  /** Headings that the section prints itself: left out of what is pasted. */
  readonly titles: readonly string[];
  readonly rows: number;
  /** Id of what says how to work here. */
  readonly describedBy: string;
  /** Chooses a figure to put in. */
  readonly onChoose: () => void;
  readonly onTable?: OfferTable | undefined;
  /** Passages that repeat last year's text, where it is compared. */
  readonly copied: readonly Place[];
}
