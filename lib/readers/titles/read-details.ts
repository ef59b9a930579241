// Contact and period of a report, as its opening states them.
import type { Details } from "#core/report/report.ts";

const number = "((?:\\d{3,4}[-—－]?)?\\d{7,8}(?:转\\d{1,5})?|1\\d{10})";
const bracket = "(?:[（(][\\p{Script=Han}]{1,6}[）)])?";
const fields: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: "postcode", pattern: /邮(?:政)?编(?:码)?[：:]?(\d{6})(?!\d)/u },
  { name: "phone", pattern: new RegExp(`(?:电话|热线)${bracket}[：:]?${number}`, "u") },
  { name: "fax", pattern: new RegExp(`传真${bracket}[：:]?${number}`, "u") },
  { name: "email", pattern: /(?:电子)?邮[箱件](?:地址)?[：:]?([\w.+-]+@[\w.-]+\w)/u },
];
const fax = new RegExp(`电话[（(]?[/／、及和]?传真[）)]?[：:]?${number}`, "u");
/** An address ends where the next field begins, or the sentence. */
const address = /(?:联系|通讯|办公|通信)?地址[：:]([^，,；;。）)]{4,80})/u;
const nextField = /(?:邮政?编码?|联系人|(?:联系)?(?:电话|方式)|传真|电子邮[箱件]|邮箱|网址|统计期限|办公时间)/u;

/** What the first lines of a text say about contact and period; undefined where they say nothing. */
export function readDetails(text: string): Details | undefined {
  const compact = text.slice(0, 8_000).replace(/\s+/gu, "");
  const contact: Record<string, string> = {};
  const place = address.exec(compact)?.[1]?.split(nextField)[0] ?? "";
  if (place.length >= 4) contact.address = place;
  for (const { name, pattern } of fields) {
    const value = pattern.exec(compact)?.[1];
    if (value) contact[name] = value;
  }
  const both = fax.exec(compact)?.[1];
  if (both && contact.fax === undefined) contact.fax = both;
  if (both && contact.phone === undefined) contact.phone = both;
  const period = periodOf(compact);
  const details: { contact?: Details["contact"]; period?: Details["period"] } = {};
  if (Object.keys(contact).length > 0) details.contact = contact;
  if (period) details.period = period;
  return Object.keys(details).length > 0 ? (details as Details) : undefined;
}

const span =
  /(20\d{2})年(\d{1,2})月(\d{1,2})日(?:起)?[，,]?(?:至|到|截至|截止|止|—|-|－|～|~)(?:到|至)?(20\d{2})?年?(\d{1,2})月(\d{1,2})日/u;

function periodOf(compact: string): Details["period"] | undefined {
  const period = span.exec(compact);
  if (!period) return undefined;
  const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = period;
  return { from: date(fromYear, fromMonth, fromDay), to: date(toYear ?? fromYear, toMonth, toDay) };
}

function date(year = "", month = "", day = ""): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
