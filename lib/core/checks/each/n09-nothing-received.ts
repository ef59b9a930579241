// N09: the text says that nothing was received or no dispute arose, the tables have some.
import { defineCheck, type Found } from "../check.ts";
import { rangeOf, readTexts, sentencesOf } from "../claims/claims.ts";
import { type Denial, denialsIn } from "../claims/denials.ts";
import { type DisputeKind, disputeCells, disputeNames } from "../claims/dispute-meanings.ts";
import { scopeOf } from "../claims/scope.ts";
import { has } from "../claims/tag-claims.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";
import { applicantCells, sumOf, totalOf } from "../role-cells.ts";

export const nothingReceived = defineCheck({
  number: "N09",
  name: "“未收到申请、无复议诉讼”与表",
  severity: "warning",
  basis: "文字说没有的，表中应为 0",
  sides: { left: "文中", right: "表中" },
  pace: "narrative",
  find: (context) =>
    sentencesOf(context).flatMap((sentence) =>
      denialsIn(sentence)
        .filter((denial) => scopeOf(context, denial) === "whole")
        .flatMap((denial) =>
          denial.denies === "requests" ? requestsFound(context, denial) : disputesFound(context, denial),
        ),
    ),
});

function requestsFound(context: CheckContext, denial: Denial): Found[] {
  const { edition } = context;
  const total = totalOf(edition, "received")?.name;
  if (total === undefined) return [];
  const cells = denial.by === "anyone" ? [total] : applicantCells(edition, "received", denial.by === "persons");
  return found(context, denial, "本年新收", cells);
}

function disputesFound(context: CheckContext, denial: Denial): Found[] {
  const { sentence, words } = denial;
  if (!/公开|申请/u.test(sentence.text + sentence.heading)) return [];
  const denied = (["reconsideration", "litigation", "directSuit", "suitAfterReconsideration"] as const).filter((kind) =>
    has(words, kind),
  );
  return denied.flatMap((kind: DisputeKind) =>
    found(context, denial, disputeNames[kind], disputeCells(context.edition, kind)),
  );
}

function found(context: CheckContext, denial: Denial, name: string, cells: readonly string[]): Found[] {
  const { sentence, from, to } = denial;
  const figure = sumOf(context.figures, cells) ?? 0;
  if (figure === 0) return [];
  const words = sentence.text.slice(from - sentence.from, to - sentence.from);
  const read = readTexts(context).get(sentence.section);
  return [
    {
      section: sentence.section,
      cells,
      left: "0",
      right: String(figure),
      message: claimMessages.noneReceived(partOf(context.edition, sentence.section), words, name, String(figure)),
      ...(read ? { range: rangeOf(read, from, to) } : {}),
    },
  ];
}
