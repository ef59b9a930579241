// HTML → paragraphs and grids. Scripts are never run, nothing is fetched; the tree is walked without recursion.

import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { parse } from "parse5";
import { sure } from "#core/ground/sure.ts";
import { struckClasses } from "#core/language/struck-markup.ts";
import { type Blocks, isRunningText, type NewCell } from "#readers/blocks/blocks.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";
import { isOfOtherFile } from "#readers/sources/container/other-file.ts";
import {
  attributeOf,
  fieldText,
  hasWords,
  isElement,
  isHidden,
  isRaisedNote,
  isStruck,
  isText,
  tabOf,
} from "./page-markup.ts";
import { rowsOf, spanOf } from "./table-markup.ts";

const deepest = 512;
const skipped = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "iframe",
  "object",
  "svg",
  "math",
  "head",
  "button",
  "rt",
  "rp",
]);
const breaking = new Set(
  "address article aside blockquote body br center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary ul option".split(
    " ",
  ),
);

type Node = Tree.ChildNode;
type Element = Tree.Element;

export interface HtmlRead {
  /** Text of `<script type="application/json" id="nianbao">` or of `data-nianbao`: our own pages carry the report. */
  readonly embedded?: string;
  /** What the browser's tab calls the page; its words are the first block. */
  readonly tab?: string;
  readonly images: number;
  /** Cells beside others that hold a picture and no text. */
  readonly pictured: number;
}

/** Adds the blocks of an HTML document or fragment. Throws UnreadableFile where it is nested too deeply. */
export function addHtml(blocks: Blocks, html: string): HtmlRead {
  const document = parse(html);
  const walk = new HtmlWalk(blocks, new Set(styleSheets(document).flatMap(struckClasses)));
  walk.run(document);
  return {
    images: walk.images,
    pictured: walk.pictured,
    ...(walk.embedded === undefined ? {} : { embedded: walk.embedded }),
    ...tabOf(document),
  };
}

interface Step {
  readonly node: Node | Tree.Document;
  readonly depth: number;
  readonly after?: true;
}

class HtmlWalk {
  embedded: string | undefined;
  images = 0;
  pictured = 0;
  private readonly blocks: Blocks;
  private readonly struckBy: ReadonlySet<string>;
  private text = "";

  constructor(blocks: Blocks, struckBy: ReadonlySet<string>) {
    this.blocks = blocks;
    this.struckBy = struckBy;
  }

  run(root: Tree.Document | Node): void {
    const stack: Step[] = [{ node: root, depth: 0 }];
    while (stack.length > 0) {
      const { node, depth, after } = sure(stack.pop());
      if (after) {
        this.flush();
        continue;
      }
      if (depth > deepest) throw new UnreadableFile("网页结构嵌套过深（超过 512 层），无法读取");
      if (isText(node)) {
        this.text += node.value.replace(/[ \t\r\n\f]+/gu, " ");
        continue;
      }
      if (!("childNodes" in node)) continue;
      const name = node.nodeName;
      if (isElement(node) && name === "script") this.script(node);
      else if (isElement(node)) this.embedded ??= attributeOf(node, "data-nianbao");
      if (name === "img") this.images += 1;
      if (name !== "head" && skipped.has(name)) continue;
      if (isHidden(node)) continue;
      if (isStruck(node, this.struckBy)) {
        if (hasWords(node)) this.blocks.struck += 1;
        continue;
      }
      const field = fieldText(node, false);
      if (field !== undefined) {
        this.text += field;
        continue;
      }
      if (isElement(node) && name === "table") {
        this.flush();
        const nested = this.table(node);
        for (const inner of nested.reverse()) stack.push({ node: inner, depth: depth + 1 });
        continue;
      }
      const breaks = breaking.has(name);
      if (breaks) {
        this.flush();
        stack.push({ node, depth, after: true });
      }
      const children = node.childNodes;
      for (let i = children.length - 1; i >= 0; i -= 1) stack.push({ node: sure(children[i]), depth: depth + 1 });
    }
    this.flush();
  }

  private flush(): void {
    const text = this.text.replace(/\u00a0/gu, " ").trim();
    if (text !== "") this.blocks.paragraph(text);
    this.text = "";
  }

  private script(node: Element): void {
    const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value;
    if (attribute("id") !== "nianbao" || attribute("type") !== "application/json") return;
    this.embedded = node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  }

