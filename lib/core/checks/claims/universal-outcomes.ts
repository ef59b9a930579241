// `行政复议5件，均维持`: all cases that were counted ended in one way, while the table has others.
import type { Role } from "../../editions/edition.ts";
import type { Found } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";
import { sumOf } from "../role-cells.ts";
import { rangeOf, readTexts, type Sentence, sentencesOf } from "./claims.ts";
import { type Clause, clausesOf, unknownLength } from "./clauses.ts";
import { type DisputeKind, disputeCells } from "./dispute-meanings.ts";
import { judgeClaims } from "./judge-claims.ts";
import { scopeOf } from "./scope.ts";
import { has, type Tag } from "./tag-claims.ts";

/** What words say of how cases ended; the office that wins had its act upheld. */
const ends: readonly (readonly [tag: Tag, role: Role])[] = [
  ["upheld", "upheld"],
  ["won", "upheld"],
  ["corrected", "corrected"],
  ["pendingOutcome", "pending"],
];
const endWords = ends.map(([tag]) => tag);
const names: readonly (readonly [role: Role, name: string])[] = [
  ["upheld", "结果维持"],
  ["corrected", "结果纠正"],
  ["otherOutcome", "其他结果"],
  ["pending", "尚未审结"],
];
/** May stand between 均 and the outcome: 均被判决维持, 均为结果维持. */
const between: readonly Tag[] = ["neutral", "manner", "happen", "otherwise", "all"];
const mostUnknown = 2;

/** Sentences that say of all cases how they ended, against cases in the table that ended otherwise. */
export function wrongOutcomes(context: CheckContext): Found[] {
  const meant = sentencesOf(context).filter(({ words }) => has(words, "all") && has(words, ...endWords));
  return meant.flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) => {
      const said = outcomeOfAll(clause);
      return said ? against(context, sentence, clause, said) : [];
    }),
  );
}

function outcomeOfAll({ sentence, words }: Clause): { readonly role: Role; readonly to: number } | undefined {
  const at = words.findIndex(({ tag }) => tag === "all");
  const all = words[at];
  if (!all || has(words.slice(0, at), "none", "except", "rest", "part")) return undefined;
  const outcome = words.slice(at + 1).find(({ tag }) => !between.includes(tag));
  const role = ends.find(([tag]) => tag === outcome?.tag)?.[1];
  if (!outcome || !role || unknownLength(sentence, all.to, outcome.from) > mostUnknown) return undefined;
  return { role, to: outcome.to };
}

function against(
  context: CheckContext,
  sentence: Sentence,
  clause: Clause,
  { role, to }: { readonly role: Role; readonly to: number },
): Found[] {
  const kinds = kindsCounted(context, sentence, clause);
  const others = names
    .filter(([each]) => each !== role)
    .map(([each, name]) => ({ name, cells: kinds.flatMap((kind) => disputeCells(context.edition, kind, each)) }))
    .map((each) => ({ ...each, figure: sumOf(context.figures, each.cells) ?? 0 }))
    .filter(({ figure }) => figure > 0);
  const near = sentence.text.slice(clause.from - sentence.from, to - sentence.from);
  if (others.length === 0 || scopeOf(context, { sentence, from: clause.from, near }) !== "whole") return [];
  const figure = String(others.reduce((sum, each) => sum + each.figure, 0));
  const name = others.map((each) => each.name).join("、");
  const read = readTexts(context).get(sentence.section);
  return [
    {
      section: sentence.section,
      cells: others.flatMap(({ cells }) => cells),
      right: figure,
      message: claimMessages.allEndedSo(partOf(context.edition, sentence.section), near, name, figure),
      ...(read ? { range: rangeOf(read, clause.from, to) } : {}),
    },
  ];
}

const wholeKinds: readonly DisputeKind[] = [
  "reconsideration",
  "directSuit",
  "suitAfterReconsideration",
  "litigation",
  "all",
];

/** The kinds of cases that are counted before in the sentence, since the last ；. */
function kindsCounted(context: CheckContext, sentence: Sentence, { from, to }: Clause): readonly DisputeKind[] {
  const since = sentence.text.lastIndexOf("；", from - sentence.from - 1) + sentence.from;
  const counted = judgeClaims(context).filter(
    ({ claim }) => claim.sentence === sentence && claim.from > since && claim.from < to,
  );
  return [...new Set(wholeKinds.filter((kind) => counted.some(({ meaning }) => meaning.kind === kind)))];
}
