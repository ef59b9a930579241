// What a claim is about: the figures of the tables it can be compared with, by meaning, on every basis offices use.
import { cellLabel, cellsOf, groupCellsOf, shortLabel } from "../../editions/cells.ts";
import type { Edition, Head } from "../../editions/edition.ts";
import { foldLabel } from "../../editions/labels.ts";
import type { Figures } from "../../report/report.ts";
import { withoutEnding } from "../text/without-ending.ts";
import type { Claim } from "./claims.ts";

const betweenLabelAndNumber = "的 数量 总数 申请 件数 有 共 为 是 计 了 类 信息 答复".split(" ");

/** One way to count: a name and the cells whose sum it is. */
export interface Basis {
  readonly name: string;
  readonly cells: readonly string[];
}

export interface Meaning {
  readonly kind: string;
  /** Number of the check that reports a claim of this kind. */
  readonly check: string;
  /** The bases that the words suggest come first: `natural` of them need no remark. */
  readonly bases: readonly Basis[];
  readonly natural: number;
}

const newly = "requests_newlyReceived_total";
const over = "requests_carriedOver_total";
const forward = "requests_carriedForward_total";
const results = "requests_resultsTotal_total";

const basis = {
  newly: { name: "本年新收", cells: [newly] },
  open: { name: "本年新收＋上年结转", cells: [newly, over] },
  results: { name: "办理结果总计", cells: [results] },
  over: { name: "上年结转", cells: [over] },
  forward: { name: "结转下年度", cells: [forward] },
} as const satisfies Record<string, Basis>;

/** All requests, on every basis that offices count them. */
export const wholeBases: readonly Basis[] = [basis.newly, basis.open, basis.results];

const lastYearWords =
  /(?:上年|上一年|去年|往年|上年度|上一年度)[^，。；]{0,12}(?:结转|转入|遗留|顺延|接转)|(?:结转|转入)上(?:一)?年|20\d\d年度?(?:结转|转入)(?!下|20)/u;
const nextYearWords =
  /(?:结转|转办|转入|顺延|延至|延期|转|留)[^，。；]{0,8}(?:下年|下一年|次年|翌年|20\d\d年)|结转下年/u;
const receiveVerbs = /新收|收到|接到|接收|受理|收办|收(?!取|费|集|录|件人)/u;
/** `全市共有政府信息公开申请` and `政府信息公开申请共`: nothing but requests and how many. */
const requestsAlone =
  /^(?:20\d\d年度?)?(?:全年|本年度?|年内)?(?:全[省市县区州]|我[省市县区州局])?(?:共|共有|共登记|登记)?(?:政府信息公开申请|依申请公开申请)(?:总量|总数|数量|量)?(?:共|共计|合计|总计|为|共有|达)*$/u;
const handleVerbs = /办理|办结|答复|办复|回复/u;
const aboutRequests = /申请/u;
const otherRequests = /(?:许可|救助|补贴|补助|资助|登记|认定|救济|执行|仲裁)申请|申请(?:人|表|书|条件|材料)/u;
/** What offices do about requests of others, and what else they answer: no number of requests answered. */
const otherWork =
  /指导|审核|把关|抽查|起草|会商|协调|督促|督办|研究|审查|转办|转交|移交|转送|评查|报请|协助|会同|代[省市县区政]|(?:申请|答复)(?:书|人|案卷|文书)|平均|时长|热线|工单|许可|处罚|审批|提案|议案|信箱|信件|来信|诉求|信访(?!举报)|投诉|举报(?!投诉)|案卷/u;
const otherObjects =
  /(?:许可|救助|补贴|补助|资助|登记|认定)申请|留言|热线|工单|提案|议案|建议|信箱|来信|诉求|信访件|咨询|投诉/gu;
const channels = /网上|网络|在线|平台|信函|邮寄|邮件|邮政|当面|现场|传真|书面|纸质|网站|窗口/u;

