// What no published text may hold: numbers of persons and of bank cards, where people live, marks of secrecy.
import { surnames } from "./surnames.ts";

export type PrivateKind = "idNumber" | "bankCard" | "mobile" | "applicant" | "homeAddress" | "secret";

const idNumber = /(?<!\d)[1-9]\d{5}[ -]?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?!\d)/gu;
/** Those of fifteen digits that cards had until 2012; and whatever is called one. */
const oldIdNumber = /(?<![\d/=.A-Za-z-])[1-6]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/gu;
const namedIdNumber = /(?<=身份证(?:件)?(?:号码?)?(?:为|是)?[:：]?\s?)[\dXx]{8,20}/gu;
const card = /(?<!\d)[3-6]\d{3}(?:[ -]?\d){12,15}(?!\d)/gu;
/** Nineteen digits that begin with 62 are a card's whatever its check digit, unless they are said to number something. */
const unionCard = /(?<!\d|(?:编号|编码|序号|单号|代码)[:：]?)62\d{2}(?:[ -]?\d){15}(?!\d)/gu;
/** Called an account, it is one whatever its check digit; some banks have none. */
const account = /(?<=(?:账号|帐号|卡号|账户)[^\n。；\d]{0,8})[1-9]\d{3}(?:[ -]?\d){12,22}(?!\d)/gu;
/** A flat: 3单元201室, 5号楼2单元, 12栋301室; and where somebody is said to live. */
const flat =
  /\d{1,3}(?:号楼|栋|幢|座)?[^\n，。；]{0,4}?\d{1,2}单元[^\n，。；]{0,4}?\d{1,4}[室号]|\d{1,3}(?:号楼|栋|幢)(?:\d{1,2}单元|\d{2,4}[室号]?)/gu;
const village = /村第?[一二三四五六七八九十\d]{1,2}[组社队]\d{1,4}号/gu;
const lives = /(?:申请人|本人|当事人|家)(?:现|家庭)?(?:住(?:址|在|于)?|地址)[:：]?(?:\p{Script=Han}{2,20}\d{1,5}号)/gu;
const sentTo = /(?:寄送|邮寄|送达|收件)地址[:：]\p{Script=Han}{4,24}\d{1,5}号/gu;
const mobile = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu;
/** 申请人张建国3件: three characters that begin with a surname, and then what no other word goes on with. */
const namedApplicant = /申请人\p{Script=Han}{3}(?=[\d，。、；（]|提出|等\d)/gu;
const particle = /[的了是在等与和或可应须已未不提被并就均]/u;
const applicant = /申请人[:：]?\p{Script=Han}{1,3}某{0,2}(?:先生|女士|同志)|申请人(?!民)[\p{Script=Han}]某{1,2}/gu;

/** Words that are a mark wherever they stand, unless they name a kind of matter (国家机密). */
const secrets: readonly RegExp[] = [
  /(?<!国家|商业|工作|军事|核心)(?:绝密|机密)|(?:绝密|机密|秘密)(?:级|★|☆)|国家秘密[★☆]/gu,
  /[(（【[](?:绝密|机密|秘密|内部资料|内部文件|内部使用)[^)）】\]\n]{0,8}[)）】\]]/gu,
  /(?:本件|本文|此件|本资料|本报告)(?:系|为|是|属)内部(?:资料|文件|材料)|内部(?:资料|文件)[，,、]?(?:不得外传|注意(?:保密|保存))/gu,
  /密级[:：]\s*(?:绝密|机密|秘密)/gu,
];

export interface PrivateMark {
  readonly kind: PrivateKind;
  readonly from: number;
  readonly to: number;
}

/** All of them in a text that was seen through (`seen-through.ts`), in its order; what is one mark is not another. */
export function privateMarks(text: string): readonly PrivateMark[] {
  const found: PrivateMark[] = [];
  const add = (kind: PrivateKind, pattern: RegExp, holds: (words: string) => boolean = () => true) => {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const taken = found.some((mark) => mark.from < to && from < mark.to);
      if (!taken && holds(match[0])) found.push({ kind, from, to });
    }
  };
  add("idNumber", idNumber);
  add("idNumber", oldIdNumber);
  add("idNumber", namedIdNumber);
  add("bankCard", card, (words) => isLuhn(words.replace(/\D/gu, "")));
  add("bankCard", account);
  add("bankCard", unionCard);
  add("homeAddress", lives);
  add("homeAddress", flat);
  add("homeAddress", sentTo);
  add("homeAddress", village);
  add("mobile", mobile);
  add("applicant", applicant);
  add("applicant", namedApplicant, (words) => surnames.has(words.charAt(3)) && !particle.test(words));
  for (const pattern of secrets) add("secret", pattern);
  return found.sort((one, other) => one.from - other.from);
}

/** The check digit of bank cards (ISO/IEC 7812-1). */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
