// A sheet of lines under heads: findings, sources, offices.
import { type LineValue, mostRows, type Sheet } from "./sheet.ts";

export type Line = readonly LineValue[];
export type Column = readonly [header: string, width: number];

/** Columns wider than this hold sentences, which wrap. */
const widestWord = 20;

/** Heads in bold, the first row and column in view, printed across; `filtered`: the heads offer to filter. */
export function listSheet(name: string, columns: readonly Column[], lines: readonly Line[], filtered = false): Sheet {
  const written = lines.slice(0, mostRows - 1);
  return {
    name,
    widths: columns.map(([, width]) => width),
    cells: columns.map(([text], index) => {
      return { row: 1, column: index + 1, look: "listHead" as const, value: { kind: "text" as const, text } };
    }),
    lines: {
      from: 2,
      looks: columns.map(([, width]) => (width > widestWord ? "listWrapped" : "listText")),
      count: written.length,
      values: written,
    },
    frozen: { rows: 1, columns: 1 },
    gridLines: true,
    printTitles: [1, 1],
    landscape: true,
    filtered,
  };
}
