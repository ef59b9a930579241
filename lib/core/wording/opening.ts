// The opening that offices usually print: law and notice, parts, period, where published, contact.
import type { Edition } from "../editions/edition.ts";
import { chineseNumeral } from "../language/chinese-numeral.ts";
import type { Details, Report } from "../report/report.ts";
import type { StarterSentence } from "./starters.ts";

/** An opening for the clerk to begin with. Year and office stand as placeholders, so that it holds next year, too. */
export function openingStarter(edition: Edition, report: Report): StarterSentence {
  const { published, contact, period } = report.details ?? {};
  const { number, title } = edition.notice;
  const notice = `《${title.replace(/[《》]/gu, (mark) => (mark === "《" ? "〈" : "〉"))}》（${number}）`;
  const parts = edition.sections.map((section) => section.title.replace("{{下年}}年", ""));
  const from = period?.from ? chineseDate(period.from) : "{{年度}}年1月1日";
  const to = period?.to ? chineseDate(period.to) : "{{年度}}年12月31日";
  const text = [
    `本报告根据${edition.regulations}和${notice}要求编制。`,
    `报告由${parts.join("、")}等${chineseNumeral(parts.length)}部分组成。`,
    `所列数据的统计期限自${from}起至${to}止。`,
    published?.url ? `本报告的电子版可在{{单位}}网站（${published.url}）查阅和下载。` : "",
    contactSentence(contact ?? {}),
  ];
  return { id: "opening", label: "引言", text: text.join("") };
}

function chineseDate(date: string): string {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : date;
}

function contactSentence(contact: NonNullable<Details["contact"]>): string {
  const ways = [
    ["地址", contact.address],
    ["邮编", contact.postcode],
    ["电话", contact.phone],
    ["传真", contact.fax],
    ["电子邮箱", contact.email],
  ].flatMap(([label, value]) => (value ? [`${label}：${value}`] : []));
  return ways.length === 0 ? "" : `如对本报告有疑问，请与{{单位}}联系（${ways.join("，")}）。`;
}
