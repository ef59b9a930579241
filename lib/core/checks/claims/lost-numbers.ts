// Counting words that have lost their number: 发布信息条, 予以公开件. 公开件 and 继续办理件 are nouns and have lost nothing.
import type { ReadText, Sentence } from "./claims.ts";
import { wordsBetween } from "./tag-claims.ts";

export interface LostNumber {
  /** Offset of the counting word in the folded text. */
  readonly unitAt: number;
  /** The words of its clause before it. */
  readonly words: string;
}

/** A counting word at the end of what is counted. */
const counting = /[条篇件期次项起场](?=[，。；、\n]|$)/gu;
const publishing = "发布 推送 公开 公布 解读 转载 制发 印发 回应 编发".split(" ");
const kinds = "政府 政务 各类 相关 政策 工作 主动公开".split(" ");
const texts = "信息 文件 稿件 动态 推文 简报 解读 图解 解读材料".split(" ");
/** What people send in; with 件 it is a noun (投诉件). */
const letters = "留言 来信 诉求 建议 提案 咨询 意见".split(" ");
const answering = "办理 回复 收到 受理 答复 处理 解答 征集 采纳 回应".split(" ");
const senders = "意见 网民 网友 群众 市民 公众 代表 委员 各类 网上 热线".split(" ");
const deeds = "答复 办理 公开 收到 受理 办结 处理 结转 维持 纠正 起诉 复议 诉讼".split(" ");
/** With 件 they are nouns too (公开件, 继续办理件). */
const nouns = "答复 办理 公开 受理 办结 处理 结转".split(" ");
/** Are held; none of them is a class of things called 场 or 期 (培训班次 is a noun). */
const events: Readonly<Record<string, string>> = {
  会议: "场次期",
  活动: "场次期",
  开放日: "场次期",
  专题会: "场次",
  推进会: "场次",
  发布会: "场次",
  座谈会: "场次",
  培训: "场次期",
  培训会: "场次期",
  培训班: "场期",
};
const holding = /(?:召开|举办|开展|组织|举行)[^，。；]{0,8}$/u;
/** After these a number follows, not a noun. */
const beforeNumber =
  "予以 部分 不予 同意 同意公开 予以公开 部分公开 不予公开 共 累计 合计 总计 全年 本年 年度 已".split(" ");
const leads = ["", "已", "其中", "共", "已经", "上年", "上年度"];
/** 结转下年度: said of a number, with the year behind the deed. */
const carriedOn = /(?:结转|转入|顺延)(?:至|到)?(?:下|次|明)一?年度?(?:继续)?(?:办理)?$/u;
/** Words of a clause further back say nothing about its end. */
const farthest = 32;

const endsClause = new Set("，。；：、（）\n0123456789");

/** People that were trained or answered, with no number of them; 培训人次 with more behind it is a noun. */
const people = /(?:接待|回应|解答|咨询|培训|参训|受益|惠及)\p{Script=Han}{0,6}?(?=人次[，。；])/gu;
const numeral = /[一二三四五六七八九十百千万两几多余数若每]/u;
/** What is charged, right before its unit. */
const charged = /(?:(?<!公)共|共计|合计|总计|金额|处理费|费用)(?=(?:万元|元)[，。；])/gu;

/** All places where a number is missing. */
export function lostNumbers(read: ReadText): readonly LostNumber[] {
  return read.sentences.flatMap((sentence) => {
    const found: LostNumber[] = [];
    for (const { index, 0: words } of [...sentence.text.matchAll(charged), ...sentence.text.matchAll(people)]) {
      if (numeral.test(words)) continue;
      const at = index + words.length;
      found.push({ unitAt: sentence.from + at, words: clauseBefore(sentence.text, at) });
    }
    for (const { index: at } of sentence.text.matchAll(counting)) {
      const words = clauseBefore(sentence.text, at);
      if (isLost(sentence, words, at) && !standsForItself(words) && !isDenied(sentence, at))
        found.push({ unitAt: sentence.from + at, words });
    }
    return found;
  });
}

function clauseBefore(text: string, to: number): string {
  const farthestFrom = Math.max(0, to - farthest);
  let from = to;
  while (from > farthestFrom && !endsClause.has(text.charAt(from - 1))) from--;
  return text.slice(from, to);
}

/** 每件, 若干件, 逐条, a gap of the template. */
function standsForItself(words: string): boolean {
  return /[每各逐]\S{0,4}$|案件$|几|若干|\}\}$/u.test(words);
}

/** 无上年度结转件, 无2022年度结转件: of what there is none no number is missing. */
function isDenied({ text, from, words, claims }: Sentence, at: number): boolean {
  const to = from + at;
  const start = from + Math.max(...[..."，。；："].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  const none = wordsBetween(words, start, to).find(({ tag }) => tag === "none");
  return none !== undefined && !claims.some((claim) => claim.unit !== "" && claim.from >= none.to && claim.end <= to);
}

function isLost(sentence: Sentence, words: string, at: number): boolean {
  const unit = sentence.text[at] ?? "";
  const text = endOf(words, texts);
  if (text !== undefined && "条篇件期次".includes(unit)) {
    const plain = words.slice(0, -text.length);
    if (unit === "条" || unit === "篇" || (unit === "件" && text === "文件")) return true;
    const kind = endOf(plain, kinds) ?? "";
    return endsWithAny(plain, publishing) || endsWithAny(plain.slice(0, plain.length - kind.length), publishing);
  }
  const event = endOf(words, Object.keys(events));
  if (event !== undefined && events[event]?.includes(unit)) return holding.test(words.slice(0, -event.length));
  if (unit === "场") return false;
  const rest = sentence.text.slice(at + 1);
  if (words === "")
    return (
      /(?:^|[。，；])\s*$/u.test(sentence.text.slice(0, at)) && /[\p{Script=Han}]/u.test(sentence.text.slice(0, at))
    );
  const letter = endOf(words, letters);
  if (letter !== undefined) return unit !== "件" && isAnswered(words.slice(0, -letter.length));
  if (words.endsWith("申请") && "件条次项".includes(unit))
    return (
      /^(?:，占|；|，其中)/u.test(rest) ||
      (/(?:共|累计|合计|总计)(?![同享和])/u.test(words) && /^[，。]|^$/u.test(rest))
    );
  if (unit === "件" && carriedOn.test(words)) return isAmongNumbers(sentence);
  const deed = endOf(words, deeds);
  if (deed === undefined || unit === "期") return false;
  if (unit !== "件" || !nouns.includes(deed)) return true;
  const before = words.slice(0, -deed.length);
  return endsWithAny(before, beforeNumber) || (leads.includes(before) && isAmongNumbers(sentence));
}

/** 办理网民留言, 收到群众来信. */
function isAnswered(words: string): boolean {
  const sender = endOf(words, senders) ?? "";
  return endsWithAny(words, answering) || endsWithAny(words.slice(0, words.length - sender.length), answering);
}

/** `收到申请12件，办结件，结转1件`: the clauses beside count in the same unit, or have lost their numbers too. */
function isAmongNumbers({ claims, text }: Sentence): boolean {
  return claims.some(({ unit }) => unit === "件") || /(?:收到|受理|新收)[^，。；]{0,12}(?:申请|公开)件，/u.test(text);
}

function endOf(words: string, list: readonly string[]): string | undefined {
  return list.find((word) => words.endsWith(word));
}

function endsWithAny(words: string, list: readonly string[]): boolean {
  return endOf(words, list) !== undefined;
}
