// Findings that say the same as before stay the same objects.
import type { Finding } from "#core/checks/finding.ts";

/** The findings of before where they say the same, so that nothing is drawn again for them. */
export function keepSame(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [JSON.stringify(finding), finding]));
  const kept = after.map((finding) => known.get(JSON.stringify(finding)) ?? finding);
  return kept.length === before.length && kept.every((finding, index) => finding === before[index]) ? before : kept;
}