/** What a claim about requests received, answered or carried over states; undefined for anything else. */
export function requestMeaning(edition: Edition, claim: Claim): Meaning | undefined {
  if (!hasCell(edition, newly) || !/^(?:件|宗|起|份|条|个|)$/u.test(claim.unit) || claim.unit === "") return undefined;
  const words = claim.near + claim.after;
  const before = claim.sentence.text.slice(0, claim.from - claim.sentence.from);
  if (disputeWords.test(words) || /满意|咨询|来信|留言|提案|建议|投诉举报/u.test(claim.near)) return undefined;
  const { heading } = claim.sentence;
  const near = /申请|公开/u.test(heading + before + claim.after);
  if (lastYearWords.test(claim.near) && near)
    return { kind: "carriedOver", check: "N04", bases: [basis.over], natural: 1 };
  if (nextYearWords.test(words) && near)
    return { kind: "carriedForward", check: "N04", bases: [basis.forward], natural: 1 };
  if (channels.test(claim.near) || otherRequests.test(words)) return undefined;
  if (!aboutRequests.test(words) && !aboutRequests.test(heading + before)) return undefined;
  if (/中$|^中/u.test(claim.after) && !receiveVerbs.test(claim.near)) return undefined;
  if (/分别/u.test(claim.near)) return undefined;
  const received = (receiveVerbs.test(claim.near) && aboutRequests.test(words)) || requestsAlone.test(claim.near);
  if (received) return receivedMeaning(claim);
  if (!handleVerbs.test(claim.near) || /率$/u.test(claim.near)) return undefined;
  const isPublic = /信息公开|公开申请|依申请|政府信息/u.test(heading + before);
  if (!isPublic || /延期|按期办|网民|群众|来电/u.test(claim.near) || otherWork.test(claim.near)) return undefined;
  if (claim.after.startsWith("工作日") || speaksOfOthers(before)) return undefined;
  return answeredMeaning(claim);
}

/** The last thing named before the number is no request. */
function speaksOfOthers(before: string): boolean {
  const others = [...before.matchAll(otherObjects)];
  const last = others[others.length - 1];
  return last !== undefined && last.index + last[0].length > before.lastIndexOf("申请");
}

/** 办结 and 答复 speak of the results; 办理 of all that was open, where the sentence says what came from last year. */
function answeredMeaning(claim: Claim): Meaning {
  const withLast =
    /办理|处理/u.test(claim.near) && !/办结|答复/u.test(claim.near) && /上年|结转/u.test(claim.sentence.text);
  const bases = withLast ? [basis.results, basis.open, basis.newly] : [basis.results, basis.newly, basis.open];
  return { kind: "answered", check: "N03", bases, natural: withLast ? 2 : 1 };
}

/** 收到 speaks of 新收; 办理 of the results; 收办 of both. */
function receivedMeaning(claim: Claim): Meaning | undefined {
  if (!/信息公开|公开申请|依申请|政府信息|公开信息/u.test(claim.sentence.text) || claim.bracket) return undefined;
  const both = /收办|受理并?办理/u.test(claim.near);
  const withLast = /含上年|含结转/u.test(claim.sentence.text);
  const natural = both || withLast ? 2 : 1;
  const bases = withLast ? [basis.open, basis.newly, basis.results] : [basis.newly, basis.open, basis.results];
  return { kind: "received", check: "N01", bases, natural };
}

const disputeWords = /复议|诉讼|起诉|应诉|败诉|胜诉/u;

interface Named {
  readonly key: string;
  readonly meaning: Meaning;
}

const known = new WeakMap<Edition, readonly Named[]>();

/** Rows with a total column, and their groups, by the words of their labels; longest first. */
function namedRows(edition: Edition): readonly Named[] {
  let named = known.get(edition);
  if (named) return named;
  const found: Named[] = [];
  for (const cell of [...cellsOf(edition), ...groupCellsOf(edition)]) {
    if (!cell.column.total || cell.row.total || cell.table.layout !== "rows") continue;
    for (const key of keysOf(cell.row)) {
      if (key.length < 4) continue;
      const meaning = {
        kind: cell.row.id,
        check: "N05",
        bases: [{ name: shortLabel(cell.row), cells: [cell.name] }],
        natural: 1,
      };
      found.push({ key, meaning });
    }
  }
  named = found.sort((one, other) => other.key.length - one.key.length);
  known.set(edition, named);
  return named;
}

