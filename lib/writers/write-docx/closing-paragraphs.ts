// How attachments, office and date stand below the text of a Word file: the same for both ways of writing it.
import { signatureIndents } from "#core/document/closing-nodes.ts";
import type { Node } from "#core/document/node.ts";
import { emWidth } from "#core/document/title-lines.ts";
import { twipsOfPt, type WordStyle } from "./word-style.ts";

export interface ClosingParagraph {
  /** "" is plain text: the empty line before. */
  readonly style: "" | "ReportAttachment" | "ReportSignature";
  readonly text: string;
  /** In twentieths of a point, in the order of `w:ind`. */
  readonly indent?: { readonly left?: number; readonly right?: number; readonly hanging?: number };
}

const blank: ClosingParagraph = { style: "", text: "" };

/** 附件 begins two characters in; names stand below each other, and so do their lines. */
export function attachmentParagraphs(
  { names }: Extract<Node, { type: "attachments" }>,
  style: WordStyle,
): readonly ClosingParagraph[] {
  const em = twipsOfPt(style.body.sizePt);
  const number = names.length > 1 ? 1 : 0;
  const paragraphs = names.map((name, index): ClosingParagraph => {
    const lead = index === 0 ? "附件：" : "";
    const hanging = (emWidth(lead) + number) * em;
    const indent = { left: (5 + number) * em, ...(hanging > 0 ? { hanging } : {}) };
    return { style: "ReportAttachment", text: lead + name, indent };
  });
  return [blank, ...paragraphs];
}

export function signatureParagraphs(
  node: Extract<Node, { type: "signature" }>,
  style: WordStyle,
): readonly ClosingParagraph[] {
  const em = twipsOfPt(style.body.sizePt);
  const indents = signatureIndents(node);
  const line = (text: string, characters: number): ClosingParagraph[] =>
    text === "" ? [] : [{ style: "ReportSignature", text, indent: { right: Math.round(characters * em) } }];
  return [blank, ...line(node.office, indents.office), ...line(node.date, indents.date)];
}
