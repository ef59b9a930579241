// Whose report on which year: from the title, the opening, the signature; never more than the source prints.

import { isTraditional, simplify } from "#core/language/simplify.ts";
import type { Details } from "#core/report/report.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import { isOrgan } from "./closing-lines.ts";
import { type PrintedTitle, titleOfLines, titleWithin, withPlainYears } from "./find-title.ts";
import { readDetails } from "./read-details.ts";

export interface Recognition {
  readonly office: string;
  readonly year?: number;
  /** The title as printed, without line breaks. */
  readonly title?: string;
  /** Index of the line that holds (the end of) the title; −1 where there is none. */
  readonly titleLine: number;
  /** How many lines the title takes, that line the last of them. */
  readonly titleLines: number;
  readonly details?: Details;
  /** Chinese sentences about how the office was recognised. */
  readonly notes: readonly ReadingNote[];
}

/**
 * What the first lines of a source (and then all of its text) say about whose report on which year it is. `sheet`: name
 * of the sheet that it begins with.
 */
export function recognizeOffice(lines: readonly string[], text: string, sheet?: string): Recognition {
  const found = findTitle(lines);
  const year = found?.title.year ?? yearOf(text) ?? yearOf(sheet?.replace(/(?<!\d)20\d{2}(?!\d|年)/u, "$&年") ?? "");
  const compact = text.slice(0, 20_000).replace(/\s+/gu, "");
  const named = officeOf(found?.title.office ?? "", compact, lines);
  const plain = found && !found.title.inSentence ? found.title : undefined;
  const details = readDetails(text);
  return {
    office: isTraditional(found?.title.title ?? "") ? simplify(named.office) : named.office,
    titleLine: plain ? (found?.line ?? -1) : -1,
    titleLines: plain?.lines ?? 0,
    notes: named.notes,
    ...(year === undefined ? {} : { year }),
    ...(plain ? { title: plain.title } : {}),
    ...(details ? { details } : {}),
  };
}

interface Found {
  readonly title: PrintedTitle;
  readonly line: number;
}

const mostLines = 60;

/** The best title before the first part: dated before undated, a line of its own before one among other words. */
function findTitle(lines: readonly string[]): Found | undefined {
  const head = lines.slice(0, mostLines);
  const stop = head.findIndex((line) => /^\s*一、/u.test(line));
  const until = stop < 0 ? head.length : stop;
  const whole = [1, 2, 3].flatMap((joined) =>
    head.slice(0, until).flatMap((_, at): Found[] => {
      const title = at + joined <= head.length ? titleOfLines(head.slice(at, at + joined)) : undefined;
      return title ? [{ title, line: at + joined - 1 }] : [];
    }),
  );
  const within = head.slice(0, until + 1).flatMap((text, line): Found[] => {
    const title = titleWithin(text);
    return title ? [{ title, line }] : [];
  });
  const own = within.filter(({ title }) => !title.inSentence);
  const groups = [
    whole.filter(({ title }) => title.year !== undefined && title.office !== ""),
    own.filter(({ title }) => title.office !== ""),
    [...whole, ...own].filter(({ title }) => title.year !== undefined),
    whole.filter(({ title }) => title.year === undefined),
    within.filter(({ title }) => title.office !== ""),
  ];
  const group = groups.find((some) => some.length > 0);
  const [first] = group ?? [];
  if (!first) return undefined;
  const same = (group ?? []).filter(
    ({ title }) => title.office === first.title.office && title.year === first.title.year && title.rest === "",
  );
  return same.at(-1) ?? first;
}

