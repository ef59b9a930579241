// Assertions on a Word file's text: fonts, sizes, indents, headings, and that every line of the report is there.
import { child, descendants, value, type Xml } from "../plain-xml.ts";
import {
  fontOf,
  paragraphAttribute,
  paragraphProperty,
  paragraphText,
  runProperty,
  runsOf,
  runText,
  sizeOf,
  styleIdOf,
  type WordFile,
} from "./word-file.ts";

const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u3000-\u303f]/u;
const ambiguous = /[\u2018\u2019\u201c\u201d\u2014\u2026\u00b7]/u;
const official =
  /^(方正小标宋(简体|_GBK)|方正(黑体|仿宋|楷体)(简体|_GBK)|华文(中宋|仿宋|楷体)|仿宋(_GB2312)?|楷体(_GB2312)?|黑体|宋体)$/;

type Kind = "title" | "heading1" | "heading2" | "heading3" | "body" | "other" | "empty";

function kindOf(file: WordFile, paragraph: Xml): Kind {
  if (paragraphText(paragraph).trim() === "") return "empty";
  if (styleIdOf(file, paragraph) === "Title") return "title";
  const level = value(paragraphProperty(file, paragraph, "w:outlineLvl"));
  if (level !== undefined) return `heading${Number(level) + 1}` as Kind;
  return value(paragraphProperty(file, paragraph, "w:jc")) === "both" ? "body" : "other";
}

const looks: Readonly<Partial<Record<Kind, readonly [font: RegExp, size: number]>>> = {
  title: [/小标宋|中宋/, 22],
  heading1: [/^黑体$/, 16],
  heading2: [/^楷体/, 16],
  heading3: [/^仿宋/, 16],
  body: [/^仿宋/, 16],
};

/** Problems of fonts, sizes, indents, line pitch, colour and language (word-by-word rules of GB/T 9704-2012 7.2, 7.3). */
export function textProblems(file: WordFile): string[] {
  const problems: string[] = [];
  const paragraphs = file.blocks.filter(({ name }) => name === "w:p");
  const latin = new Set<string>();
  for (const paragraph of paragraphs) {
    const kind = kindOf(file, paragraph);
    const start = paragraphText(paragraph).slice(0, 12);
    problems.push(...lookProblems(file, paragraph, kind).map((problem) => `${start}: ${problem}`));
    problems.push(...indentProblems(file, paragraph, kind).map((problem) => `${start}: ${problem}`));
    if (kind === "body") {
      for (const run of runsOf(paragraph))
        if (/[0-9A-Za-z]/.test(runText(run))) latin.add(fontOf(file, paragraph, run, "ascii") ?? "");
    }
  }
  if (latin.size > 1) problems.push(`digits in ${[...latin].join(", ")}`);
  const language = value(child(file.runDefaults, "w:lang"), "w:eastAsia");
  if (language !== "zh-CN") problems.push(`language ${language}`);
  if (!paragraphs.some((paragraph) => kindOf(file, paragraph) === "title")) problems.push("no title");
  return [...problems, ...runProblems(file)];
}

function lookProblems(file: WordFile, paragraph: Xml, kind: Kind): string[] {
  const [font, size] = looks[kind] ?? [];
  if (!font) return [];
  const problems: string[] = [];
  if (kind === "title" && value(paragraphProperty(file, paragraph, "w:jc")) !== "center")
    problems.push("title not centred");
  if (kind.startsWith("heading") && !paragraphProperty(file, paragraph, "w:keepNext"))
    problems.push("heading apart from its text");
  runsOf(paragraph).forEach((run, index) => {
    if (!chinese.test(runText(run))) return;
    const name = fontOf(file, paragraph, run, "eastAsia") ?? "";
    const runIn =
      kind === "body" && index === 0 && /^[（(][一二三四五六七八九十]+[）)]/.test(runText(run)) && /^楷体/.test(name);
    if ((!font.test(name) && !runIn) || sizeOf(file, paragraph, run) !== size)
      problems.push(`${name} ${sizeOf(file, paragraph, run)}`);
  });
  return problems;
}

