// The meta tags of a government web page, article and column level (国办发〔2017〕47号, 网页设计规范).
import type { Document } from "#core/document/node.ts";
import { storableText } from "#core/language/storable-text.ts";

/** Where and when the report is published, as far as it is known. */
export interface Published {
  /** `2022-01-25`, with or without a time. */
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  /** Name of the website's column; the usual one where it is not given. */
  readonly column?: string | undefined;
}

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

const usualColumn = "政府信息公开年报";
/** The guidelines' own name for this kind of column. */
const columnType = "信息公开年报";
const longestDescription = 120;

/** The tags in the order of the guidelines; what is not known is left out. Also offered for copying into a content system. */
export function metaTags(document: Document, published: Published): readonly MetaTag[] {
  const tags: readonly (readonly [string, string | undefined])[] = [
    ["ColumnName", published.column ?? usualColumn],
    ["ColumnType", columnType],
    ["ArticleTitle", document.title],
    ["PubDate", published.date && dateAndTime(published.date)],
    ["ContentSource", document.office],
    [
      "Keywords",
      [document.office, `${document.year}年`, "政府信息公开", "年度报告"].filter((word) => word !== "").join(","),
    ],
    ["Description", describe(document)],
    ["Url", published.url],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content: storableText(content) }] : []));
}

/** `YYYY-MM-DD HH:MM`, as the guidelines ask; a date without a time stands for the beginning of the day. */
function dateAndTime(text: string): string | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?/.exec(text.trim());
  if (!match) return undefined;
  const [, year, month = "", day = "", hour = "0", minute = "00"] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")} ${hour.padStart(2, "0")}:${minute}`;
}

/** The beginning of the text, whole sentences where they fit. */
function describe(document: Document): string {
  let text = "";
  for (const node of document.nodes) {
    if (node.type !== "paragraph") continue;
    text += [...(node.runIn?.text ?? []), ...node.text].map((run) => run.text).join("");
    if (text.length >= longestDescription) break;
  }
  const characters = [...text];
  if (characters.length <= longestDescription) return text;
  const cut = characters.slice(0, longestDescription).join("");
  const stop = cut.lastIndexOf("。");
  return stop >= 40 ? cut.slice(0, stop + 1) : `${cut}…`;
}