function yearOf(text: string): number | undefined {
  const compact = withPlainYears(text.slice(0, 60_000).replace(/\s+/gu, ""));
  const title = /(20\d{2})年(?:度)?(?:政府)?信息公开(?:工作)?年/u.exec(compact);
  if (title) return Number(title[1]);
  const period = /(20\d{2})年1月1日(?:起)?(?:至|到|—|-)/u.exec(compact);
  if (period) return Number(period[1]);
  const counts = new Map<number, number>();
  for (const match of compact.matchAll(/(?<!\d)(20\d{2})年/gu)) {
    const year = Number(match[1]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  let best: number | undefined;
  for (const [year, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = year;
  return best;
}

const zone = /(?:开发区|实验区|新区|园区|示范区|高新区|风景区|度假区|保税区)$/u;
const place = /(?:省|市|县|区|州|盟|旗)$/u;

interface Named {
  readonly office: string;
  readonly notes: readonly ReadingNote[];
}

/** The office as titled; made whole only with words that the source prints, else marked. */
function officeOf(titled: string, compact: string, lines: readonly string[]): Named {
  const named = titled.replace(/^(?:关于|公布)/u, "").replace(/[：:]$/u, "");
  if (named === "") return elsewhere(compact, lines);
  const signature = signatureOf(lines);
  if (signature.endsWith(named) || signature.endsWith(`${named}人民政府`)) return { office: signature, notes: [] };
  if (zone.test(named)) {
    if (/管理委员会|管委会/u.test(compact)) return { office: `${named}管理委员会`, notes: [] };
    return { office: named, notes: [noteOf("officeAsTitled", named)] };
  }
  if (place.test(named) && named.length <= 12) {
    const office = `${named}人民政府`;
    const printed = compact.includes(office) || new RegExp(`${named.slice(-1)}(?:人民)?政府`, "u").test(compact);
    return { office, notes: printed ? [] : [noteOf("officeOfPlace", named, office)] };
  }
  const from = compact.indexOf(`${named}办公室`);
  if (from > 0) {
    const longer = new RegExp(`(?:由|与|本报告由)([\\p{Script=Han}]{1,12}${escaped(named)})办公室`, "u").exec(compact);
    if (longer?.[1]) return { office: longer[1], notes: [] };
  }
  return { office: named, notes: [] };
}

const signedLine = /^([\p{Script=Han}（）()·]{3,30}?)(?:[（(](?:盖章|公章|章)[）)])?(?:20\d{2}年\d{1,2}月\d{1,2}日)?$/u;

/** The name that stands above (or before) the last date; empty where there is none. */
function signatureOf(lines: readonly string[]): string {
  const tail = lines.slice(-12).map((line) => line.replace(/\s+/gu, ""));
  const dated = tail.findLastIndex((line) => /20\d{2}年\d{1,2}月\d{1,2}日$/u.test(line));
  if (dated < 0) return "";
  const line = dateLine.test(tail[dated] ?? "") ? tail[dated - 1] : tail[dated];
  const name = signedLine.exec(line ?? "")?.[1] ?? "";
  return officeName.test(name) && isOrgan(name) ? name : "";
}

/** Whose names a report prints where its title names nobody. */
const namings = [
  /(?:现公布|现发布|现公开|公布|发布)([\p{Script=Han}]{3,30}?)20\d{2}年度?(?:政府)?信息公开/u,
  /(?:由|请与|，与|可在|请联系|登录)([\p{Script=Han}]{2,24}?人民政府)(?:办公室|办公厅|门户网站|网站)/u,
  /(?:由|请与|，与|请联系)([\p{Script=Han}]{2,28}?(?:局|委员会|委|办公室|厅|街道办事处|管理委员会|中心))(?:办公室|编制|联系|负责)/u,
];
const publisher =
  /^(?:发布机构|发布单位|公开主体|信息来源|来源|发文机关|发布部门)[：:]\s*([\p{Script=Han}（）()·]{3,30})$/u;
const dateLine = /^\s*20\d{2}年\d{1,2}月\d{1,2}日\s*$/u;
const officeName = /^[\p{Script=Han}（）()·]{3,30}$/u;
const government = /[\p{Script=Han}]{2,12}?[省市县区州旗乡镇]人民政府(?!办公|网站|门户)/gu;

/** The office as a sentence, a field of the page, the signature or, at last, the text itself names it. */
function elsewhere(compact: string, lines: readonly string[]): Named {
  for (const pattern of namings) {
    const office = pattern.exec(compact)?.[1];
    if (office) return taken(office);
  }
  const field = lines.slice(0, mostLines).flatMap((line) => publisher.exec(line.trim())?.[1] ?? [])[0];
  if (field) return taken(field);
  const signature = signatureOf(lines);
  if (signature !== "") return taken(signature);
  return fromText(compact);
}

/** The government that acts in the text, if it is one alone: those it follows (`在…指导下`) are not its own. */
function fromText(compact: string): Named {
  const names = new Set<string>();
  for (const match of compact.matchAll(government)) {
    const name = match[0].replace(/^.*?(?:[，。；、：]|根据|按照|在|由|年)/u, "");
    const after = compact.slice(match.index + match[0].length, match.index + match[0].length + 6);
    if (/^(?:认真|严格|全面|高度|深入|积极|坚持|始终|按照|紧紧|共|全年)/u.test(after)) names.add(name);
  }
  const [only] = names;
  return names.size === 1 && only !== undefined ? taken(only) : { office: "", notes: [] };
}

function taken(office: string): Named {
  return { office, notes: [noteOf("officeFromText", office)] };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
