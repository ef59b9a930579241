// W11: personal data and marks of secrecy in a text that will be published.

import { seenThrough } from "../../language/seen-through.ts";
import { defineCheck, type OneSided } from "../check.ts";
import type { CheckContext } from "../context.ts";
import type { Severity } from "../finding.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages } from "../messages-form.ts";
import { type PrivateKind, type PrivateMark, privateMarks } from "../text/private-marks.ts";
import { allTexts } from "../text/section-text.ts";

const severities: Readonly<Record<PrivateKind, Severity>> = {
  idNumber: "error",
  bankCard: "error",
  secret: "error",
  mobile: "warning",
  applicant: "warning",
  homeAddress: "warning",
};

const messages: Readonly<Record<PrivateKind, (part: string, words: string) => string>> = {
  idNumber: (part, words) => formMessages.idNumber(part, masked(words)),
  bankCard: (part, words) => formMessages.bankCard(part, masked(words)),
  secret: formMessages.secret,
  mobile: formMessages.mobile,
  applicant: formMessages.applicantName,
  homeAddress: formMessages.homeAddress,
};

export const personalData = defineCheck({
  number: "W11",
  name: "个人信息与涉密线索",
  severity: "warning",
  cases: "身份证号、银行卡号、密级标记：错误，写明理由后可保留；联系方式以外的手机号、申请人姓名、住址：疑问",
  basis: "《条例》第十四条、第十五条；《中华人民共和国个人信息保护法》",
  pace: "narrative",
  reads: "sections",
  find: (context) =>
    allTexts(context).flatMap(({ section, text }) => {
      const seen = seenThrough(text);
      return privateMarks(seen.text)
        .filter(({ kind, from, to }) => !isOwn(context, section, kind, seen.text.slice(from, to)))
        .map((mark) => foundAt(context, section, seen, mark));
    }),
});

/** What the office publishes of itself: the opening tells whom to ask and where, and so do the basic facts. */
function isOwn({ report }: CheckContext, section: string, kind: PrivateKind, words: string): boolean {
  if (kind !== "mobile" && kind !== "homeAddress") return false;
  const { phone = "", address = "" } = report.details?.contact ?? {};
  if (section === "opening" || (kind === "homeAddress" && address.includes(words))) return true;
  return kind === "mobile" && phone.replace(/\D/gu, "").includes(words.replace(/\D/gu, ""));
}

function foundAt(
  context: CheckContext,
  section: string,
  { text, at }: ReturnType<typeof seenThrough>,
  { kind, from, to }: PrivateMark,
): OneSided {
  const words = text.slice(from, to);
  return {
    section,
    severity: severities[kind],
    left: kind === "idNumber" || kind === "bankCard" ? masked(words) : words,
    range: { section, from: at[from] ?? 0, to: (at[to - 1] ?? 0) + 1 },
    message: messages[kind](partOf(context.edition, section), words),
  };
}

/** `1101**********002X`: enough to find the place, not enough to pass it on. */
function masked(words: string): string {
  const plain = words.replace(/[ -]/gu, "");
  return `${plain.slice(0, 4)}${"*".repeat(Math.max(0, plain.length - 8))}${plain.slice(-4)}`;
}
