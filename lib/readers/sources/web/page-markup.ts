// What the markup of a page says about its text: struck out, hidden, typed into a field of a form.
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { isStruckBy } from "#core/language/struck-markup.ts";
import { isNoteBehind } from "#readers/blocks/raised-note.ts";

type Node = Tree.ChildNode;

/** Fields whose value is shown as text. */
const shown = new Set(["", "text", "number", "tel"]);
const figure = /^[-+]?[\d.,]{1,20}$/u;

export function isText(node: Node | Tree.Document): node is Tree.TextNode {
  return node.nodeName === "#text";
}

export function isElement(node: Node | Tree.Document): node is Tree.Element {
  return "tagName" in node;
}

export function attributeOf(node: Tree.Element, name: string): string | undefined {
  return node.attrs.find((one) => one.name === name)?.value;
}

const hiding = /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$))/iu;

/** Not shown by any browser. */
export function isHidden(node: Node | Tree.Document): boolean {
  if (!("attrs" in node)) return false;
  return attributeOf(node, "hidden") !== undefined || hiding.test(attributeOf(node, "style") ?? "");
}

/** The raised number of a footnote behind a figure. */
export function isRaisedNote(node: Node | Tree.Document, before: string): boolean {
  return isElement(node) && node.nodeName === "sup" && isNoteBehind(before, wordsIn(node));
}

function wordsIn(root: Tree.Element): string {
  let words = "";
  const stack: Node[] = [...root.childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) words += node.value;
    if ("childNodes" in node) stack.push(...[...node.childNodes].reverse());
  }
  return words;
}

/** Text with a line through it: no part of what the page says. `classes`: those that strike out. */
export function isStruck(node: Node | Tree.Document, classes: ReadonlySet<string>): boolean {
  if (!("attrs" in node)) return false;
  return isStruckBy(node.nodeName, attributeOf(node, "style") ?? "", attributeOf(node, "class") ?? "", classes);
}

/** What the browser's tab calls a page. */
export function tabOf(document: Tree.Document): { readonly tab?: string } {
  const html = document.childNodes.filter(isElement).find(({ nodeName }) => nodeName === "html");
  const head = html?.childNodes.filter(isElement).find(({ nodeName }) => nodeName === "head");
  const title = head?.childNodes.filter(isElement).find(({ nodeName }) => nodeName === "title");
  return title ? { tab: textIn(title).trim() } : {};
}

/** Is there anything to read below the node? */
export function hasWords(root: Node | Tree.Document): boolean {
  const stack: (Node | Tree.Document)[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node) && node.value.trim() !== "") return true;
    if ("childNodes" in node) stack.push(...node.childNodes);
  }
  return false;
}

/** What a field of a form shows; undefined where the node is none. Outside tables only figures count: pages have search boxes. */
export function fieldText(node: Node | Tree.Document, inTable: boolean): string | undefined {
  if (!("attrs" in node)) return undefined;
  if (node.nodeName === "input") {
    const type = (attributeOf(node, "type") ?? "").toLowerCase();
    return shown.has(type) ? counted(attributeOf(node, "value") ?? "", inTable) : "";
  }
  if (node.nodeName === "textarea") return counted(textIn(node), inTable);
  if (node.nodeName !== "select") return undefined;
  const options = optionsIn(node);
  const chosen = options.find((option) => attributeOf(option, "selected") !== undefined) ?? options[0];
  return counted(chosen ? textIn(chosen) : "", inTable);
}

function counted(text: string, inTable: boolean): string {
  const words = text.trim();
  return inTable || figure.test(words) ? words : "";
}

function optionsIn(select: Tree.Element): readonly Tree.Element[] {
  return select.childNodes.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.nodeName === "option") return [child];
    return child.nodeName === "optgroup" ? optionsIn(child) : [];
  });
}

function textIn(node: Tree.Element): string {
  return node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}
