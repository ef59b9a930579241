// The committed clipboard contents as grids, read with another parser than the browser's.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { type ClipGrid, gridFromRows, gridFromText, type SourceCell } from "#core/desk/clipboard-grid.ts";
import { shownOrRaw } from "#core/desk/raw-value.ts";
import { isStruckBy } from "#core/language/struck-markup.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const folder = join(import.meta.dirname, "fixtures", "clipboard");

/** What was put on the clipboard as text, or "" where only HTML is kept. */
export function clipboardFile(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

export function gridsOf(name: string): readonly ClipGrid[] {
  const content = clipboardFile(name);
  return name.endsWith(".txt") ? [gridFromText(content)] : gridsOfHtml(content);
}

export function gridsOfHtml(html: string): readonly ClipGrid[] {
  return elements(parse(html), "table").map((table) => gridFromRows(elements(table, "tr").map(cellsOf)));
}

function cellsOf(row: Element): SourceCell[] {
  return row.childNodes.flatMap((node) => {
    if (!("tagName" in node) || (node.tagName !== "td" && node.tagName !== "th")) return [];
    const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value;
    const raw = {
      xNum: attribute("x:num") ?? null,
      sdval: attribute("sdval") ?? null,
      sheetsValue: attribute("data-sheets-value") ?? null,
    };
    const struck = struckIn(node);
    return [
      {
        text: struck === "" ? shownOrRaw(textOf(node), raw) : textOf(node, isStruck),
        struck,
        colSpan: Number(attribute("colspan") ?? 1),
        rowSpan: Number(attribute("rowspan") ?? 1),
      },
    ];
  });
}

function elements(node: Node, tag: string): Element[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) =>
    "tagName" in child && child.tagName === tag ? [child] : elements(child, tag),
  );
}

function isStruck(node: Node): boolean {
  if (!("attrs" in node)) return false;
  const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value ?? "";
  return isStruckBy(node.nodeName, attribute("style"), attribute("class"), new Set());
}

function struckIn(node: Node): string {
  if (!("childNodes" in node)) return "";
  return node.childNodes.map((child) => (isStruck(child) ? textOf(child) : struckIn(child))).join("");
}

function textOf(node: Node, without: (node: Node) => boolean = () => false): string {
  if ("value" in node) return node.value;
  const children = "childNodes" in node ? node.childNodes : [];
  return children.map((child) => (without(child) ? "" : textOf(child, without))).join("");
}
