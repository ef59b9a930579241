// What an opening paragraph states besides figures: law, notice, parts, period, where published, contact.
import type { Edition } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";
import { sectionTitle } from "#core/report/title.ts";

export function openingFacts(edition: Edition, report: Report) {
  const { published, contact, period } = report.details ?? {};
  const { number, title } = edition.notice;
  return {
    year: report.year,
    regulations: edition.regulations,
    notice: `《${title.replace("《", "〈").replace("》", "〉")}》（${number}）`,
    parts: edition.sections.map((section) => sectionTitle(section, report.year)).join("、"),
    partCount: chinese[edition.sections.length] ?? String(edition.sections.length),
    from: period?.from ? chineseDate(period.from) : `${report.year}年1月1日`,
    to: period?.to ? chineseDate(period.to) : `${report.year}年12月31日`,
    where: published?.url ? `本报告的电子版可在${report.office.name}网站（${published.url}）查阅和下载。` : "",
    contact: contactSentence(report, contact ?? {}),
  };
}

const chinese = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

function chineseDate(date: string): string {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : date;
}

function contactSentence(report: Report, contact: NonNullable<NonNullable<Report["details"]>["contact"]>): string {
  const ways = [
    ["地址", contact.address],
    ["邮编", contact.postcode],
    ["电话", contact.phone],
    ["传真", contact.fax],
    ["电子邮箱", contact.email],
  ].filter(([, value]) => value);
  if (ways.length === 0) return "";
  const list = ways.map(([label, value]) => `${label}：${value}`).join("，");
  return `如对本报告有疑问，请与${report.office.name}联系（${list}）。`;
}
