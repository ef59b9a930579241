// Text of a cell that is written in runs of their own look: what is struck out, spoken or the raised number of a note is left out.
import { isNoteBehind } from "#readers/blocks/raised-note.ts";

/** Excel writes a setting without a value where it is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || value === "1" || value === "true";
}

/** Follows the runs of a cell's text. */
export class RichText {
  private readonly onStruck: () => void;
  private struck = false;
  private raised = false;
  private spoken = 0;

  /** `onStruck`: told of each piece that is struck out. */
  constructor(onStruck: () => void) {
    this.onStruck = onStruck;
  }

  /** A cell begins, or a run. */
  begin(): void {
    this.struck = false;
    this.raised = false;
  }

  open(tag: string, value: string | undefined): void {
    if (tag === "r") this.begin();
    else if (tag === "rPh") this.spoken += 1;
    else if (tag === "strike") this.struck = isOn(value);
    else if (tag === "vertAlign") this.raised = value === "superscript";
  }

  close(tag: string): void {
    if (tag === "rPh") this.spoken -= 1;
  }

  /** What of a piece of text is the cell's, behind what stands `before`. */
  shown(before: string, text: string): string {
    if (this.spoken > 0 || (this.raised && isNoteBehind(before, text))) return "";
    if (this.struck) this.onStruck();
    return this.struck ? "" : text;
  }
}
