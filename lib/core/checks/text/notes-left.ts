// Notes that the people at work on a text left each other in brackets: 【请核】, （待人事科确认）, （字数不少于600字）.
import { surnames } from "./surnames.ts";

/** The words of a note; two of one row must stand in its bracket, the second at most `apart` characters after the first. */
const asking: readonly (readonly [first: string, ...then: string[]])[] = [
  [
    "请",
    "核",
    "确认",
    "补",
    "改",
    "填",
    "审",
    "删",
    "据实",
    "如实",
    "列",
    "写",
    "说明",
    "提供",
    "简述",
    "概述",
    "描述",
  ],
  ["待", "核", "确认", "补", "提供", "修改", "填", "定", "更新", "查"],
  ["由", "填", "撰写", "填报"],
  ["据实", "填", "写"],
  ["如实", "填", "写"],
  ["结合", "填", "撰写"],
  ["没有", "填", "写"],
  ["如无", "填", "写", "注明", "删"],
  ["若无", "填", "写", "注明", "删"],
  ["无的", "填", "写"],
  ["此处", "填", "写", "补", "加", "放", "插"],
  ["是否", "核", "确认"],
  ["与", "不一致", "不符", "对不上", "核对"],
];
const apart = 10;
/** Before 请 and 待 these make other words: 申请, 有待. */
const otherWord = "申邀聘提报敬有亟期等招接看对善";
/** A note whatever else stands there. */
const notes = "批注 存疑 再核 对不上 数据有误 数字有误 必写 必填 选填 可不填 酌情填".split(" ");
/** What a bracket holds in which something else was to stand, and nothing more. */
const fields = new Set(
  "件数 数字 数量 具体数字 金额 单位名称 机关名称 部门名称 网站名称 姓名 年份 日期 时间 名称 内容 具体内容 略 下略 省略 空 待续".split(
    " ",
  ),
);
/** What a bracket begins with that tells people what to write. */
const headed = "要求 提示 批注 填写要求 填报要求 写作要求 编写要求 示例 范例 样例 模板 修改意见 审核意见".split(" ");
/** 小王确认, 老李已看: a colleague by the name used among colleagues, not a 小区改造. */
const colleague = /^[小老]\p{Script=Han}(?:已|再|来|请)?(?:审|核|改|定|补|问|阅|说|看|确认|提供|填)/u;
const length = /(?:不少于|不低于|不多于|不超过|控制在|限)\s*\d{1,5}\s*字|\d{2,5}\s*字(?:左右|以内|以上|即可)/u;
const question = /(?:[?？]|吗|何处|多少|不对|(?:^|[^不])[需要]再?(?:核对|核实|核|确认))$/u;

/** 王处审, 李主任要求改: somebody by name and rank, and what is asked of them. */
const named =
  /^\p{Script=Han}{1,2}(?:处|科|局|主任|书记|[处科局县区市镇乡院]长|秘书长?)[^，。]{0,6}(?:审|核|改|定|补|问|阅|说|意见|要求)/u;
const bracketed =
  /（([^（）()\n]{1,40})）|\(([^（）()\n]{1,40})\)|【([^【】\n]{1,40})】|[[［]([^[\]［］\n]{1,40})[\]］]/gu;

/** Brackets that hold a note to somebody who was to finish the text, in its order. */
export function* notesLeft(text: string): Generator<{ readonly index: number; readonly 0: string }> {
  for (const match of text.matchAll(bracketed)) {
    const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
    if (isNote(inner)) yield match;
  }
}

function isColleague(inner: string): boolean {
  return surnames.has(inner.charAt(1)) && colleague.test(inner);
}

function isNote(inner: string): boolean {
  if (fields.has(inner)) return true;
  if (
    notes.some((words) => inner.includes(words)) ||
    length.test(inner) ||
    question.test(inner) ||
    named.test(inner) ||
    isColleague(inner)
  )
    return true;
  const colon = inner.search(/[:：]/u);
  if (colon > 0 && headed.includes(inner.slice(0, colon))) return true;
  return asking.some(([first, ...then]) => {
    for (let at = inner.indexOf(first); at >= 0; at = inner.indexOf(first, at + 1)) {
      const rest = inner.slice(at + first.length, at + first.length + apart);
      if (!(at > 0 && otherWord.includes(inner.charAt(at - 1))) && then.some((words) => rest.includes(words)))
        return true;
    }
    return false;
  });
}
