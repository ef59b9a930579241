// A report whose year nobody wrote: what stands as its year is only the first of its form.
import { noteOf, sentenceOf } from "#readers/blocks/reading-note.ts";

const sentence = sentenceOf(noteOf("noYear"));

/** Do the notes of a reading say that no year was found? */
export function isUndated(notes: readonly string[] | undefined): boolean {
  return notes?.includes(sentence) ?? false;
}
