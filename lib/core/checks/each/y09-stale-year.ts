// Y09: an earlier year where this one is meant, and plans for the year that is over.

import { withoutQuoted } from "../../language/without-quoted.ts";
import { defineCheck, type Found } from "../check.ts";
import { type ReadText, rangeOf, readTexts, type Sentence } from "../claims/claims.ts";
import type { CheckContext } from "../context.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages } from "../messages-form.ts";

const comparing =
  /同比|相比|比上年|较上年|较20|比20|上年|去年|以来|自20|截至|起|上线|成立|开通|建成|结转|印发|年版|年度工作要点|要点|方案|通知|会议|发布的|历年|近(?!平)/u;

export const staleYear = defineCheck({
  number: "Y09",
  name: "沿用旧年份",
  severity: "note",
  basis: "正文应写报告年度的情况，工作打算应写下一年",
  sides: { left: "文中年份", right: "应为年份" },
  pace: "narrative",
  reads: "sections",
  find: (context) =>
    [...readTexts(context).values()].flatMap((read) =>
      read.sentences.flatMap((sentence) => [...stale(context, read, sentence), ...stalePlan(context, read, sentence)]),
    ),
});

/** 纳入2022年度考核: what an office is judged by is this year's. */
const judged = /(?:纳入|列入)[^，。；]{0,6}?(20\d\d)年度?[^，。；]{0,8}?(?:考核|考评|评价|评估|目标)/gu;

/** What begins a clause that tells what was done. */
const doing =
  /^(?:以来|度|全年)?[，,]?(?:我|全|本|共|各|区|市|县|省|通过|累计|收[到取]|受理|办理|发布|公开|制发|组织|开展|主动|积极|认真)/u;
/** With these a report begins to tell. */
const telling =
  /^(?:以来|度|全年)?[，,]?(?:坚持|严格|扎实|持续|深入|紧紧|紧扣|围绕|按照|根据|依据|依托|结合|聚焦|对照|落实|全面|切实|不断|进一步|着力|大力|始终|高度|健全|强化)/u;
/** Requests are counted for the year of the report; what the sentence compares with further on is another matter. */
const receiving = /^(?:度|全年)?[，,]?[^，。；\d]{0,14}?(?:收到|受理|接收|收取|办理)了?[^，。；\d]{0,12}\d/u;
const clauseYear = /(?:^|[，；])(?:（[一二三四五六七八九十]+）[^。，]{0,16}[。，])?(20\d\d)年/gu;
/** Years further back are history. */
const mostYearsBack = 4;

/** A clause that begins with an earlier year's number and neither compares nor tells history. */
function stale(context: CheckContext, read: ReadText, sentence: Sentence): Found[] {
  const { year } = context.report;
  if (!sentence.text.includes("20")) return [];
  const plain = withoutQuoted(withoutQuoted(sentence.text, "《", "》"), "“", "”").replace(/〔\d{4}〕/gu, "");
  if (plain.includes(`${year}年`)) return [];
  const [stood] = [...plain.matchAll(judged)].filter(({ 1: stated }) => Number(stated) < year);
  const match =
    stood ??
    [...plain.matchAll(clauseYear)].find(({ index, 0: head, 1: stated }) => {
      const back = year - Number(stated);
      const words = plain.slice(index + head.length);
      const counts = receiving.test(words);
      if (comparing.test(counts ? clauseOf(words) : plain)) return false;
      return back > 0 && back <= mostYearsBack && (counts || tells(words, context.report.office.name));
    });
  if (!match) return [];
  const words = `${match[1]}年`;
  const from = sentence.from + sentence.text.indexOf(words);
  const message = formMessages.staleYear(partOf(context.edition, read.section), words, year);
  return [
    {
      section: read.section,
      left: words,
      right: `${year}年`,
      range: rangeOf(read, from, from + words.length),
      message,
    },
  ];
}

function clauseOf(words: string): string {
  return /^[，,]?[^，。；]*/u.exec(words)?.[0] ?? "";
}

/** Does this tell what the office did: by a verb, or by its own name in front? */
function tells(words: string, office: string): boolean {
  const name = office.slice(0, 3);
  return (
    doing.test(words) || telling.test(words) || (name.length === 3 && words.replace(/^[，,]/u, "").startsWith(name))
  );
}

const planned =
  /(?:下一步|今后|打算|改进措施)[^。\d]{0,6}(20\d\d)年|(20\d\d)年(?:，)?我[们市区县省州]?[^，。]{0,8}?将/u;
/** 2025年工作打算： */
const planHeaded =
  /(20\d\d)年(?:度)?(?:的)?(?:下一步)?(?:工作|整改|改进)?(?:打算|思路|整改措施|改进措施)(?=[：:。]|$)/u;

/** 下一步，2020年我们将… in the report on 2020. */
function stalePlan(context: CheckContext, read: ReadText, sentence: Sentence): Found[] {
  const { year } = context.report;
  if (!sentence.text.includes(`${year}年`)) return [];
  const match = planned.exec(sentence.text) ?? planHeaded.exec(sentence.text);
  const named = Number(match?.[1] ?? match?.[2]);
  if (!match || named !== year) return [];
  const from = sentence.from + match.index;
  const message = formMessages.stalePlan(partOf(context.edition, read.section), match[0], year + 1);
  return [
    {
      section: read.section,
      left: `${named}年`,
      right: `${year + 1}年`,
      range: rangeOf(read, from, from + match[0].length),
      message,
    },
  ];
}
