// Examples made of a sound report: figures or text put wrong, a sentence added, last year's report changed.
import type { Report } from "#core/report/report.ts";
import { type Example, withEntries, withMore, withText } from "./example.ts";
import { sound2021 } from "./sound-reports.ts";
import { before2021 } from "./years-before.ts";

/** Entries put wrong. `also`: the other checks that they rightly set off. */
export function broken(
  check: string,
  sound: Report,
  entries: Record<string, string>,
  also: readonly string[] = [],
): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

/** Words of a section put wrong. Throws where `find` does not stand there. */
export function reworded(
  check: string,
  sound: Report,
  section: string,
  find: string,
  replace: string,
  also: readonly string[] = [],
): Example {
  return { check, failing: { report: withText(sound, section, find, replace) }, passing: { report: sound }, also };
}

/** A sentence at the end of a section: one that is wrong, and its neighbour that is right. */
export function added(
  check: string,
  section: string,
  wrong: string,
  right: string,
  also: readonly string[] = [],
): Example {
  return {
    check,
    failing: { report: withMore(sound2021, section, wrong) },
    passing: { report: withMore(sound2021, section, right) },
    also,
  };
}

/** Entries of last year's report changed under the sound one of this year. */
export function changedBefore(check: string, entries: Record<string, string>, also: readonly string[] = []): Example {
  return {
    check,
    failing: { report: sound2021, lastYear: withEntries(before2021, entries) },
    passing: { report: sound2021, lastYear: before2021 },
    also,
  };
}
