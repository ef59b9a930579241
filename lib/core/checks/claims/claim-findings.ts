// The finding for a claim that the tables contradict, or that agrees with them only on another basis.

import { cellByName } from "../../editions/cells.ts";
import { sure } from "../../ground/sure.ts";
import type { Found } from "../check.ts";
import type { CheckContext } from "../context.ts";
import type { Repair } from "../finding.ts";
import { claimMessages, partOf, textRepairs } from "../messages-claims.ts";
import { type Claim, rangeOf, readTexts } from "./claims.ts";
import { type Judged, judgeClaims } from "./judge-claims.ts";
import { replaceInText } from "./replace-in-claim.ts";

/** Findings of one check over all claims; claims for which `skip` holds are left out. */
export function claimFindings(
  context: CheckContext,
  check: string,
  skip: (judged: Judged, all: readonly Judged[]) => boolean,
): Found[] {
  const all = judgeClaims(context);
  return all.flatMap((judged) => {
    const { meaning } = judged;
    const fine = meaning.check !== check || agreesNaturally(judged);
    return fine || skip(judged, all) ? [] : [findingOf(context, judged)];
  });
}

/** It agrees on a basis that its words suggest, or on the first that has a figure at all: there is no other to name. */
function agreesNaturally({ meaning, agrees, figures }: Judged): boolean {
  return agrees >= 0 && (agrees < meaning.natural || figures[0]?.basis === meaning.bases[agrees]);
}

function findingOf(context: CheckContext, judged: Judged): Found {
  const { claim, meaning, scope, figures, agrees } = judged;
  const part = partOf(context.edition, claim.section);
  const quote = quoteOf(claim);
  const first = sure(figures[0]);
  const near = nearestBasis(judged) ?? first;
  const place = {
    ...placeOf(context, claim),
    cells: [...new Set(meaning.bases.flatMap(({ cells }) => cells))].filter((cell) =>
      cellByName(context.edition, cell),
    ),
    left: `${claim.value}`,
    right: String(first.figure),
  };
  const matched = meaning.bases[agrees];
  if (matched) {
    const message = claimMessages.otherBasis(
      part,
      quote,
      matched.name,
      String(claim.value),
      first.basis.name,
      String(first.figure),
    );
    return { ...place, severity: "note", message };
  }
  if (scope === "own") {
    return {
      ...place,
      severity: "note",
      message: claimMessages.ownScope(part, quote, first.basis.name, String(first.figure)),
    };
  }
  const named = figures.map(({ basis, figure }) => ({ name: basis.name, figure: String(figure) }));
  return {
    ...place,
    right: String(near.figure),
    message: claimMessages.fitsNone(part, quote, named),
    repairs: repairsOf(context, claim, String(near.figure)),
  };
}

/** Another basis than the words suggest is meant only where it is nearer by so many times. */
const muchNearer = 3;

/** The basis that a slip is likeliest to have meant: the nearest of those that the words suggest, or one much nearer. */
function nearestBasis({ claim, meaning, figures }: Judged): Judged["figures"][number] | undefined {
  const weighed = figures.map((each) => {
    const far = Math.abs(claim.value - each.figure);
    return { each, far: meaning.bases.indexOf(each.basis) < meaning.natural ? far : far * muchNearer };
  });
  return weighed.sort((one, other) => one.far - other.far)[0]?.each;
}

/** `接到政府信息公开申请32件`: the last words before the number, the number, the counting word. */
export function quoteOf({ near, sentence, from, end, after }: Claim): string {
  const number = sentence.text.slice(from - sentence.from, end - sentence.from);
  const before = near.length > 24 ? `…${near.slice(-22)}` : near;
  return before.length < 4 ? `${before}${number}${after.slice(0, 12)}` : `${before}${number}`;
}

/** Section and offsets of a claim, its words included. */
export function placeOf(
  context: CheckContext,
  claim: Claim,
): Pick<Found, "section"> & { range: NonNullable<Found["range"]> } {
  const read = readTexts(context).get(claim.section);
  if (!read) throw new Error(`no text in ${claim.section}`);
  return { section: claim.section, range: rangeOf(read, claim.from - Math.min(claim.near.length, 18), claim.end) };
}

/** Replaces the number of a claim. */
export function repairsOf(context: CheckContext, claim: Claim, figure: string): Repair[] {
  const read = readTexts(context).get(claim.section);
  const change = read && replaceInText(read, claim.from, claim.to, figure);
  return change ? [{ label: textRepairs.write(figure), changes: [change] }] : [];
}
