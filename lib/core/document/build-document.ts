// The finished report as a tree: what every writer prints.
import type { Edition, Section } from "../editions/edition.ts";
import { countUnstorable, storableText } from "../language/storable-text.ts";
import { figuresOf } from "../report/figures.ts";
import { readNarrative } from "../report/narrative.ts";
import { resolvePlaceholders } from "../report/placeholders.ts";
import type { Figures, Report } from "../report/report.ts";
import type { Text } from "../report/text-run.ts";
import { reportTitle, sectionHeading, sectionTitle } from "../report/title.ts";
import { buildTable, type TableNode } from "./build-table.ts";
import { closingNodes } from "./closing-nodes.ts";
import { flowing } from "./flowing-table.ts";
import type { Document, Node } from "./node.ts";
import { roomBelow } from "./page-room.ts";
import { titleLines } from "./title-lines.ts";
import { blankFigure, type Wording } from "./wording.ts";

/** A table of more rows than this starts a page, so that it stays whole… */
const mostRowsAmongText = 20;
/** …unless it would leave more than this share of the page before it empty: then it begins there (decision 0015). */
const mostEmpty = 0.4;

/**
 * The document of a report: title, opening, the edition's sections with their text and tables. A prose section prints
 * its own text, else the sentences that `wording` has for it; changes against last year need its figures, `lastYear`.
 * What no file can hold is left out and told in `notes`.
 */
export function buildDocument(edition: Edition, report: Report, wording?: Wording, lastYear?: Figures): Document {
  const figures = figuresOf(edition, report);
  const texts: Texts = { edition, report, figures, lastYear };
  const title = storableText(reportTitle(report)).trim();
  const notes: string[] = [];
  const nodes: Node[] = [{ type: "title", lines: titleLines(title) }];
  nodes.push(...textNodes("opening", report.narrative.opening ?? "", texts));
  for (const section of edition.sections) nodes.push(...sectionNodes(section, texts, wording, notes, nodes));
  nodes.push(...closingNodes(report));
  const dropped = [title === reportTitle(report) ? "" : reportTitle(report), ...Object.values(report.narrative)]
    .map(countUnstorable)
    .reduce((sum, count) => sum + count, 0);
  if (dropped > 0) notes.push(`文字中有 ${dropped} 个无法存入文件的字符（控制字符或残缺字符），输出时已略去。`);
  const document = { title, office: storableText(report.office.name), year: report.year, edition: edition.id, nodes };
  return notes.length === 0 ? document : { ...document, notes };
}

/** What the report's texts are filled in from. */
interface Texts {
  readonly edition: Edition;
  readonly report: Report;
  readonly figures: Figures;
  readonly lastYear: Figures | undefined;
}

function sectionNodes(
  section: Section,
  texts: Texts,
  wording: Wording | undefined,
  notes: string[],
  before: readonly Node[],
): readonly Node[] {
  const { edition, report, figures } = texts;
  const heading: Node = {
    type: "heading",
    level: 1,
    text: [{ text: sectionHeading(section, report.year) }],
    section: section.id,
  };
  const own = textNodes(section.id, report.narrative[section.id] ?? "", texts);
  if (section.content === "tables") {
    const table = buildTable(edition, section, sectionTitle(section, report.year), report, figures);
    if (!isLong(table)) return [heading, ...own, table];
    if (roomBelow(before) > mostEmpty) return [heading, ...own, flowing(table)];
    return [{ type: "pageBreak" }, heading, ...own, table];
  }
  if (section.content === "prose" && own.length === 0) {
    const sentences = wording?.(section.id, report, figures);
    if (sentences) notes.push(...sentences.notes);
    return [heading, ...textNodes(section.id, sentences?.text ?? "", texts).map(withBlanks)];
  }
  return [heading, ...own];
}

function isLong(table: TableNode): boolean {
  return table.head.length + table.bodies.reduce((rows, body) => rows + body.length, 0) > mostRowsAmongText;
}

/** A text's blocks as nodes: one line is a heading, a paragraph, or a paragraph with a run-in heading. */
function textNodes(section: string, text: string, texts: Texts): readonly Node[] {
  const { edition, report, figures, lastYear } = texts;
  const runs = (part: string): readonly Text[] => resolvePlaceholders(edition, report, figures, part, lastYear);
  return readNarrative(storableText(text)).map((block): Node => {
    if (block.kind === "heading" && block.level)
      return { type: "heading", level: block.level, text: runs(block.text), section };
    if (block.kind === "runIn" && block.level && block.lead) {
      const runIn = { level: block.level, text: runs(block.text.slice(0, block.lead)) };
      return { type: "paragraph", runIn, text: runs(block.text.slice(block.lead)), section };
    }
    return { type: "paragraph", text: runs(block.text), section };
  });
}

/** In the product's own sentences a blank figure prints as a gap to fill in, not as the placeholder. */
function withBlanks(node: Node): Node {
  if (node.type !== "paragraph") return node;
  return { ...node, text: node.text.map((run) => (run.unresolved && run.cell ? { ...run, text: blankFigure } : run)) };
}
