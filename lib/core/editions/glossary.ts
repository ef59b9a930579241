// The glossary of all editions: every head, its label, its name in code, where it is used and what it means.
import { pathsOf } from "./cells.ts";
import type { Edition, Head } from "./edition.ts";
import { printedHead } from "./grid.ts";
import { headHelp } from "./head-help.ts";

interface Entry {
  readonly label: string;
  readonly id: string;
  readonly axis: "行" | "列";
  readonly editions: readonly string[];
  readonly aliases: readonly string[];
  readonly help: string;
}

/** The glossary as Markdown, one chapter a table, generated from the definitions. */
export function glossaryOf(editions: readonly Edition[]): string {
  const tables = new Map<string, { caption: string; entries: Map<string, Entry> }>();
  for (const edition of editions) {
    for (const section of edition.sections) {
      for (const table of section.tables ?? []) {
        const known = tables.get(table.id) ?? { caption: table.caption ?? section.title, entries: new Map() };
        tables.set(table.id, known);
        for (const head of headsOf(table.rows)) addEntry(known.entries, head, "行", edition.id);
        for (const head of headsOf(table.columns)) addEntry(known.entries, head, "列", edition.id);
      }
    }
  }
  const chapters = [...tables].map(([id, { caption, entries }]) => {
    const rows = [...entries.values()].map(
      (entry) =>
        `| ${inTable(entry.label)} | \`${entry.id}\` | ${entry.axis} | ${entry.editions.join(" ")} | ${inTable(entry.aliases.join("；"))} | ${inTable(wordsOn(entry))} |`,
    );
    return [
      `## \`${id}\` ${caption}`,
      "",
      "| 名称 | 代码 | 轴 | 格式 | 也写作 | 说明 |",
      "| --- | --- | --- | --- | --- | --- |",
      ...rows,
    ].join("\n");
  });
  return `# 词汇表\n\nGenerated from \`lib/core/editions\`; do not edit. A cell's name is \`table_row_column\`.\n\n${chapters.join("\n\n")}\n`;
}

function headsOf(heads: readonly Head[]): readonly Head[] {
  return [...new Set(pathsOf(heads).flat())];
}

function addEntry(entries: Map<string, Entry>, head: Head, axis: Entry["axis"], edition: string): void {
  const label = printedHead(head);
  const key = `${axis}${head.id}${label}`;
  const known = entries.get(key);
  entries.set(key, {
    label,
    id: head.id,
    axis,
    editions: [...(known?.editions ?? []), edition],
    aliases: [...new Set([...(known?.aliases ?? []), ...(head.aliases ?? [])])],
    help: head.help ?? known?.help ?? "",
  });
}

/** The form's own words, and what a row counts. */
function wordsOn({ help, axis, id }: Entry): string {
  return [help, axis === "行" ? helpWords(id) : ""].filter(Boolean).join(" ");
}

/** What the row counts and what not, with its source. */
function helpWords(id: string): string {
  const help = headHelp[id];
  if (!help) return "";
  return `计入：${help.counts}。${help.not ? `不计：${help.not}。` : ""}依据：${help.source}${help.practice ? "（经验）" : ""}。`;
}

function inTable(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\n/g, " ");
}
