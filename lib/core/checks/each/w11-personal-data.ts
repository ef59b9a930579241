// W11: personal data and marks of secrecy in a text that will be published.
import { defineCheck, type Found } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages } from "../messages-form.ts";
import { allTexts } from "../text/section-text.ts";

const idNumber = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/gu;
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/gu;
const secret =
  /[（(【](?:绝密|机密|秘密|内部资料|内部文件|内部使用)[^）)】\n]{0,8}[）)】]|(?:绝密|机密|秘密)★|内部(?:资料|文件)[，,]?(?:不得外传|注意保密)/gu;
const applicant = /申请人[：:]?\p{Script=Han}{1,3}某{0,2}(?:先生|女士|同志)|申请人(?!民)[\p{Script=Han}]某{1,2}/gu;

export const personalData = defineCheck({
  number: "W11",
  name: "个人信息与涉密线索",
  severity: "warning",
  basis: "《条例》第十四条、第十五条；《中华人民共和国个人信息保护法》",
  pace: "narrative",
  find: (context) =>
    allTexts(context).flatMap(({ section, text }) => [
      ...found(context, section, text, idNumber, formMessages.idNumber),
      ...(section === "opening" ? [] : found(context, section, text, mobile, formMessages.mobile)),
      ...found(context, section, text, applicant, formMessages.applicantName),
      ...found(context, section, text, secret, formMessages.secret),
    ]),
});

function found(
  context: CheckContext,
  section: string,
  text: string,
  pattern: RegExp,
  message: (part: string, words: string) => string,
): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({
    section,
    left: match[0],
    range: { section, from: match.index, to: match.index + match[0].length },
    message: message(partOf(context.edition, section), match[0]),
  }));
}
