// Ways to reach an office that can't work: phones, post codes, links and mail addresses that are broken.
import { type ProofSlip, slipOf } from "./slip.ts";

/** Words that a phone number follows; a hotline's number may be a count, so it needs a colon. */
const phoneWords = String.raw`(?:(?:电话|传真)(?:（[^（）\n]{0,8}）)?[:：为是]?|热线[:：为])\s*`;
const phoneNumber = String.raw`([+\d(（][\d\-—–()（）转 ]{2,30}\d|\d)`;
const phone = new RegExp(String.raw`${phoneWords}${phoneNumber}(?![\d.]*[件个次条起万年])`, "gu");
const postcode = /(?:邮政编码|邮编)[:：为是]?\s*(\d+)/gu;
const address = String.raw`[A-Za-z0-9][^\s\p{Script=Han}，。；、）)》”]*`;
const schemes = new RegExp(
  String.raw`(?<![A-Za-z])(?:h?t{1,3}ps?[:：;；]{1,2}|[a-z]{3,6}[:：](?=[/／]))[/／\\]{0,3}${address}`,
  "giu",
);
const hosts = new RegExp(`(?<![A-Za-z/])w{2,4}[.．。,，]${address}`, "giu");
/** 联系电话：）, and 1234567转） */
const empty = /(?:(?:电话|邮编|邮政编码|地址|邮箱|传真)[:：]|(?<=\d)转)[ \u3000]*(?=[，；。）)]|$)/gu;
const mail = /(?:邮箱|电子邮件|E-?mail)(?:地址)?[:：为是]?\s*([A-Za-z0-9][^\s，。；、）)》”]{2,60})/giu;

const soundPhones: readonly RegExp[] = [
  /^(?:\+?86[- ]?)?(?:0(?:10|2\d|[3-9]\d{2})[- ]?)?[1-9]\d{6,7}$/u,
  /^(?:\+?86[- ]?)?1[3-9]\d{9}$/u,
  /^[48]00[- ]?(?:\d{3}[- ]?\d{4}|\d{4}[- ]?\d{3})$/u,
  /^(?:1\d{2,4}|(?:0\d{2,3}-)?12345)$/u,
];
const soundLink = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#]\S*)?$/iu;
/** http://ww.qinghe.gov.cn */
const otherThanThree = /^https?:\/\/(?:ww|w{4,})\./iu;
const soundHost = /^www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#]\S*)?$/iu;
/** What domains of offices and of those they work with end in: www.qinghe.gov.n and www.qinghe.govcn end in nothing. */
const endings = new Set(
  "cn com net org gov edu mil int info biz name cc tv io co me asia top vip xin site online shop store tech app mobi wang ren ltd club cloud ai fun news pub group hk mo tw jp kr sg us uk eu".split(
    " ",
  ),
);
const host = /^(?:https?:\/\/)?[^/?#:]*\.([a-z-]+)(?=[/?#:]|$)/iu;
/** Where area codes have three digits numbers have eight. */
const shortOfEight = /^(?:\+?86[- ]?)?0(?:10|2\d)[- ]?[1-9]\d{6}$/u;
const soundMail = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;

/** Broken contact details of a text. */
export function findContactSlips(text: string): readonly ProofSlip[] {
  return [
    ...parts(text, phone, isPhone, "电话号码位数不对，应为区号加七到八位号码"),
    ...parts(text, postcode, (code) => /^\d{6}$/u.test(code), "邮政编码应为六位数字"),
    ...parts(text, mail, (address) => soundMail.test(address), "电子邮箱的写法不对"),
    ...[...text.matchAll(empty)].map((match) => slipOf("contact", match, { why: "后面没有写" })),
    ...[...text.matchAll(schemes), ...text.matchAll(hosts)]
      .filter(({ 0: found }) => !isSoundLink(found))
      .map(({ index, 0: found }): ProofSlip => {
        return { kind: "contact", from: index, to: index + found.length, found, why: "网址的写法不对，点不开" };
      }),
  ];
}

function isSoundLink(link: string): boolean {
  if (!(soundLink.test(link) || soundHost.test(link))) return false;
  return !otherThanThree.test(link) && !endsInNothing(link);
}

function endsInNothing(link: string): boolean {
  const ending = host.exec(link)?.[1];
  return ending !== undefined && !endings.has(ending.toLowerCase());
}

function* parts(text: string, pattern: RegExp, isSound: (part: string) => boolean, why: string): Generator<ProofSlip> {
  for (const { index, 0: whole, 1: part = "" } of text.matchAll(pattern)) {
    if (isSound(part)) continue;
    const to = index + whole.length;
    yield { kind: "contact", from: to - part.length, to, found: part, why };
  }
}

function isSound(number: string): boolean {
  return soundPhones.some((pattern) => pattern.test(number)) && !shortOfEight.test(number);
}

/** One number, with an area code in any usual writing and perhaps an extension. */
function isPhone(part: string): boolean {
  const plain = part
    .replace(/[（(](\d{3,4})[）)]/gu, "$1-")
    .replace(/[—–]/gu, "-")
    .replace(/-+/gu, "-");
  const [number = "", ...extension] = plain.split(/转|-(?=\d{1,5}$)/u);
  const whole = plain.replace(/ /gu, "");
  return isSound(whole) || (extension.length > 0 && isSound(number.replace(/ /gu, "")));
}
