// Notes that readers leave about a document and that checks turn into findings.

export const readingNotes = {
  noTitle: "没有找到标题，请核对",
  repeatedHeading: (heading: string) => `标题“${heading}”出现了不止一次`,
  foreignTable: (table: string) => `${table}用了其他年度格式的栏目，数字没有直接采用，请核对后填写`,
  unlabelledRow: (label: string) => `“${label}”一行没有行名`,
};

/** The headings that a document prints more than once. */
export function repeatedHeadings(notes: readonly string[]): readonly string[] {
  return wordsOf(notes, /^标题“(.+)”出现了不止一次$/u);
}

/** The tables that a document prints with the heads of another form. */
export function foreignTables(notes: readonly string[]): readonly string[] {
  return wordsOf(notes, /^(.+)用了其他年度格式的栏目/u);
}

/** The rows whose labels a document does not print. */
export function unlabelledRows(notes: readonly string[]): readonly string[] {
  return wordsOf(notes, /^“(.+)”一行没有行名$/u);
}

function wordsOf(notes: readonly string[], pattern: RegExp): readonly string[] {
  return notes.flatMap((note) => pattern.exec(note)?.[1] ?? []);
}
