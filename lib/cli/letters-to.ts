// Which offices get a letter, and what it is made of: those whose return cannot be added up as it is.
import type { Collected } from "#core/collection/collect.ts";
import type { LetterRequest } from "#core/collection/return-letter.ts";
import type { ReturnRead } from "./read-return-file.ts";
import type { ReturnsRead } from "./read-returns.ts";

/** One letter an office that is wrong or doubtful, in the order of the list. */
export function* lettersTo({ offices, year }: Collected, { files, own }: ReturnsRead): Generator<LetterRequest> {
  const byDigest = new Map<string, ReturnRead>(files.map((read) => [read.facts.digest, read]));
  for (const { office, state, returns } of offices) {
    const read = returns[0] && byDigest.get(returns[0].digest);
    if (!read || (state !== "errors" && state !== "doubtful")) continue;
    yield {
      office: office.name,
      collecting: own?.facts.office ?? "",
      year,
      files: returns.map(({ file }) => file),
      report: read.report,
      edition: read.facts.edition,
      findings: read.findings,
      doubtful: read.facts.doubtful,
    };
  }
}