function indentProblems(file: WordFile, paragraph: Xml, kind: Kind): string[] {
  if (kind !== "body" && !kind.startsWith("heading")) return [];
  const problems: string[] = [];
  if (paragraphAttribute(file, paragraph, "w:ind", "w:firstLineChars") !== "200")
    problems.push("not two characters in");
  if (/^\s/.test(paragraphText(paragraph))) problems.push("indented by spaces");
  const pitch = Number(paragraphAttribute(file, paragraph, "w:spacing", "w:line")) / 20;
  const exact = paragraphAttribute(file, paragraph, "w:spacing", "w:lineRule") === "exact";
  if (!exact || pitch < 27.9 || pitch > 30.1) problems.push(`line pitch ${pitch}`);
  return problems;
}

/** What holds for every run, those in tables among them. */
function runProblems(file: WordFile): string[] {
  const problems: string[] = [];
  const listed = new Set(
    descendants(file.xml.get("word/fontTable.xml") ?? file.body, "w:font").map((font) => value(font, "w:name")),
  );
  for (const paragraph of descendants(file.body, "w:p")) {
    for (const run of runsOf(paragraph)) {
      const text = runText(run);
      const font = fontOf(file, paragraph, run, "eastAsia") ?? "none";
      if (chinese.test(text) && !(official.test(font) && listed.has(font)))
        problems.push(`${text.slice(0, 8)} in ${font}`);
      if (ambiguous.test(text) && fontOf(file, paragraph, run, "hint") !== "eastAsia")
        problems.push(`${text.slice(0, 8)}: narrow quotes`);
      if (runProperty(file, paragraph, run, "w:color") || runProperty(file, paragraph, run, "w:highlight"))
        problems.push("coloured text");
      if (/GB2312|简体/.test(font) && [...text].some(isRare))
        problems.push(`${text.slice(0, 8)}: rare character in ${font}`);
    }
  }
  return problems;
}

/** Outside GB 2312: what its row and cell numbers decode to. */
const common = new Set(
  new TextDecoder("gbk").decode(
    new Uint8Array(
      Array.from({ length: 72 * 94 * 2 }, (_, index) => {
        const cell = index >> 1;
        return index % 2 === 0 ? 0xb0 + Math.floor(cell / 94) : 0xa1 + (cell % 94);
      }),
    ),
  ),
);

function isRare(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x3400 && !(code >= 0xe000 && code <= 0xff65) && !common.has(character);
}

/**
 * Problems of structure: parts in order as first-level headings of the navigation pane, none empty, a table in each part
 * that has one, built-in styles, no empty lines for spacing.
 */
export function structureProblems(
  file: WordFile,
  headings: readonly string[],
  withTables: readonly string[],
): string[] {
  const problems: string[] = [];
  const kinds = file.blocks.map((block) => (block.name === "w:tbl" ? "table" : kindOf(file, block)));
  const starts = kinds.flatMap((kind, index) => (kind === "heading1" ? [index] : []));
  const found = starts.map((start) => paragraphText(file.blocks[start] as Xml));
  if (found.join() !== headings.join()) problems.push(`parts ${found.join()}`);
  starts.forEach((start, index) => {
    const part = kinds.slice(start + 1, starts[index + 1]);
    if (part.every((kind) => kind === "empty")) problems.push(`${found[index]} is empty`);
    const tables = part.filter((kind) => kind === "table").length;
    if (tables !== (withTables.includes(found[index] ?? "") ? 1 : 0))
      problems.push(`${found[index]}: ${tables} tables`);
  });
  for (const [id, name] of [
    ["Title", "Title"],
    ["Heading1", "heading 1"],
    ["Heading2", "heading 2"],
  ] as const) {
    const style = file.styles.get(id);
    if (value(style && child(style, "w:name")) !== name) problems.push(`no built-in style ${name}`);
  }
  if (kinds.some((kind, index) => kind === "empty" && kinds[index + 1] === "empty"))
    problems.push("empty lines for spacing");
  return problems;
}

/** Lines of the report's text that the file lacks or has in another order. */
export function missingLines(file: WordFile, narrative: readonly string[]): readonly string[] {
  const printed = file.blocks.filter(({ name }) => name === "w:p").map(paragraphText);
  let at = 0;
  return narrative
    .flatMap((text) => text.split("\n"))
    .map((line) => line.trim())
    .filter((line) => {
      if (line === "") return false;
      const found = printed.indexOf(line, at);
      if (found >= 0) at = found + 1;
      return found < 0;
    });
}
