// The text on the clipboard as lines: paragraphs, soft breaks and list numbers of HTML; plain text where there is no HTML.
import { collapseSource, type ProseLine, proseLines } from "#core/desk/clean-prose.ts";
import { listMark } from "#core/desk/list-marks.ts";

const longestHtml = 4_000_000;
const blocks = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI " +
    "MAIN NAV OL P PRE SECTION TABLE TBODY TD TH TR UL"
  ).split(" "),
);
const silent =
  /^(?:SCRIPT|STYLE|TITLE|HEAD|META|LINK|TEMPLATE|NOSCRIPT|IFRAME|OBJECT|SVG|IMG|BUTTON|SELECT|TEXTAREA)$/i;

/** Nothing in the clipboard's HTML runs or loads: it is parsed into an inert document. */
export function clipboardProse(data: Pick<DataTransfer, "getData">): readonly ProseLine[] {
  const html = data.getData("text/html");
  if (html.trim() !== "" && html.length <= longestHtml) {
    const lines = readHtml(new DOMParser().parseFromString(html, "text/html").body);
    if (lines.some(({ text }) => text.trim() !== "")) return lines;
  }
  return proseLines(data.getData("text/plain"));
}

function readHtml(body: HTMLElement): readonly ProseLine[] {
  const lines: ProseLine[] = [];
  let text = "";
  const end = (kind: ProseLine["end"]) => {
    if (text !== "" || kind === "soft") lines.push({ text, end: kind });
    text = "";
  };
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += collapseSource(node.nodeValue ?? "");
    if (!(node instanceof Element) || silent.test(node.tagName) || isHidden(node)) return;
    if (node.tagName === "BR") {
      end("soft");
      return;
    }
    const block = blocks.has(node.tagName);
    if (block) end("paragraph");
    if (node.tagName === "LI") text += markOf(node);
    if (isListMark(node)) text += numberOnly(node.textContent ?? "");
    else for (const child of node.childNodes) visit(child);
    if (node.tagName === "TD" || node.tagName === "TH") text += " ";
    else if (block) end("paragraph");
  };
  visit(body);
  end("paragraph");
  return lines;
}

function isHidden(element: Element): boolean {
  return /display:\s*none|mso-hide:\s*all/i.test(element.getAttribute("style") ?? "");
}

/** Word's own list number or bullet. */
function isListMark(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(element.getAttribute("style") ?? "");
}

/** Numbers are kept, bullets (which Word writes as letters of a symbol font) are not. */
function numberOnly(mark: string): string {
  return /[\d一二三四五六七八九十①-⑳]/u.test(mark) ? mark : "";
}

function markOf(listItem: Element): string {
  const list = listItem.parentElement;
  if (!(list instanceof HTMLOListElement)) return "";
  const before = [...list.children].filter((child) => child.tagName === "LI");
  const style = `${list.getAttribute("style") ?? ""} ${listItem.getAttribute("style") ?? ""}`;
  return listMark((list.start || 1) + before.indexOf(listItem), style, list.type);
}
