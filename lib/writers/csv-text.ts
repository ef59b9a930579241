// Rows → CSV as spreadsheets and scripts read it.

/**
 * UTF-8 with the mark that tells spreadsheets so; every field in quotes, lines ended as RFC 4180 asks. A field that a
 * spreadsheet would take for a formula is marked as text; a number below nil is none.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(fieldOf).join(",")).join("\r\n")}\r\n`;
}

function fieldOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
