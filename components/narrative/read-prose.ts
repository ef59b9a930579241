// The text on the clipboard as lines: paragraphs, soft breaks and list numbers of HTML; plain text where there is no HTML.
import { cleanProse, collapseSource, type ProseLine, proseLines } from "#core/desk/clean-prose.ts";
import { listMark } from "#core/desk/list-marks.ts";
import { isStruckBy, struckClasses } from "#core/language/struck-markup.ts";

const longestHtml = 4_000_000;
const blocks = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI " +
    "MAIN NAV OL P PRE SECTION TABLE TBODY TD TH TR UL"
  ).split(" "),
);
const silent =
  /^(?:SCRIPT|STYLE|TITLE|HEAD|META|LINK|TEMPLATE|NOSCRIPT|IFRAME|OBJECT|SVG|IMG|BUTTON|SELECT|TEXTAREA)$/i;

export interface PastedProse {
  /** Clean paragraphs, one a line; "" where there is nothing to put in. */
  readonly text: string;
  /** What became of it, to be told to the clerk; absent for a piece of one line. */
  readonly told?: string;
}

/**
 * What is on the clipboard as clean text. `titles` are headings that the section prints itself; `tables` says whether
 * tables in it become lines of text or are left out. Nothing in the clipboard's HTML runs or loads: it is parsed into an
 * inert document.
 */
export function pastedProse(
  data: Pick<DataTransfer, "getData">,
  titles: readonly string[],
  tables: "asText" | "leftOut" = "asText",
): PastedProse {
  const { lines, struck } = linesOf(data, tables);
  const { text, paragraphs, dropped } = cleanProse(lines, titles);
  if (paragraphs <= 1 && dropped.length === 0 && struck === 0) return { text };
  const left = dropped.length > 0 ? `，略去页码等 ${dropped.length} 行（${dropped.slice(0, 2).join("、")}）` : "";
  const gone = struck > 0 ? `，${struck} 处带删除线的文字没有粘贴` : "";
  return { text, told: `已粘贴 ${paragraphs} 段${left}${gone}` };
}

interface ClipLines {
  readonly lines: readonly ProseLine[];
  /** Places with a line through their text; they were left out. */
  readonly struck: number;
}

function linesOf(data: Pick<DataTransfer, "getData">, tables: "asText" | "leftOut"): ClipLines {
  const html = data.getData("text/html");
  if (html.trim() !== "" && html.length <= longestHtml) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const { body } = page;
    if (tables === "leftOut") for (const table of innermostTables(body)) table.remove();
    const struck = removeStruck(page);
    const lines = readHtml(body);
    if (tables === "leftOut" || lines.some(({ text }) => text.trim() !== "")) return { lines, struck };
  }
  return { lines: tables === "leftOut" ? [] : proseLines(data.getData("text/plain")), struck: 0 };
}

/** Takes out what has a line through it; how many places that were. */
function removeStruck(page: Document): number {
  const sheets = [...page.querySelectorAll("style")].map((sheet) => sheet.textContent ?? "");
  const classes = new Set(sheets.flatMap(struckClasses));
  const struck = [...page.body.querySelectorAll("*")].filter((element) =>
    isStruckBy(element.tagName, element.getAttribute("style") ?? "", element.getAttribute("class") ?? "", classes),
  );
  for (const element of struck) element.textContent = "";
  return struck.filter((element) => !struck.some((other) => other !== element && other.contains(element))).length;
}

function innermostTables(body: HTMLElement): readonly Element[] {
  return [...body.querySelectorAll("table")].filter((table) => !table.querySelector("table"));
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
    if (isShortCell(node)) {
      text += `${collapseSource(node.textContent ?? "").trim()} `;
      return;
    }
    const block = blocks.has(node.tagName);
    if (block) end("paragraph");
    if (node.tagName === "LI") text += markOf(node);
    if (isListMark(node)) text += numberOnly(node.textContent ?? "");
    else for (const child of node.childNodes) visit(child);
    if (block) end("paragraph");
  };
  visit(body);
  end("paragraph");
  return lines;
}

/** Longer, and it is no figure or label but a page that is laid out in a table. */
const longestCell = 60;

/** The cells of a row stay on one line, so that no figure of a table passes for the number of a page. */
function isShortCell(element: Element): boolean {
  if (element.tagName !== "TD" && element.tagName !== "TH") return false;
  return element.parentElement !== null && element.parentElement.children.length > 1 && isShort(element);
}

function isShort(element: Element): boolean {
  return (element.textContent ?? "").trim().length <= longestCell && !element.querySelector("table");
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
