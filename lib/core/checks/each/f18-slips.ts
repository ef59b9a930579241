// F18: slips of punctuation and wording: half-width marks, unpaired quotes, doubled marks, repeated words, stray English.

import { fullWidth } from "../../language/full-width.ts";
import { matchRepeats } from "../../language/match-repeats.ts";
import { findBlanks, findDoubledMarks, findHalfWidth, mendMarks } from "../../language/proof/find-mark-slips.ts";
import { outsidePlaceholders } from "../../report/placeholders.ts";
import { defineCheck, type OneSided } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages, formRepairs } from "../messages-form.ts";
import { missingStops } from "../text/missing-stops.ts";
import { replacePiece } from "../text/replace-in-text.ts";
import { allTexts } from "../text/section-text.ts";

/** 区政府政府信息公开 is no slip. */
const doubledWords = /((?!一|(?<=[省市县区州旗镇乡民级各])政府)\p{Script=Han}{2,6})\1(?!\1)|(\p{Script=Han}{2})仍\2/uy;
const doubledDistance = { length: 2, from: 2, to: 6 };
const english = /[\p{Script=Han}）”》] ?(?:and|or|the|of|with|for|from) ?[\p{Script=Han}（“《]/iu;
/** Marks that come in pairs. */
const pairs = ["《》", "“”", "（）", "〈〉", "【】", "〔〕"];
const paired = /[《》“”（）()〈〉【】〔〕]/g;

export const slips = defineCheck({
  number: "F18",
  name: "标点、错别字、叠字与外文残留",
  severity: "note",
  basis: "GB/T 15834《标点符号用法》",
  pace: "narrative",
  reads: "sections",
  find: (context) =>
    allTexts(context).flatMap(({ section, text }) => [
      ...halfWidth(context, section, text),
      ...others(context, section, text),
      ...withoutStop(context, section, text),
    ]),
});

/** All half-width marks of a section in one finding, mended in one go, with the blanks beside them. */
function halfWidth(context: CheckContext, section: string, text: string): OneSided[] {
  const free = outsidePlaceholders(text);
  const slips = findHalfWidth(text).filter(({ from, to }) => free(from, to));
  const [first] = slips;
  if (!first) return [];
  const mended = mendMarks(text, slips);
  // A mark takes the place of a mark: offsets hold.
  const places = new Set(slips.map(({ from }) => from));
  const blanks = [...findBlanks(mended)].filter(({ from, to }) => places.has(from - 1) || places.has(to));
  const replace = mendMarks(mended, blanks);
  return [
    {
      section,
      left: first.found,
      range: { section, from: first.from, to: first.to },
      message: formMessages.halfWidth(partOf(context.edition, section), slips.length, around(text, first.from, 1)),
      repairs: [{ label: formRepairs.fullWidth(slips.length), changes: [{ section, find: text, replace }] }],
    },
  ];
}

function others(context: CheckContext, section: string, text: string): OneSided[] {
  const part = partOf(context.edition, section);
  const at = (match: RegExpExecArray) => ({
    section,
    range: { section, from: match.index, to: match.index + match[0].length },
    left: match[0],
  });
  const found: OneSided[] = [];
  const [mark] = findDoubledMarks(text);
  if (mark) {
    const { from, to, found: marks, replace } = mark;
    const change = replacePiece(section, text, from, to, replace);
    found.push({
      section,
      range: { section, from, to },
      left: marks,
      message: formMessages.doubled(part, marks),
      repairs: change ? [{ label: formRepairs.remove, changes: [change] }] : [],
    });
  }
  const [words] = matchRepeats(text, doubledWords, doubledDistance);
  if (words && !/^(?:研究研究|商量商量)$/u.test(words[0]))
    found.push({ ...at(words), message: formMessages.doubledWords(part, words[0]) });
  const stray = english.exec(text);
  if (stray)
    found.push({ ...at(stray), message: formMessages.foreignWord(part, around(text, stray.index, stray[0].length)) });
  const marks = [...text.matchAll(paired)].map(({ index, 0: mark }) => ({ index, mark: fullWidth[mark] ?? mark }));
  for (const pair of pairs) {
    const lone = unpaired(
      text,
      pair,
      marks.filter(({ mark }) => pair.includes(mark)),
    );
    if (lone)
      found.push({
        section,
        range: { section, from: lone.index, to: lone.index + 1 },
        left: lone.mark,
        message: formMessages.unbalanced(part, lone.mark),
      });
  }
  return found;
}

/** Paragraphs that stop without a full stop, each with it put in. */
function withoutStop(context: CheckContext, section: string, text: string): OneSided[] {
  return missingStops(text).map(({ from, to, found, right }) => {
    const part = partOf(context.edition, section);
    const change = right === undefined ? undefined : replacePiece(section, text, from, to, right);
    return {
      section,
      left: found,
      range: { section, from, to },
      message: right === undefined ? formMessages.cutShort(part, found) : formMessages.missingStop(part, found),
      repairs: change && right !== undefined ? [{ label: formRepairs.write(right), changes: [change] }] : [],
    };
  });
}

interface Mark {
  readonly index: number;
  readonly mark: string;
}

/** The first of a pair's marks that has no partner in its paragraph. */
function unpaired(text: string, pair: string, marks: readonly Mark[]): Mark | undefined {
  let depth = 0;
  let last: Mark | undefined;
  for (const each of marks) {
    if (pair.startsWith(each.mark)) {
      depth++;
      last = each;
    } else {
      if (depth === 0 && !isListMark(text, each.index)) return each;
      depth = Math.max(0, depth - 1);
    }
  }
  return depth > 0 ? last : undefined;
}

/** `1）` and `一）` are list marks, not closing brackets. */
function isListMark(text: string, index: number): boolean {
  return /(?:^|[\n。；：])[^\S\n]*[\d一二三四五六七八九十]{1,2}$/u.test(text.slice(Math.max(0, index - 4), index));
}

function around(text: string, from: number, length: number): string {
  return text
    .slice(Math.max(0, from - 4), from + length + 4)
    .replace(/\s+/gu, " ")
    .trim();
}
