// Holds every claim of the text against the tables, on every basis offices use.
import type { CheckContext } from "../context.ts";
import { derived } from "../derived.ts";
import { applicantMeaning } from "./applicant-meanings.ts";
import { type Claim, claimsOf, type Sentence } from "./claims.ts";
import { disputeMeaning } from "./dispute-meanings.ts";
import { type Basis, figureOn, type Meaning } from "./meanings.ts";
import { requestMeaning } from "./request-meanings.ts";
import { resultMeaning } from "./result-meanings.ts";
import { type Scope, scopeOf } from "./scope.ts";

export interface Judged {
  readonly claim: Claim;
  readonly meaning: Meaning;
  readonly scope: Scope;
  /** The figures of the bases that have one, in their order. */
  readonly figures: readonly { readonly basis: Basis; readonly figure: number }[];
  /** Position in the meaning's bases of the one that agrees; -1 where none does. */
  readonly agrees: number;
}

/** What a claim states about requests or disputes; undefined for anything else. */
export function meaningOf(context: Pick<CheckContext, "edition" | "report">, claim: Claim): Meaning | undefined {
  const { edition } = context;
  return (
    applicantMeaning(edition, claim) ??
    disputeMeaning(edition, claim) ??
    resultMeaning(edition, claim) ??
    requestMeaning(context, claim)
  );
}

/** All claims of the report that the tables can confirm or contradict. */
export const judgeClaims = derived((context): readonly Judged[] =>
  claimsOf(context).flatMap((claim) => {
    const meaning = meaningOf(context, claim);
    return meaning ? (judge(context, claim, meaning) ?? []) : [];
  }),
);

function judge(context: CheckContext, claim: Claim, meaning: Meaning): Judged | undefined {
  const scope = scopeOf(context, claim);
  const figures = meaning.bases.flatMap((basis) => {
    const figure = figureOn(basis, context.figures);
    return figure === undefined ? [] : [{ basis, figure }];
  });
  if (scope === "other" || figures.length === 0) return undefined;
  const agrees = meaning.bases.findIndex((basis) => {
    const figure = figureOn(basis, context.figures);
    return figure !== undefined && fits(claim, figure);
  });
  return { claim, meaning, scope, figures, agrees };
}

/** Is the figure one that the claim can stand for (余 万 约 give it room)? */
export function fits({ low, high }: Pick<Claim, "low" | "high">, figure: number): boolean {
  return figure >= low && figure <= high;
}

/** Claims of a kind in one sentence. */
export function inSentence(judged: readonly Judged[], sentence: Sentence, kind: string): readonly Judged[] {
  return judged.filter(({ claim, meaning }) => claim.sentence === sentence && meaning.kind === kind);
}