  /** A table of figures becomes a grid; one around other tables is walked through. Returns what to walk. */
  private table(table: Element): Node[] {
    const rows = rowsOf(table);
    const nested = rows.some((cells) => cells.some((cell) => hasTable(cell)));
    if (nested) return rows.flat().flatMap((cell) => [...cell.childNodes, lineBreak()]);
    const captions = table.childNodes.filter((child) => child.nodeName === "caption");
    let grid: NewCell[][] = [];
    const flush = () => {
      this.blocks.grid(grid, true);
      grid = [];
    };
    for (const cells of rows) {
      const lines = cells.map((cell) => this.linesOf(cell, cells.length > 1));
      const [only = []] = lines;
      if (cells.length === 1 && isRunningText(only)) {
        flush();
        for (const line of only) this.blocks.paragraph(line);
      } else grid.push(cells.map((cell, index) => newCell(cell, lines[index] ?? [])));
    }
    flush();
    return captions;
  }

  private linesOf(cell: Element, besideOthers: boolean): readonly string[] {
    const before = this.images;
    const lines = linesIn(cell, this.struckBy, {
      image: () => {
        this.images += 1;
      },
      struck: () => {
        this.blocks.struck += 1;
      },
    });
    if (besideOthers && lines.length === 0 && this.images > before) this.pictured += 1;
    return lines;
  }
}

function newCell(cell: Element, lines: readonly string[]): NewCell {
  const named = attributeOf(cell, "data-cell") ?? innerName(cell);
  const formula = attributeOf(cell, "x:fmla");
  return {
    text: lines.join(lines.some((line) => /\p{Script=Han}/u.test(line)) ? "" : " "),
    rowSpan: spanOf(cell, "rowspan"),
    colSpan: spanOf(cell, "colspan"),
    ...(named === undefined ? {} : { name: named }),
    ...(formula === undefined ? {} : { unchecked: isOfOtherFile(formula) ? "otherWorkbook" : "formula" }),
  };
}

function lineBreak(): Node {
  return {
    nodeName: "br",
    tagName: "br",
    attrs: [],
    childNodes: [],
    namespaceURI: "http://www.w3.org/1999/xhtml",
    parentNode: null,
  } as unknown as Node;
}

/** Visits all nodes below one, without recursion; the visitor returns false to stay out of a node. */
function visit(root: Element | Tree.Document, visitor: (node: Node) => boolean | undefined): void {
  const stack: { node: Node; depth: number }[] = [...root.childNodes].reverse().map((node) => ({ node, depth: 1 }));
  while (stack.length > 0) {
    const { node, depth } = sure(stack.pop());
    if (depth > deepest) throw new UnreadableFile("网页结构嵌套过深（超过 512 层），无法读取");
    if (visitor(node) === false || !("childNodes" in node)) continue;
    for (let i = node.childNodes.length - 1; i >= 0; i -= 1)
      stack.push({ node: sure(node.childNodes[i]), depth: depth + 1 });
  }
}

function styleSheets(document: Tree.Document): readonly string[] {
  const sheets: string[] = [];
  visit(document, (node) => {
    if (node.nodeName === "style")
      sheets.push(node.childNodes.map((child) => ("value" in child ? child.value : "")).join(""));
    return undefined;
  });
  return sheets;
}

function hasTable(cell: Element): boolean {
  let found = false;
  visit(cell, (node) => {
    found ||= node.nodeName === "table";
    return !found;
  });
  return found;
}

function innerName(cell: Element): string | undefined {
  let name: string | undefined;
  visit(cell, (node) => {
    if ("attrs" in node) name ??= attributeOf(node, "data-cell");
    return name === undefined;
  });
  return name;
}

interface Seen {
  readonly image: () => void;
  readonly struck: () => void;
}

function linesIn(cell: Element, struckBy: ReadonlySet<string>, on: Seen): readonly string[] {
  let text = "";
  if (isStruck(cell, struckBy)) {
    if (hasWords(cell)) on.struck();
    return [];
  }
  visit(cell, (node) => {
    if (skipped.has(node.nodeName) || isHidden(node) || isRaisedNote(node, text)) return false;
    if (isStruck(node, struckBy)) {
      if (hasWords(node)) on.struck();
      return false;
    }
    const field = fieldText(node, true);
    if (field !== undefined) {
      text += field;
      return false;
    }
    if (isText(node)) text += node.value.replace(/[ \t\r\n\f]+/gu, " ");
    else if (node.nodeName === "img") on.image();
    else if (breaking.has(node.nodeName) && text !== "" && !text.endsWith("\n")) text += "\n";
    return undefined;
  });
  return text
    .replace(/\u00a0/gu, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
