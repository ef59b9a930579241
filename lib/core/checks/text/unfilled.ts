// Gaps that a template leaves to be filled in, and marks that may be one.
import { notesLeft } from "./notes-left.ts";

/** Never part of a finished text: a line or crosses to write on, an instruction, an enumerator with nothing behind it. */
const gaps: readonly RegExp[] = [
  /＿|(?<![A-Za-z0-9/.@_-])_{2,}(?![A-Za-z0-9/.@_-])/gu,
  /(?<![A-Za-z0-9/.@_-])[XxＸ×]{2,}(?![A-Za-z0-9/.@_-])/gu,
  /[（(](?:文字描述|示例)[^）)]{0,20}[）)]?|此处(?:填写|填报|输入|插入|粘贴|添加|补充|省略|略去|删除)|待(?:补充?|填写?)(?=[，。；）)\n]|$)/gu,
  /[*＊]{2,}|[○〇Ｏ●]{2,}|某{2,3}(?=局|委|厅|办|市|县|区|镇|乡|街道|单位|部门|政府|年|月)/gu,
  /[（(](?:字数)?(?:不(?:少|多|超过?)于?|限|约)\s*\d+\s*字[^）)\n]{0,10}[）)]|注[：:]请|填[表报写]说明|贵(?:办|局|委|厅|单位|部门|机关|区|县|市)/gu,
  /^(?:注|备注|说明|提示|要求)[：:][^。\n]{0,16}(?:请|填写|填报|如实)/gmu,
  /^(?:填写|填报|写作|编写|编制)(?:要求|提示|须知)[：:]/gmu,
  /(?:(?:根据|按照|依照)你|(?<=[\n。，；：（(])请[你各])(?:办|局|委|厅|单位|部门|处|科|县|区|镇|乡|街道)/gu,
  /(?<![零〇一二三四五六七八九十百\dA-Za-z])[XxＸ×*＊○〇](?=[市县区镇乡局委厅])|(?<!\d)[○●*＊](?=[年月日件条篇次])/gu,
  /错误[!！](?:未找到|未定义|书签|不能)[^。\n]{0,10}|#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!)|&(?:nbsp|lt|gt|amp|quot|[lr]dquo);/gu,
  /(?<![A-Za-z])(?:TBD|TO[D]O)(?![A-Za-z])|(?:模板|范文|样稿|参考格式|参考文本)如下/gu,
  /<\/?(?:br|p|span|div|strong|font|b|td)\b[^>\n]{0,40}>|(?<=[\p{Script=Han}，])□(?=[\p{Script=Han}，。])/gu,
  /【[^】\n]{0,16}(?:请|核|注|删|改|补|问|批|审|张|此处)[^】\n]{0,16}】|[（(](?:待核|待定|待补|待查|核实)[^）)\n]{0,8}[）)]/gu,
  /【[^】\n]{0,12}(?:填|写|名称|单位|年份|数字|[XxＸ×_]|待|示例)[^】\n]{0,12}】|【\s*】/gu,
  /[（([［【][^（(）)[\]［］【】\n]{0,8}(?:此处|插入|附图|配图|示意图|替换|粘贴)[^（(）)[\]［］【】\n]{0,12}[）)\]］】]/gu,
  /[（([［【][^（(）)[\]［］【】\n]{0,8}(?:照抄|供参考|抄自|沿用|同上年|同去年|参照?去年|复制)[^（(）)[\]［］【】\n]{0,8}[）)\]］】]/gu,
  /[（(][\s＿_]*[）)]/gu,
  /(?<![之\p{Nd}])[一二三四五六七八九十]是[\s　:：]*(?=[，,；;。]|$)/gu,
];

/** May be a gap, or a lost character, or dots that somebody meant. */
const doubtful: readonly RegExp[] = [/[?？]{2,}|…{3,}/gu];

export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** Without doubt a gap. */
  readonly sure: boolean;
}

/** All gaps of a text in its order; those that touch are one. */
export function gapsIn(text: string): readonly Gap[] {
  const found = [
    ...gaps.flatMap((pattern) => placesOf(text.matchAll(pattern), true)),
    ...placesOf(notesLeft(text), true),
    ...doubtful.flatMap((pattern) => placesOf(text.matchAll(pattern), false)),
  ].sort((one, other) => one.from - other.from || other.to - one.to);
  const joined: { from: number; to: number; sure: boolean }[] = [];
  for (const gap of found) {
    const last = joined[joined.length - 1];
    if (last && gap.from <= last.to) {
      last.to = Math.max(last.to, gap.to);
      last.sure ||= gap.sure;
    } else joined.push(gap);
  }
  return joined.map((gap) => ({ ...gap, words: text.slice(gap.from, gap.to) }));
}

function placesOf(matches: Iterable<{ readonly index: number; readonly 0: string }>, sure: boolean) {
  return [...matches].map(({ index, 0: words }) => ({ from: index, to: index + words.length, sure }));
}