function keysOf(head: Head): readonly string[] {
  const words = [shortLabel(head), head.label, ...(head.aliases ?? [])].map((label) =>
    foldLabel(label).replace(/^属于/u, ""),
  );
  return [...new Set(words)];
}

/** A claim about one kind of result: the row whose label stands right before the number. */
export function resultMeaning(edition: Edition, claim: Claim): Meaning | undefined {
  if (!/^(?:件|宗|起|份|条|个|)$/u.test(claim.unit) || disputeWords.test(claim.near)) return undefined;
  const near = claim.words.replace(/同意(部分)?公开/u, (_, partly) => (partly ? "部分公开" : "予以公开"));
  const label = withoutEnding(near, betweenLabelAndNumber);
  if (label.length < 4 && near.length < 4) return undefined;
  if (/(?:予以|全部)公开(?:及|和|、)?(?:予以|同意)?部分公开$/u.test(label)) return bothDisclosed;
  return namedRows(edition).find(({ key }) => endsWithLabel(near, key) || endsWithLabel(label, key))?.meaning;
}

/** The label ends the words, and nothing before it narrows it down (因…不予公开 is only a part of 不予公开). */
function endsWithLabel(words: string, key: string): boolean {
  if (!words.endsWith(key)) return false;
  const before = words.slice(0, -key.length);
  return (
    /^(?:其中|属于|[作做共]|依法|决定|全年|\d+年)*$/u.test(before) ||
    /(?:申请|答复|办结|件)(?:案件|件)?的?中?(?:属于|其中|[作做])?$/u.test(before)
  );
}

const bothDisclosed: Meaning = {
  kind: "disclosedInAll",
  check: "N05",
  bases: [{ name: "予以公开＋部分公开", cells: ["requests_disclosed_total", "requests_partlyDisclosed_total"] }],
  natural: 1,
};

/** A claim about kinds of applicant. */
export function applicantMeaning(edition: Edition, claim: Claim): Meaning | undefined {
  if (!hasCell(edition, newly) || claim.unit !== "件" || disputeWords.test(claim.near)) return undefined;
  const person = /(?:自然人|公民个人|公民)(?:申请)?(?:的|有|共|为)?$/u.test(claim.near);
  const organization = /法人(?:或|和|及|、)?其他组织(?:申请)?(?:的|有|共|为)?$/u.test(claim.near);
  if (!person && !organization) return undefined;
  const columns = cellsOf(edition).filter((cell) => {
    const first = cell.columnPath[0] as Head;
    return cell.table.id === "requests" && !cell.column.total && (first.id === "naturalPerson") === person;
  });
  const cells = (row: string) => columns.flatMap((cell) => (cell.row.id === row ? [cell.name] : []));
  return {
    kind: person ? "naturalPerson" : "organization",
    check: "N06",
    bases: [
      { name: "本年新收", cells: cells("newlyReceived") },
      { name: "本年新收＋上年结转", cells: [...cells("newlyReceived"), ...cells("carriedOver")] },
      { name: "办理结果总计", cells: cells("resultsTotal") },
    ],
    natural: 2,
  };
}

function hasCell(edition: Edition, name: string): boolean {
  return cellLabel(edition, name) !== name;
}

/** The figure on a basis, blanks as nil; undefined where all its cells are blank. */
export function figureOn({ cells }: Basis, figures: Figures): number | undefined {
  let sum: number | undefined;
  for (const cell of cells) {
    const figure = figures[cell];
    if (figure !== undefined) sum = (sum ?? 0) + figure;
  }
  return sum;
}
