// Numbers that have lost their counting word: 收到申请58件，办结57。
import { readNumerals } from "../../language/numerals.ts";
import type { ReadText } from "./claims.ts";

export interface LostUnit {
  /** Offset after the number in the folded text. */
  readonly at: number;
  readonly words: string;
}

/** What is counted, or was done to what is counted, right before the number. */
const counted =
  /(?:收到|受理|办结|答复|办理|公开|回复|处理|申请|文件|信息|留言|建议|提案|案件|诉讼|复议|稿件|发布会|培训班|处理费|收费|(?<!公)共|共计|合计|总计)$/u;

/** A number right before a mark: without one there is nothing to look for. */
const bareEnd = /[\d一二三四五六七八九十百](?:[，。；]|$)/u;

/** Numbers without a counting word: a sum (累计受理12。), or one in a sentence whose other numbers have theirs. */
export function lostUnits(read: ReadText): readonly LostUnit[] {
  return read.sentences.flatMap((sentence) => {
    if (!bareEnd.test(sentence.text)) return [];
    const numerals = readNumerals(sentence.text);
    const bare = numerals.filter(({ unit }) => unit === "");
    const [only] = bare;
    if (!only || bare.length > 1 || only.decimals > 0) return [];
    const before = sentence.text.slice(Math.max(0, only.from - 12), only.from);
    if (numerals.length < 2 && !/(?:共|累计|合计|总计)\p{Script=Han}{0,8}$/u.test(before)) return [];
    if (!counted.test(before) || !/^(?:[，。；]|$)/u.test(sentence.text.slice(only.to))) return [];
    const words = `${/[^，。；：、]*$/u.exec(before)?.[0] ?? ""}${sentence.text.slice(only.from, only.to)}`;
    return [{ at: sentence.from + only.to, words }];
  });
}
