// The title of a report where it is printed: on a line, over several, among the words of a page, before the text.
import { cleaned } from "#core/language/fold-text.ts";
import { simplify } from "#core/language/simplify.ts";

export interface PrintedTitle {
  /** As printed before or behind the year; empty where the title names no office. */
  readonly office: string;
  /** Absent where the title names no year. */
  readonly year?: number;
  /** As printed, without blanks. */
  readonly title: string;
  /** Lines that the title takes. */
  readonly lines: number;
  /** What stands on its line before and behind it. */
  readonly before: string;
  readonly rest: string;
  /** Part of a sentence of the text: it says whose report this is, but it is no title line. */
  readonly inSentence?: true;
}

const kinds = "(?:政府信息公开|信息公开|政务公开)(?:工作)?的?";
const names = "(?:年度报告|年度工作报告|年报|工作年报|工作报告)";
const dated = new RegExp(`^(.{0,40}?)(20\\d{2})年?(?:度)?(.{0,20}?)${kinds}${names}(?:全文|公开)?$`, "u");
/** 年度报告（2024年） */
const datedBehind = new RegExp(`^(.{2,40}?)${kinds}${names}[（(](20\\d{2})年?度?[)）]$`, "u");
const undated = new RegExp(`^(.{2,30}?)${kinds}${names}$`, "u");
const ending = new RegExp(`${kinds}${names}`, "gu");
const labelPrefix = /^(?:标题|题目|名称|信息名称|标 题)[：:]/u;
const furniture = /^(?:正文|首页|【|\[|发布|来源|索引号|当前位置|=+|浏览|打印|文号|栏目|上一[篇条]|下一[篇条])/u;
/** `甲县乙局关于报送…的函`, `关于公布甲县乙局…的公告`. */
const letter = /关于(?:报送|上报|呈报|印发|公布|公开|发布|编报|编制|做好)?/u;
const letterEnd = /的?(?:函|报告|公告|通知|通报|请示)$/u;
/** What a text begins with that runs on from its title. */
const textBegins = /^(?:根据|按照|依据|依照|为|遵照|现将|本(?:年度)?报告|本年报|我[省市县区局镇乡委办]|20\d{2}年)/u;
const longestTitle = 70;

/** A line without blanks and field labels. */
export function squeeze(text: string): string {
  return cleaned(text).replace(/\s+/gu, "").replace(labelPrefix, "");
}

const chineseDigits = "〇一二三四五六七八九";
const spelledYear = /[二2２][〇○零0０][〇○零一二三四五六七八九]{2}(?=年)/gu;

/** Years in plain digits: ２０２４年, 二〇二四年. As many characters as before, so that places stay where they are. */
export function withPlainYears(text: string): string {
  const digit = (character: string) => {
    const at = chineseDigits.indexOf(/[○零0０]/u.test(character) ? "〇" : character);
    return at < 0 ? character : String(at);
  };
  return text
    .replace(/[０-９]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(spelledYear, (year) => [...year].map(digit).join(""));
}

/** The title that lines make up together, or undefined. `lines`: the one line, or the pieces of a broken title. */
export function titleOfLines(lines: readonly string[]): PrintedTitle | undefined {
  const text = lines
    .map(squeeze)
    .join("")
    .replace(/^《([^《》]{1,70})》$/u, "$1");
  if (text.length > longestTitle || furniture.test(text) || /[。；，【】：:]/u.test(text)) return undefined;
  const asLetter = letterOf(text);
  const read = withPlainYears(simplify(asLetter ?? text));
  const behind = datedBehind.exec(read);
  if (behind) {
    const named = text.slice(0, (behind[1] ?? "").length);
    if (!isName(named) || isNoOffice(named)) return undefined;
    return { office: named, year: Number(behind[2]), title: text, lines: lines.length, before: "", rest: "" };
  }
  const match = dated.exec(read);
  if (match) {
    const before = (asLetter ?? text).slice(0, (match[1] ?? "").length);
    const office = before === "" ? (asLetter ?? text).slice(...between(match)) : before.replace(/关于$/u, "");
    if (!isName(office)) return undefined;
    return { office, year: Number(match[2]), title: text, lines: lines.length, before: "", rest: "" };
  }
  const irregular = undated.exec(read);
  const office = text.slice(0, irregular?.[1]?.length ?? 0);
  if (!irregular || !isName(office) || isNoOffice(office)) return undefined;
  return { office, title: text, lines: lines.length, before: "", rest: "" };
}

function between(match: RegExpExecArray): [number, number] {
  const from = match[0].indexOf(match[3] ?? "", (match[1] ?? "").length + 4);
  return [from, from + (match[3] ?? "").length];
}

function isName(office: string): boolean {
  return !/[^\p{Script=Han}（）()·]/u.test(office);
}

const noOffice =
  /^(?:年度|本年度|历年|政府|机关|单位|本机关|本单位|政府信息公开|政务公开|关于.*|编制.*|做好.*|.*(?:的|和|及|与|是|年度))$/u;

/** Words before an undated title that name nobody: `政府信息公开年报` in a bar of links. */
function isNoOffice(office: string): boolean {
  return noOffice.test(office);
}

/** A covering letter's or an announcement's words as the title that they carry. */
function letterOf(text: string): string | undefined {
  const about = letter.exec(text);
  if (!about || about[0].endsWith("做好")) return undefined;
  const sender = text.slice(0, about.index);
  const subject = text.slice(about.index + about[0].length).replace(letterEnd, "");
  if (!new RegExp(`${kinds}${names}$`, "u").test(simplify(subject))) return undefined;
  return /^20\d{2}年/u.test(withPlainYears(subject)) ? sender + subject : subject;
}

/** The title inside a longer line: among a page's words, before the text that runs on, or in a sentence. */
export function titleWithin(line: string): PrintedTitle | undefined {
  const text = cleaned(line).slice(0, 2_000);
  const folded = withPlainYears(simplify(text));
  for (const match of folded.matchAll(ending)) {
    const end = match.index + match[0].length;
    const start = startOfTitle(folded, match.index);
    if (start === undefined) continue;
    const title = titleOfLines([text.slice(start, end)]);
    if (title?.year === undefined) continue;
    const rest = cleaned(line).slice(end);
    const found = { ...title, before: text.slice(0, start), rest };
    const free = start === 0 || /[\s>》】：:|」]/u.test(text[start - 1] ?? "");
    if (free && (rest === "" || /^\s/u.test(rest) || textBegins.test(rest))) return found;
    return { ...found, inSentence: true };
  }
  return undefined;
}

/** Where the run of a title's characters begins that ends at `end`. */
function startOfTitle(text: string, end: number): number | undefined {
  const window = text.slice(Math.max(0, end - 60), end);
  const years = [...window.matchAll(/20\d{2}\s?年?/gu)];
  const year = years.at(-1);
  if (!year) return undefined;
  let start = Math.max(0, end - 60) + year.index;
  while (start > 0 && isName(text[start - 1] ?? " ") && !/[（(]/u.test(text[start - 1] ?? "")) start -= 1;
  const lead =
    /^(?:现将|现公布|现公开|现发布|特公布|公布|发布|以下是|以下为|完成|编制完成)/u.exec(text.slice(start))?.[0] ?? "";
  return start + lead.length;
}
