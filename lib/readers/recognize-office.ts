// Office, year, title, period and contact: from the title line and the opening.
import type { Details } from "#core/report/report.ts";
import { cleaned, simplify } from "./fold-text.ts";

export interface Recognition {
  readonly office: string;
  readonly year?: number;
  /** The title as printed, without line breaks. */
  readonly title?: string;
  /** Index of the line that holds (the end of) the title; −1 where there is none. */
  readonly titleLine: number;
  readonly details?: Details;
}

const titlePattern =
  /^(.{0,40}?)(20\d{2})年?(度)?(.{0,20}?)(政府信息公开|信息公开|政务公开)(工作)?(年度报告|年度工作报告|年报|工作年报|工作报告)(全文|公开)?$/u;
/** A page in Traditional characters; offices are named in Simplified ones. */
const mirrored = /[開報]/u;
const labelPrefix = /^(?:标题|题目|名称|信息名称|标 题)[：:]/u;

/** What the first lines of a source (and then all of its text) say about whose report on which year it is. */
export function recognizeOffice(lines: readonly string[], text: string): Recognition {
  const found = findTitle(lines);
  const year = found?.year ?? yearOf(text);
  const named = officeOf(found?.office ?? "", text);
  const office = mirrored.test(found?.title ?? "") ? simplify(named) : named;
  const details = detailsOf(text);
  return {
    office,
    titleLine: found?.line ?? -1,
    ...(year === undefined ? {} : { year }),
    ...(found ? { title: found.title } : {}),
    ...(details ? { details } : {}),
  };
}

function squeeze(text: string): string {
  return cleaned(text).replace(/\s+/gu, "").replace(labelPrefix, "");
}

const furniture = /^(?:正文|首页|【|\[|发布|来源|索引号|当前位置|=+|浏览|打印|文号)/u;

interface Title {
  readonly office: string;
  readonly year: number;
  readonly title: string;
  readonly line: number;
}

/** The title on one line, else broken over two or three. */
function findTitle(lines: readonly string[]): Title | undefined {
  const head = lines.slice(0, 60).map(squeeze);
  const stop = head.findIndex((line) => /^一、/u.test(line));
  const until = stop < 0 ? head.length : stop;
  let best: Title | undefined;
  for (const joined of [1, 2, 3]) {
    for (let i = 0; i < until; i += 1) {
      if (furniture.test(head[i] ?? "")) continue;
      const title = titleIn(head.slice(i, i + joined), i);
      if (!title || (best && best.line >= title.line && best.office !== "")) continue;
      if (!best || (best.office === "" && title.office !== "")) best = title;
      else if (title.office === best.office || best.title.endsWith(title.title)) best = { ...best, line: title.line };
    }
    if (best && best.office !== "") return best;
  }
  return best;
}

function titleIn(lines: readonly string[], first: number): Title | undefined {
  const text = lines.join("");
  const end = text.search(/(?:年度报告|年報|年度報告|年报)/u);
  const title = text.length > 70 && end > 0 && end < 66 ? text.slice(0, end + 4) : text;
  if (title.length > 70 || /[。；，【】]/u.test(title)) return undefined;
  const match = titlePattern.exec(simplify(title));
  if (!match) return undefined;
  const before = title.slice(0, (match[1] ?? "").length);
  const middle = title.slice(before.length + 4).replace(/^年?度?/u, "");
  const office = before === "" ? middle.slice(0, (match[4] ?? "").length) : before;
  if (/[^\p{Script=Han}（）()·]/u.test(office)) return undefined;
  let line = first;
  for (let length = lines[0]?.length ?? 0; length < title.length; line += 1)
    length += lines[line - first + 1]?.length ?? title.length;
  return { office, year: Number(match[2]), title, line };
}

function yearOf(text: string): number | undefined {
  const compact = text.slice(0, 60_000).replace(/\s+/gu, "");
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

function officeOf(titled: string, text: string): string {
  const compact = text.slice(0, 20_000).replace(/\s+/gu, "");
  const named = titled.replace(/^(?:关于|公布)/u, "").replace(/[：:]$/u, "");
  if (named === "") return fromOpening(compact) ?? "";
  if (zone.test(named)) return `${named}管理委员会`;
  if (place.test(named) && named.length <= 12) return `${named}人民政府`;
  const from = compact.indexOf(`${named}办公室`);
  if (from > 0) {
    const longer = new RegExp(`(?:由|与|本报告由)([\\p{Script=Han}]{1,12}${escaped(named)})办公室`, "u").exec(compact);
    if (longer?.[1]) return longer[1];
  }
  return named;
}

function fromOpening(compact: string): string | undefined {
  const government = /(?:由|请与|，与|可在)([\p{Script=Han}]{2,16}?人民政府)(?:办公室|办公厅|门户网站|网站)/u.exec(
    compact,
  );
  return government?.[1];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

function detailsOf(text: string): Details | undefined {
  const compact = text.slice(0, 8_000).replace(/\s+/gu, "");
  const contact: Record<string, string> = {};
  const field = (name: string, pattern: RegExp) => {
    const value = pattern.exec(compact)?.[1];
    if (value) contact[name] = value;
  };
  field("address", /(?:联系)?地址[：:]([^，,；;。）)]{4,60})/u);
  field("postcode", /邮(?:政)?编(?:码)?[：:](\d{6})/u);
  field("phone", /(?:联系)?电话[：:]((?:\d{3,4}[-—]?)?\d{7,8}|1\d{10})/u);
  field("fax", /传真[：:]((?:\d{3,4}[-—]?)?\d{7,8})/u);
  field("email", /(?:电子)?邮[箱件](?:地址)?[：:]([\w.+-]+@[\w.-]+\w)/u);
  const period = /(20\d{2})年(\d{1,2})月(\d{1,2})日(?:起)?(?:至|到|—|-|－)(20\d{2})?年?(\d{1,2})月(\d{1,2})日/u.exec(
    compact,
  );
  const details: { contact?: Details["contact"]; period?: Details["period"] } = {};
  if (Object.keys(contact).length > 0) details.contact = contact;
  if (period) {
    const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = period as unknown as string[];
    details.period = { from: date(fromYear, fromMonth, fromDay), to: date(toYear ?? fromYear, toMonth, toDay) };
  }
  return Object.keys(details).length > 0 ? (details as Details) : undefined;
}

function date(year = "", month = "", day = ""): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
