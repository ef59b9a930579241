// F20: cited documents are those in force and are written the usual way.

import { findMissingArticles } from "../../language/proof/find-missing-articles.ts";
import { findWrongNumbers } from "../../language/proof/find-wrong-numbers.ts";
import { simplify } from "../../language/simplify.ts";
import { defineCheck, type Found } from "../check.ts";
import { formMessages, formRepairs } from "../messages-form.ts";
import { proofFindings } from "../text/proof-findings.ts";
import { replacePiece } from "../text/replace-in-text.ts";
import { allTexts } from "../text/section-text.ts";

/** Documents that no longer hold from this year on. */
const replaced: readonly { readonly pattern: RegExp; readonly since: number; readonly now: string }[] = [
  { pattern: /(?:国务院令|国令)第?492号/u, since: 2019, now: "国务院令第711号" },
  { pattern: /国办公开办函[〔[(（]2019[〕\])）]60号/u, since: 2021, now: "国办公开办函〔2021〕30号" },
  { pattern: /国办发[〔[(（]2014[〕\])）]32号/u, since: 2019, now: "国办公开办函〔2021〕30号" },
];
const oddBrackets =
  /((?:国办公开办函|国办函|国办发|国发))[[(（【{｛﹝［〈<]((?:19|20)\d\d)[\])）】}｝﹞］〉>](\d{1,3})号/gu;
const noNumberWord = /国务院令第\d{3}(?!\d|\s*号)/gu;
/** 〔2021〕第30号: behind a year in brackets the number has no 第. */
const needless = /[函发令字][〔[(（](?:19|20)\d\d[〕\])）]第\d{1,4}号/gu;
const noOrdinal = /国务院令(?=\d{3}号)/gu;

export const citedDocuments = defineCheck({
  number: "F20",
  name: "编制依据文号正确",
  severity: "note",
  basis: "现行依据：《条例》（国务院令第711号）、国办公开办函〔2021〕30号、国办函〔2020〕109号；文号年份用六角括号",
  sides: { left: "文中写作", right: "应为" },
  pace: "narrative",
  reads: "sections",
  find: (context) => [
    ...(context.report.year < 2021 ? [] : allTexts(context)).flatMap(({ section, text }) => [
      ...outOfForce(context.report.year, section, text),
      ...oddlyWritten(section, text),
    ]),
    ...proofFindings(context, (text) => [
      ...findWrongNumbers(text),
      ...(context.report.year < 2021 ? [] : findMissingArticles(text)),
    ]).map((found) => ({ ...found, severity: "warning" as const })),
  ],
});

function outOfForce(year: number, section: string, text: string): Found[] {
  return replaced.flatMap(({ pattern, since, now }) => {
    const match = year < since ? null : pattern.exec(simplify(text));
    if (!match) return [];
    const range = { section, from: match.index, to: match.index + match[0].length };
    return [{ section, left: match[0], right: now, range, message: formMessages.oldLaw(match[0], now) }];
  });
}

function oddlyWritten(section: string, text: string): Found[] {
  const odd = [
    ...[...text.matchAll(oddBrackets)].map((match) => ({ match, right: `${match[1]}〔${match[2]}〕${match[3]}号` })),
    ...[...text.matchAll(needless)].map((match) => ({ match, right: match[0].replace("第", "") })),
    ...[...text.matchAll(noNumberWord)].map((match) => ({ match, right: `${match[0]}号` })),
    ...[...text.matchAll(noOrdinal)].map((match) => ({ match, right: "国务院令第" })),
  ];
  return odd.map(({ match, right }) => {
    const to = match.index + match[0].length;
    const change = replacePiece(section, text, match.index, to, right);
    return {
      section,
      left: match[0],
      right,
      range: { section, from: match.index, to },
      message: formMessages.oddNumber(match[0], right),
      repairs: change ? [{ label: formRepairs.write(right), changes: [change] }] : [],
    };
  });
}
