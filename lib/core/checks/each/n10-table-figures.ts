// N10: figures of the tables without applicants as the text states them, and 2018's sentences against their figures.

import type { Cell } from "../../editions/cells.ts";
import { cellLabel } from "../../editions/cells.ts";
import { sure } from "../../ground/sure.ts";
import { fenPerWan, printFigure } from "../../report/figure.ts";
import { defineCheck, type Found } from "../check.ts";
import { amountIn } from "../claims/amount-in-unit.ts";
import { placeOf, quoteOf, repairsOf } from "../claims/claim-findings.ts";
import { type Claim, claimsOf, rangeOf, readTexts, sentencesOf } from "../claims/claims.ts";
import { type NegatedPhrase, negationsIn } from "../claims/denials.ts";
import { cellsDenied } from "../claims/denied-rows.ts";
import { scopeOf } from "../claims/scope.ts";
import { proseCell, tableMeaning } from "../claims/table-meanings.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";

/** `以市政府名义印发`, `市政府新制定`: the government itself, while its table sums up those of its departments. */
const ownDocuments = /(?:省|市|区|县|州|旗)政府(?:本级)?(?:名义)?(?:新)?(?:制发|制定|出台|印发|发布|废止)/u;

export const tableFigures = defineCheck({
  number: "N10",
  name: "表内数字与文字",
  severity: "warning",
  cases: "行列明确而不一致：疑问；只统计本级：提示",
  basis: "文字中的规范性文件、许可、处罚、收费等数字应与表中一致；2018年格式的句中数字应与所填数字一致",
  sides: { left: "文中", right: "表中" },
  pace: "narrative",
  find: (context) => [
    ...claimsOf(context).flatMap((claim) => contradicted(context, claim)),
    ...sentencesOf(context).flatMap((sentence) => negationsIn(sentence).flatMap((phrase) => denied(context, phrase))),
  ],
});

/** `未制发行政规范性文件` while the table has some. */
function denied(context: CheckContext, phrase: NegatedPhrase): Found[] {
  const { edition, figures } = context;
  const { sentence, from, to } = phrase;
  const read = readTexts(context).get(sentence.section);
  if (ownDocuments.test(sentence.text) || scopeOf(context, phrase) !== "whole") return [];
  return cellsDenied(edition, phrase).flatMap((cell) => {
    const figure = figures[cell.name] ?? 0;
    const words = sentence.text.slice(from - sentence.from, to - sentence.from);
    const [part, label, printed] = [
      partOf(edition, sentence.section),
      cellLabel(edition, cell.name),
      printFigure(figure, cell),
    ];
    const message = claimMessages.noneReceived(part, words, `“${label}”`, printed);
    const range = read ? { range: rangeOf(read, from, to) } : {};
    return figure === 0
      ? []
      : [{ section: sentence.section, cells: [cell.name], left: "0", right: printed, message, ...range }];
  });
}

function contradicted(context: CheckContext, claim: Claim): Found[] {
  const { edition, figures } = context;
  const prose = proseCell(edition, claim.section, claim.near);
  const meaning = prose ? { cells: [prose], exact: claim.unit === prose.row.unit } : tableMeaning(edition, claim);
  if (!meaning?.exact) return [];
  const known = meaning.cells.filter((cell) => figures[cell.name] !== undefined);
  const scope = ownDocuments.test(claim.near) ? "own" : scopeOf(context, claim);
  if (known.length === 0 || scope === "other" || known.some((cell) => agrees(claim, cell, sure(figures[cell.name]))))
    return [];
  const cell = sure(known[0]);
  const figure = printFigure(sure(figures[cell.name]), cell);
  return [
    {
      ...placeOf(context, claim),
      ...(scope === "own" ? { severity: "note" as const } : {}),
      cells: [cell.name],
      left: String(claim.value),
      right: figure,
      message: claimMessages.tableFigure(
        partOf(edition, claim.section),
        quoteOf(claim),
        cellLabel(edition, cell.name),
        figure,
      ),
      repairs: scope === "own" || claim.unit === "元" ? [] : repairsOf(context, claim, figure),
    },
  ];
}

/** Amounts are compared in the unit of the text; half of its last digit is rounding. */
function agrees({ low, high, unit, decimals }: Claim, cell: Cell, figure: number): boolean {
  if (!cell.amount) return figure >= low && figure <= high;
  const inUnit = amountIn(figure, unit) ?? figure / fenPerWan;
  const half = 0.5 / 10 ** decimals + 1e-9;
  return inUnit >= low - half && inUnit <= high + half;
}
