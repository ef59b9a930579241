// N09: the text says that nothing was received or no dispute arose, the tables have some.
import { cellByName } from "../../editions/cells.ts";
import { defineCheck, type Found } from "../check.ts";
import { rangeOf, readTexts } from "../claims/claims.ts";
import { disputeTotal } from "../claims/dispute-meanings.ts";
import { type Phrase, phrasesOf } from "../claims/phrases.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";

const newly = "requests_newlyReceived_total";
const noRequest =
  /(?:未|没有|无)(?:曾)?(?:收到|接到|受理|接收)(?:任何|过)?(?:公民、法人[和或及]者?其他组织)?[^，。；、]{0,14}申请(?!人|引|产生|过程|收费|费)|(?:无|没有)(?:政府信息公开|依申请公开|信息公开)的?申请(?=事项|件|情况|[，。；、\n]|$)/gu;
const noDispute =
  /(?:未发生|没有发生|未产生|没有|无|未收到|未被(?:申请|提起)|未因)[^，。；]{0,24}?(?:复议|诉讼)(?:[、和及与或](?:行政)?诉讼)?(?:案件|情况|申请|事项)?(?=[，。；、\n]|$)/gu;
/** Requests of one kind: by a channel, of a kind of applicant, about some matter. */
const part =
  /传真|信函|当面|网上|网络|邮件|(?<!公民、)法人|企业|科研|公益|律师|涉及|关于|要求公开|有关|商业秘密|个人隐私/u;

export const nothingReceived = defineCheck({
  number: "N09",
  name: "“未收到申请、无复议诉讼”与表",
  severity: "warning",
  basis: "文字说没有的，表中应为 0",
  pace: "narrative",
  find: (context) => [...withoutRequests(context), ...withoutDisputes(context)],
});

function withoutRequests(context: CheckContext): Found[] {
  const figure = context.figures[newly] ?? 0;
  if (figure === 0 || !cellByName(context.edition, newly)) return [];
  return phrasesOf(context, noRequest)
    .filter(({ words }) => !part.test(words) && /公开|依申请|政府信息/u.test(words))
    .map((phrase) => found(context, phrase, "本年新收", [newly], figure));
}

function withoutDisputes(context: CheckContext): Found[] {
  return phrasesOf(context, noDispute)
    .filter(({ words, sentence }) => /公开|申请/u.test(sentence.text) && !/败诉|纠错|纠正|撤销/u.test(words))
    .flatMap((phrase) =>
      (["复议", "诉讼"] as const).flatMap((word) => {
        const total = phrase.words.includes(word) ? disputeTotal(context.edition, context.figures, word) : undefined;
        return total && total.figure > 0
          ? [found(context, phrase, total.basis.name, total.basis.cells, total.figure)]
          : [];
      }),
    );
}

function found(
  context: CheckContext,
  { sentence, words, from, to }: Phrase,
  name: string,
  cells: readonly string[],
  figure: number,
): Found {
  const read = readTexts(context).get(sentence.section);
  return {
    section: sentence.section,
    cells,
    left: "0",
    right: String(figure),
    message: claimMessages.noneReceived(partOf(context.edition, sentence.section), words, name, String(figure)),
    ...(read ? { range: rangeOf(read, from, to) } : {}),
  };
}
