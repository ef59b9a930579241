// A remark → what it says is wrong and what is right: 更正：上表“行政许可”误为 52，应为 25 件。
import { editions } from "#core/editions/registry.ts";
import { foldWords } from "#core/language/fold-text.ts";
import {
  faults,
  notFaults,
  otherTimes,
  remarks,
  rules,
  tables,
  takingBack,
  verbs,
  weakVerbs,
} from "./correction-words.ts";

export interface SaidCorrection {
  /** The words before what is right: they name the cell. */
  readonly about: string;
  /** What is right, with the unit behind it; undefined where no figure is said. */
  readonly figure?: string;
  /** Figures that are called wrong. */
  readonly before: readonly string[];
}

const longestRemark = 400;
/** How the parts with tables are called in a text. */
const parts = new Set(
  editions.flatMap(({ sections }) =>
    sections.flatMap(({ mark, tables: inPart }) => (inPart && mark ? [`第${mark.replace("、", "")}部分`] : [])),
  ),
);
const han = /\p{Script=Han}/u;
const number = /(?<![\d.第])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<![\d.,第])\d{1,12}(?:\.\d{1,6})?(?![\d年月日条款])/gu;
const unit = /^(?:万元|千元|元)/u;
const insteadOf = /以([^以]{0,40})为准/u;
const day = /\d(?:月|日)|年底|年末|口径|公布|公开|发布/u;

/** Is it such a remark, on figures of this year? In a table every sentence is one; elsewhere it says so, or speaks of the tables. */
export function isCorrection(text: string, inTable: boolean, year?: number): boolean {
  // Most cells hold a figure and no word.
  if (text.length > longestRemark || !han.test(text)) return false;
  const words = foldWords(text);
  if (rules.some((rule) => words.includes(rule))) return false;
  const begin = words.replace(/^[([【<*※]+/u, "");
  const isRemark = remarks.some((one) => begin.startsWith(one));
  if (inTable && isRemark && otherTimes.some((one) => words.includes(one))) return true;
  const years = [...words.matchAll(/20\d\d(?=年)/gu)].map(([one]) => Number(one));
  if (year !== undefined && years.length > 0 && !years.includes(year)) return false;
  const isBack = takingBack.some((one) => begin.startsWith(one) && /^[^\p{L}\d]/u.test(begin.slice(one.length)));
  const speaks = [...tables, ...parts].some((one) => words.includes(one));
  return (isBack || takesBack(words)) && (inTable || isRemark || speaks);
}

function takesBack(words: string): boolean {
  const instead = insteadOf.exec(words)?.[1];
  if (instead !== undefined && !day.test(instead)) return true;
  if (verbs.some((verb) => words.includes(verb)) || weakVerbs.some((verb) => figureBehind(words, verb))) return true;
  return faults.some((fault) => {
    const at = words.indexOf(fault);
    return at >= 0 && !notFaults.includes(words[at + fault.length] ?? "");
  });
}

function figureBehind(words: string, verb: string): boolean {
  const at = words.indexOf(verb);
  return at >= 0 && /^[^\p{L}]{0,3}\d/u.test(words.slice(at + verb.length, at + verb.length + 8));
}

/** What is said, one thing after another. */
export function saidCorrections(text: string): readonly SaidCorrection[] {
  return foldWords(text)
    .split(/[。;\n]/u)
    .flatMap((sentence) => (sentence === "" ? [] : inSentence(sentence)));
}

function inSentence(sentence: string): readonly SaidCorrection[] {
  const said: SaidCorrection[] = [];
  let from = 0;
  for (const { at, end } of verbsIn(sentence)) {
    if (at < from) continue;
    const next = figureFrom(sentence, end);
    said.push({
      about: sentence.slice(from, at),
      ...(next ? { figure: next.figure } : {}),
      before: numbersIn(sentence.slice(from, at)),
    });
    from = next?.end ?? end;
  }
  const [first] = said;
  if (first) {
    // What is called wrong may stand behind: 应为 25，误印为 52.
    const behind = numbersIn(sentence.slice(from));
    return said.map((one, at) => (at === said.length - 1 ? { ...one, before: [...one.before, ...behind] } : one));
  }
  const all = [...sentence.matchAll(number)];
  const last = all[all.length - 1];
  const figure = last && withUnit(sentence, last.index, last[0]);
  return [{ about: sentence, ...(figure === undefined ? {} : { figure }), before: numbersIn(sentence).slice(0, -1) }];
}

/** Where the verbs of a sentence stand, in order; of one within another the longer. */
function verbsIn(sentence: string): readonly { readonly at: number; readonly end: number }[] {
  const found = [...verbs, ...weakVerbs].flatMap((verb) => {
    const places: { readonly at: number; readonly end: number }[] = [];
    for (let at = sentence.indexOf(verb); at >= 0; at = sentence.indexOf(verb, at + 1))
      if (sentence[at - 1] !== "误") places.push({ at, end: at + verb.length });
    return places;
  });
  return found.sort((a, b) => a.at - b.at || b.end - a.end);
}

/** The first figure behind a verb, where nothing but marks lies between. */
function figureFrom(sentence: string, from: number): { readonly figure: string; readonly end: number } | undefined {
  const rest = sentence.slice(from, from + 40);
  const [found] = rest.matchAll(number);
  if (!found || /\p{L}{3}/u.test(rest.slice(0, found.index))) return undefined;
  const figure = withUnit(sentence, from + found.index, found[0]);
  return { figure, end: from + found.index + figure.length };
}

function withUnit(sentence: string, at: number, figure: string): string {
  return figure + (unit.exec(sentence.slice(at + figure.length))?.[0] ?? "");
}

function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(number)].map(([one]) => one.replace(/,/gu, ""));
}
