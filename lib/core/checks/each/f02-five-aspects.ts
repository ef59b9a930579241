// F02: the aspects that the notice asks for have a sub-heading or a lead-in, and something stands under each heading.
import type { Subheading } from "../../editions/edition.ts";
import { deriveOnce } from "../../ground/derive-once.ts";
import { simplify } from "../../language/simplify.ts";
import { sectionHeading } from "../../report/title.ts";
import { defineCheck, type OneSided } from "../check.ts";
import { readTexts } from "../claims/claims.ts";
import type { CheckContext } from "../context.ts";
import { formMessages } from "../messages-form.ts";
import { emptyHeadings } from "../text/empty-headings.ts";
import { textOf } from "../text/section-text.ts";

export const fiveAspects = defineCheck({
  number: "F02",
  name: "总体情况五个方面齐全",
  severity: "warning",
  cases: "小标题下面没有内容：错误，不能说明理由保留；缺少方面的，2021年及以后的报告：疑问，此前：提示",
  basis:
    "国办公开办函〔2021〕30号：主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障等五个方面",
  pace: "narrative",
  reads: "sections",
  find: (context) => [...empty(context), ...missing(context)],
});

function empty(context: CheckContext): OneSided[] {
  return context.edition.sections.flatMap((section) => {
    const printed = textOf(context, section.id);
    return emptyHeadings(simplify(printed), section.subheadings ?? []).map(({ from, to }) => ({
      section: section.id,
      severity: "error" as const,
      unfinished: true as const,
      left: printed.slice(from, to),
      range: { section: section.id, from, to },
      message: formMessages.emptyHeading(sectionHeading(section, context.report.year), printed.slice(from, to)),
    }));
  });
}

function missing(context: CheckContext): OneSided[] {
  const { edition, report } = context;
  return edition.sections.flatMap((section) => {
    const asked = (section.subheadings ?? []).filter(({ required }) => required);
    const text = readTexts(context).get(section.id)?.folded.text ?? "";
    if (asked.length === 0 || text === "") return [];
    const leads = leadsOf(text);
    let shortened: readonly string[] | undefined;
    const inShort = () => {
      shortened ??= leads.map(short);
      return shortened;
    };
    const headed = /（[一二三四五六七八九十]{1,3}）/u.test(text);
    const labels = asked
      .filter((aspect) => !isNamed(aspect, leads, inShort) && (headed || !text.includes(stemOf(aspect))))
      .map(({ label }) => label);
    if (labels.length === 0) return [];
    return [
      {
        section: section.id,
        severity: report.year >= 2021 ? ("warning" as const) : ("note" as const),
        message: formMessages.missingAspects(sectionHeading(section, report.year), labels),
        basis: `${edition.notice.number}：总体情况一般包括${asked.map(({ label }) => label).join("、")}等方面`,
      },
    ];
  });
}

/** Words that open something: sub-headings, run-in headings, first clauses of sentences. */
function leadsOf(text: string): readonly string[] {
  const marked = [
    ...text.matchAll(
      /(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[.、])([^。，；\n]{2,40})/gu,
    ),
  ];
  const first = [...text.matchAll(/(?:^|[\n。])([^。，；：\n]{2,16})(?:方面|情况)?[。，：]/gu)];
  return [...new Set([...marked, ...first].map((match) => plain(match[1] ?? "")))];
}

/** Text without any sub-headings need only speak of the matter: 主动 申请 管理 平台 监督. */
function stemOf({ label }: Subheading): string {
  return label.replace(/政府信息|建设|保障|依|公开$/gu, "");
}

/** Words without punctuation and spaces. */
function plain(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, "");
}

/** The wordings of an aspect, each without punctuation and in short. */
const wordingsOf = deriveOnce(({ label, aliases = [] }: Subheading) =>
  [label, ...aliases].map(plain).map((words) => ({ words, inShort: short(words) })),
);

function isNamed(aspect: Subheading, leads: readonly string[], shortLeads: () => readonly string[]): boolean {
  const wordings = wordingsOf(aspect);
  return (
    wordings.some(({ words }) => leads.some((lead) => lead.includes(words))) ||
    wordings.some(({ inShort }) => inShort.length >= 4 && shortLeads().some((lead) => lead.includes(inShort)))
  );
}

/** 依申请政府信息公开 and 依申请公开 are the same heading. */
function short(words: string): string {
  return words
    .replaceAll("依法申请", "依申请")
    .replace(/(?:政府)?信息(?:公开|(?!管理))/gu, (left) => (left.endsWith("公开") ? "公开" : ""))
    .replaceAll("政府", "");
}
