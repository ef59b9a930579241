// The wordings under which a head is known.

import { foldLabel } from "../language/fold-text.ts";
import type { Head } from "./edition.ts";

/** All folded wordings of a head: label first, then aliases. */
export function foldedWordings(head: Head): readonly string[] {
  return [head.label, ...(head.aliases ?? [])].map(foldLabel);
}
