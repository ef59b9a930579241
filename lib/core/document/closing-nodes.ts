// What stands below the text where it is set: names of attachments, the office and the date (GB/T 9704-2012 7.3.4, 7.3.5).

import { storableText } from "../language/storable-text.ts";
import type { Report } from "../report/report.ts";
import type { Node } from "./node.ts";
import { emWidth } from "./title-lines.ts";

type Attachments = Extract<Node, { type: "attachments" }>;
type Signature = Extract<Node, { type: "signature" }>;

/** Nothing where the report sets neither; a set office or date that is blank does not count. */
export function closingNodes({ details }: Pick<Report, "details">): readonly (Attachments | Signature)[] {
  const clean = (text: string | undefined) => storableText(text ?? "").trim();
  const names = (details?.attachments ?? []).map(clean).filter((name) => name !== "");
  const office = clean(details?.signature?.office);
  const date = printedDate(clean(details?.signature?.date));
  return [
    ...(names.length > 0 ? [{ type: "attachments" as const, names: numbered(names) }] : []),
    ...(office === "" && date === "" ? [] : [{ type: "signature" as const, office, date }]),
  ];
}

/** One attachment has no number; several are numbered. */
function numbered(names: readonly string[]): readonly string[] {
  return names.length === 1 ? names : names.map((name, index) => `${index + 1}.${name}`);
}

/** `2022年1月25日` (GB/T 9704-2012 7.3.5.4: months and days without a leading nil); any other text as typed. */
function printedDate(text: string): string {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : text;
}

/** Characters that office and date stand in from the right: the date begins two after the office, the wider of both two in. */
export function signatureIndents({ office, date }: Signature): { readonly office: number; readonly date: number } {
  const [wide, narrow] = [emWidth(office), emWidth(date)];
  const block = office === "" ? narrow : Math.max(wide, narrow + 2);
  return { office: 2 + block - wide, date: office === "" ? 2 : Math.max(2, block - narrow) };
}

/** The attachments as one line, for files without a layout. */
export function attachmentLine({ names }: Attachments): string {
  return `附件：${names.join("；")}`;
}
