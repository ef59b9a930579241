// Document → HTML: a standalone page, the sheets of the preview, and fragments for content systems and 公众号.
import type { Document } from "#core/document/node.ts";
import { storableText } from "#core/language/storable-text.ts";
import type { PublishedPart } from "#core/report/published-part.ts";
import { type FragmentStyle, fragment, fragmentNodes, fragmentPartials } from "#templates/html/fragment-nodes.ts";
import { cmsStyle, wechatStyle } from "#templates/html/fragment-styles.ts";
import { draftLook, pageLook } from "#templates/html/look.ts";
import { page, sheets } from "#templates/html/page.ts";
import { pageNodes, pagePartials } from "#templates/html/page-nodes.ts";
import { compileNodes, compileWith } from "./write-html-compile.ts";
import { fragmentWriters } from "./write-html-fragment.ts";
import { dataId, linkedData } from "./write-html-json-ld.ts";
import { metaTags, type Published } from "./write-html-meta.ts";
import { bodyOf, pageWriters } from "./write-html-page.ts";

/** `page`: one file; `sheets`: pages of the preview; `cms`, `wechat`: fragments to paste into an editor. */
export type HtmlVariant = "page" | "sheets" | "cms" | "wechat";

export interface HtmlOptions {
  readonly variant?: HtmlVariant;
  /** The report as exchange JSON, embedded so that any copy of the page can be read back without loss. */
  readonly exchange?: PublishedPart;
  readonly published?: Published;
  /** Says on top of the screen and of every printed page that this is a draft. */
  readonly draft?: boolean;
}

const shells = compileWith({ page, sheets, fragment }, {});
const pages = pageWriters(compileNodes(pageNodes, pagePartials));
const fragments = compileNodes(fragmentNodes, fragmentPartials);
const cms = fragmentWriters(fragments, cmsStyle);
const wechat = fragmentWriters(fragments, wechatStyle);

/**
 * The document as HTML text. Every text is escaped; nothing in it is ever run as a template or as markup.
 * Throws for a node of unknown type.
 */
export function writeHtml(document: Document, options: HtmlOptions = {}): string {
  switch (options.variant ?? "page") {
    case "page":
      return writePage(document, options);
    case "sheets":
      return shells.sheets({ body: bodyOf(document.nodes, pages) });
    case "cms":
      return writeFragment(document, cms, cmsStyle, options.exchange);
    case "wechat":
      return writeFragment(document, wechat, wechatStyle, options.exchange);
  }
}

function writePage(document: Document, { exchange, published = {}, draft = false }: HtmlOptions): string {
  const meta = metaTags(document, published);
  return shells.page({
    title: document.title,
    meta,
    look: draft ? `${pageLook}\n${draftLook}` : pageLook,
    body: bodyOf(document.nodes, pages),
    data: exchange ? scriptJson(exchange) : null,
    dataId,
    linked: exchange && !draft ? scriptJson(linkedData(document, published, meta)) : null,
  });
}

function writeFragment(
  document: Document,
  writers: typeof cms,
  style: FragmentStyle,
  exchange: PublishedPart | undefined,
): string {
  return shells.fragment({
    boxTag: style.boxTag,
    style: style.root,
    data: exchange && style.carriesData ? storableJson(exchange) : null,
    body: bodyOf(document.nodes, writers),
  });
}

/**
 * JSON that cannot end the script element it stands in, nor start a comment or another script inside it; without the
 * characters that no file of ours holds.
 */
export function scriptJson(value: object): string {
  return storableJson(value).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function storableJson(value: object): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === "string" ? storableText(each) : each));
}
