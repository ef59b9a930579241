// Slips of proof-reading → findings: place, words, and the repair where what was meant is certain.
import type { ProofSlip, SlipKind } from "../../language/proof/slip.ts";
import type { Found } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { partOf } from "../messages-claims.ts";
import { proofMessages, proofRepairs } from "../messages-proof.ts";
import { replacePiece } from "./replace-in-text.ts";
import { allTexts } from "./section-text.ts";

const words: Readonly<Record<SlipKind, (part: string, slip: ProofSlip) => string>> = {
  misspelt: (part, { found, right = "" }) => proofMessages.misspelt(part, found, right),
  doubledCharacter: (part, { found }) => proofMessages.twice(part, found),
  repeatedWords: (part, { found }) => proofMessages.twice(part, found),
  wideDigits: (part, { found }) => proofMessages.wideDigits(part, found),
  straightQuotes: (part, { found }) => proofMessages.straightQuotes(part, found),
  impossible: (part, { found, why = "" }) => proofMessages.impossible(part, found, why),
  mixedBounds: (part, { found, why = "" }) => proofMessages.impossible(part, found, why),
  contact: (part, { found, why = "" }) => proofMessages.contact(part, found, why),
  renamedOffice: (part, { found, right = "" }) => proofMessages.renamed(part, found, right),
  foreignName: (part, { found, why = "" }) => proofMessages.foreignName(part, found, why),
  wrongNumber: (part, { found, right = "" }) => proofMessages.wrongNumber(part, found, right),
  ordinal: (part, { found, right = "" }) => proofMessages.ordinal(part, found, right),
};

/** What `find` sees in all printed texts, as findings of one check. */
export function proofFindings(
  context: CheckContext,
  find: (text: string, section: string) => readonly ProofSlip[],
): Found[] {
  return allTexts(context).flatMap(({ section, text }) =>
    find(text, section).map((slip): Found => {
      const { from, to, found, right } = slip;
      const change = right === undefined ? undefined : replacePiece(section, text, from, to, right);
      return {
        section,
        left: found,
        ...(right === undefined ? {} : { right }),
        range: { section, from, to },
        message: words[slip.kind](partOf(context.edition, section), slip),
        repairs: change && right !== undefined ? [{ label: proofRepairs.write(right), changes: [change] }] : [],
      };
    }),
  );
}
