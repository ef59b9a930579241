// What became of the words of a source: every line of it is accounted for.
import type { Place } from "./source.ts";

/**
 * `title`, `heading`, `text`, `table`: part of the report as read. `furniture`: of the page, not of the report (fields,
 * page numbers, contents, attachments, signature). `unread`: kept out and said in a note. `otherReport`: of another
 * report in the same file.
 */
export type Fate = "title" | "heading" | "text" | "table" | "furniture" | "unread" | "otherReport";

/** Words of a block (or of one cell) and what became of them. The accounts of a place together are all its words. */
export interface Account {
  readonly place: Place;
  readonly text: string;
  readonly fate: Fate;
}
