// Ways to reach an office that can't work: phones, post codes, links and mail addresses that are broken.
import type { ProofSlip } from "./slip.ts";

const phone =
  /(?:(?:电话|传真)(?:（[^（）\n]{0,8}）)?[:：为是]?|热线[:：为])\s*([+\d(（][\d\-—–()（）转 ]{2,30}\d|\d)(?![\d.]*[件个次条起万年])/gu;
const postcode = /(?:邮政编码|邮编)[:：为是]?\s*(\d+)/gu;
const link =
  /(?<![A-Za-z])h?t{1,3}ps?[:：;；]{1,2}[/／\\]{0,3}[A-Za-z0-9][^\s，。；、）)》”]*|(?<![A-Za-z])w{2,4}[.．。,，][A-Za-z0-9][^\s，。；、）)》”]*/giu;
const mail = /(?:邮箱|电子邮件|E-?mail)(?:地址)?[:：为是]?\s*([A-Za-z0-9][^\s，。；、）)》”]{2,60})/giu;

const soundPhone =
  /^(?:(?:\+?86[- ]?)?(?:0\d{2,3}[- ]?)?[1-9]\d{6,7}|(?:\+?86[- ]?)?1[3-9]\d{9}|[48]00[- ]?\d{3}[- ]?\d{4}|[48]00[- ]?\d{4}[- ]?\d{3}|1\d{2,4}|(?:0\d{2,3}-)?12345)$/u;
const soundLink = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#]\S*)?$/iu;
const soundHost = /^www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#]\S*)?$/iu;
const soundMail = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;

/** Broken contact details of a text. */
export function findContactSlips(text: string): readonly ProofSlip[] {
  return [
    ...parts(text, phone, isPhone, "电话号码位数不对，应为区号加七到八位号码"),
    ...parts(text, postcode, (code) => /^\d{6}$/u.test(code), "邮政编码应为六位数字"),
    ...parts(text, mail, (address) => soundMail.test(address), "电子邮箱的写法不对"),
    ...[...text.matchAll(link)]
      .filter(({ 0: address }) => !soundLink.test(address) && !soundHost.test(address))
      .map(({ index, 0: found }): ProofSlip => {
        return { kind: "contact", from: index, to: index + found.length, found, why: "网址的写法不对，点不开" };
      }),
  ];
}

function* parts(text: string, pattern: RegExp, isSound: (part: string) => boolean, why: string): Generator<ProofSlip> {
  for (const { index, 0: whole, 1: part = "" } of text.matchAll(pattern)) {
    if (isSound(part)) continue;
    const to = index + whole.length;
    yield { kind: "contact", from: to - part.length, to, found: part, why };
  }
}

/** One number, with an area code in any usual writing and perhaps an extension. */
function isPhone(part: string): boolean {
  const plain = part
    .replace(/[（(](\d{3,4})[）)]/gu, "$1-")
    .replace(/[—–]/gu, "-")
    .replace(/-+/gu, "-");
  const [number = "", ...extension] = plain.split(/转|-(?=\d{1,5}$)/u);
  const whole = plain.replace(/ /gu, "");
  return soundPhone.test(whole) || (extension.length > 0 && soundPhone.test(number.replace(/ /gu, "")));
}
