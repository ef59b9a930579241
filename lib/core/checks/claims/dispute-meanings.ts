// Claims about reviews and lawsuits: which of the two, which way, which outcome.
import type { Edition } from "../../editions/edition.ts";
import type { Figures } from "../../report/report.ts";
import { rowsOf } from "../rows.ts";
import type { Claim } from "./claims.ts";
import type { Basis, Meaning } from "./meanings.ts";

type Kind = "reconsideration" | "directSuit" | "suitAfterReconsideration" | "litigation";

const rowsOfKind: Readonly<Record<Kind, readonly string[]>> = {
  reconsideration: ["reconsideration"],
  directSuit: ["directSuit"],
  suitAfterReconsideration: ["suitAfterReconsideration"],
  litigation: ["directSuit", "suitAfterReconsideration"],
};

const names: Readonly<Record<Kind, string>> = {
  reconsideration: "行政复议",
  directSuit: "未经复议直接起诉",
  suitAfterReconsideration: "复议后起诉",
  litigation: "行政诉讼",
};

const outcomes: readonly (readonly [RegExp, string, string])[] = [
  [/未(?:审)?结|正在审理|审理中/u, "pending", "尚未审结"],
  [/维持/u, "upheld", "结果维持"],
  [/纠正|纠错|撤销|败诉|责令/u, "corrected", "结果纠正"],
  [/其他结果|其他/u, "otherOutcome", "其他结果"],
];

function kindIn(words: string): Kind | undefined {
  if (/未经复议|直接起诉/u.test(words)) return "directSuit";
  if (/复议后(?:再)?起诉|经复议(?:后)?(?:提起|起诉)/u.test(words)) return "suitAfterReconsideration";
  if (/诉讼|起诉|应诉/u.test(words)) return "litigation";
  return /复议/u.test(words) ? "reconsideration" : undefined;
}

/** What a claim about disputes states, read with the claims before it in its sentence. */
export function disputeMeaning(edition: Edition, claim: Claim): Meaning | undefined {
  const rows = rowsOf(edition).filter(({ table }) => table.layout === "across");
  if (rows.length === 0 || !/^[件起宗个例]$/u.test(claim.unit)) return undefined;
  const words = claim.near + claim.after;
  const outcome = outcomes.find(([pattern]) => pattern.test(claim.near));
  const kind = kindIn(words) ?? (outcome ? topicBefore(claim) : undefined);
  if (!kind || !aboutDisclosure(claim) || /参加|出庭|开庭|培训|推送|审查|法制|分别|一审|二审|再审/u.test(claim.near))
    return undefined;
  if (/审理|法院|司法[局厅]/u.test(claim.sentence.text.slice(0, claim.from - claim.sentence.from))) return undefined;
  const column =
    outcome && (kindIn(words) === undefined || /[，；：的]|结果|维持|纠|未/u.test(claim.near)) ? outcome : undefined;
  const id = column?.[1] ?? "total";
  const cells = rows
    .filter(({ head }) => rowsOfKind[kind].includes(head.id))
    .flatMap((row) => row.cells[id]?.name ?? []);
  const name = column ? `${names[kind]}·${column[2]}` : names[kind];
  return { kind: column ? `${kind}-${id}` : kind, check: "N07", bases: [{ name, cells }], natural: 1 };
}

/** The kind of dispute that the words before an outcome spoke of last. */
function topicBefore(claim: Claim): Kind | undefined {
  const before = claim.sentence.text.slice(0, claim.from - claim.sentence.from);
  const last = Math.max(before.lastIndexOf("复议"), before.lastIndexOf("诉讼"), before.lastIndexOf("起诉"));
  return last < 0 ? undefined : kindIn(before.slice(Math.max(0, last - 6), last + 4));
}

/**
 * Offices hear and defend other cases, too: the sentence must speak of disclosure, or its section must be about it, and
 * the number must not be a whole of which those about disclosure are a part.
 */
function aboutDisclosure(claim: Claim): boolean {
  const after = claim.sentence.text.slice(claim.end - claim.sentence.from);
  if (/^，?其中[^，。；]{0,6}(?:信息公开|依申请公开)/u.test(after) && !/公开/u.test(claim.near)) return false;
  return (
    /信息公开|依申请|公开申请|申请公开|办理的过程|申请过程/u.test(claim.sentence.text) ||
    /申请/u.test(claim.sentence.heading)
  );
}

/** Total of all disputes. */
export function disputeTotal(
  edition: Edition,
  figures: Figures,
  word: "复议" | "诉讼",
): { basis: Basis; figure: number } | undefined {
  const kind: Kind = word === "复议" ? "reconsideration" : "litigation";
  const cells = rowsOf(edition)
    .filter(({ table, head }) => table.layout === "across" && rowsOfKind[kind].includes(head.id))
    .flatMap((row) => row.cells.total?.name ?? []);
  if (cells.length === 0) return undefined;
  return { basis: { name: names[kind], cells }, figure: cells.reduce((sum, cell) => sum + (figures[cell] ?? 0), 0) };
}
