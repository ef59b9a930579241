// Passages of a document marked for a reviewer: what says something else than before, and what remarks are about.
import type { Text } from "../report/text-run.ts";
import type { Document, Node } from "./node.ts";

/** A remark that is drawn into the document: its number, the section it is about, and the words, if it names any. */
export interface MarkedRemark {
  readonly id: number;
  readonly section: string;
  readonly quote: string;
}

/** The printed figure of every cell, in tables and in sentences. */
export function figuresIn({ nodes }: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const node of nodes) {
    for (const { cell, text } of textsOf(node).flat()) if (cell !== undefined) found.set(cell, text);
    if (node.type !== "table") continue;
    for (const { cells } of node.bodies.flat())
      for (const { cell, text } of cells) if (cell !== undefined) found.set(cell, text);
  }
  return found;
}

/** Cells whose printed figure is another than before, totals among them. */
export function changedCells(now: Document, before: Document): readonly string[] {
  const old = figuresIn(before);
  return [...figuresIn(now)].flatMap(([cell, text]) => (old.get(cell) === text ? [] : [cell]));
}

/** The document with every sentence marked that its section did not have before, and with the remarks in their places. */
export function markText(now: Document, before: Document, remarks: readonly MarkedRemark[] = []): Document {
  const known = new Map<string, Set<string>>();
  for (const node of before.nodes) {
    const section = sectionOf(node);
    const sentences = known.get(section) ?? new Set();
    known.set(section, sentences);
    for (const text of textsOf(node)) for (const { words } of sentencesOf(plain(text))) sentences.add(words);
  }
  const placed = new Set<number>();
  const changed = now.nodes.map((node) => {
    const old = known.get(sectionOf(node)) ?? new Set();
    return mapTexts(node, (text) => withQuotes(withNews(text, old), node, remarks, placed));
  });
  const nodes = changed.map((node) => (node.type === "heading" ? withNumbers(node, remarks, placed) : node));
  return { ...now, nodes };
}

function withNews(text: readonly Text[], old: ReadonlySet<string>): readonly Text[] {
  return sentencesOf(plain(text))
    .filter(({ words }) => words !== "" && !old.has(words))
    .reduce((runs, { from, until }) => markBetween(runs, from, until, "changed"), text);
}

/** The words that remarks quote, each where it is found first. */
function withQuotes(
  text: readonly Text[],
  node: Node,
  remarks: readonly MarkedRemark[],
  placed: Set<number>,
): readonly Text[] {
  let runs = text;
  for (const { id, section, quote } of remarks) {
    if (placed.has(id) || quote === "" || section !== sectionOf(node)) continue;
    const from = plain(runs).indexOf(quote);
    if (from < 0) continue;
    placed.add(id);
    const until = from + quote.length;
    runs = insertAt(markBetween(runs, from, until, "remarked"), until, numberOf(id));
  }
  return runs;
}

/** Remarks about a section as a whole, or whose words are no longer there, stand at its heading. */
function withNumbers(
  node: Extract<Node, { type: "heading" }>,
  remarks: readonly MarkedRemark[],
  placed: Set<number>,
): Node {
  const here = remarks.filter(({ id, section }) => section === node.section && !placed.has(id));
  if (node.level !== 1 || here.length === 0) return node;
  for (const { id } of here) placed.add(id);
  return { ...node, text: [...node.text, ...here.map(({ id }) => numberOf(id))] };
}

function numberOf(id: number): Text {
  return { text: `〔意见${id}〕`, mark: "remark" };
}

function sectionOf(node: Node): string {
  return "section" in node ? node.section : "";
}

function textsOf(node: Node): readonly (readonly Text[])[] {
  if (node.type === "paragraph") return [...(node.runIn ? [node.runIn.text] : []), node.text];
  if (node.type === "heading") return [node.text];
  return node.type === "list" ? node.items : [];
}

function mapTexts(node: Node, change: (text: readonly Text[]) => readonly Text[]): Node {
  if (node.type === "heading") return { ...node, text: change(node.text) };
  if (node.type === "list") return { ...node, items: node.items.map(change) };
  if (node.type !== "paragraph") return node;
  const { runIn } = node;
  return { ...node, ...(runIn ? { runIn: { ...runIn, text: change(runIn.text) } } : {}), text: change(node.text) };
}

function plain(text: readonly Text[]): string {
  return text.map((run) => run.text).join("");
}

function sentencesOf(
  text: string,
): readonly { readonly from: number; readonly until: number; readonly words: string }[] {
  return [...text.matchAll(/[^。！？；]+[。！？；]*/gu)].map((match) => {
    return { from: match.index, until: match.index + match[0].length, words: match[0].trim() };
  });
}

/** The runs, parted where the passage begins and ends, with what is in it marked. */
function markBetween(
  text: readonly Text[],
  from: number,
  until: number,
  mark: NonNullable<Text["mark"]>,
): readonly Text[] {
  let at = 0;
  return text.flatMap((run) => {
    const [start, end] = [Math.max(from - at, 0), Math.min(until - at, run.text.length)];
    at += run.text.length;
    if (end <= start) return [run];
    const part = (piece: string, marked: boolean): readonly Text[] =>
      piece === "" ? [] : [{ ...run, text: piece, ...(marked ? { mark } : {}) }];
    return [
      ...part(run.text.slice(0, start), false),
      ...part(run.text.slice(start, end), true),
      ...part(run.text.slice(end), false),
    ];
  });
}

/** `added` between the runs; a figure is never parted. */
function insertAt(text: readonly Text[], place: number, added: Text): readonly Text[] {
  let at = 0;
  const index = text.findIndex((run) => {
    at += run.text.length;
    return at >= place;
  });
  return [...text.slice(0, index + 1), added, ...text.slice(index + 1)];
}
